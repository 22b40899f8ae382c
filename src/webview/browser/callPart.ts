import type { SheetCommand } from '../protocol';
import { elapsed } from './clock';
import { button, element } from './element';
import type { EntryField } from './entryField';
import type { Sheet, Words } from './parts';
import { byKey, Slot } from './slot';

/** The call itself: how long it lasts, its notes, the field for the next one, and what ends it. Always in reach. */
export class CallPart {
  private readonly heading = element('h2', { id: 'call-heading' });
  // Its role says that it is not to be read out every second.
  private readonly timer = element('p', { class: 'timer', role: 'timer' });
  private readonly notes = element('ul', { class: 'notes', 'aria-labelledby': 'call-heading' });
  private readonly end = new Slot({ class: 'end' });
  readonly element: HTMLElement;

  private readonly objection = element('p', { class: 'objection', role: 'alert' });
  private startedAt: number | undefined;

  constructor(
    private readonly note: EntryField,
    private readonly command: (command: SheetCommand) => void,
  ) {
    this.element = element(
      'section',
      { id: 'call', 'aria-labelledby': 'call-heading', hidden: true },
      element('div', { class: 'bar' }, this.heading, this.timer, this.end.element),
      this.notes,
      this.objection,
      note.element,
    );
  }

  show(sheet: Sheet, words: Words): void {
    const { call, closing, language } = sheet;
    const hadFocus = this.hasFocus;
    const isRunning = call !== undefined && !call.isClosed;
    this.element.hidden = false;
    this.heading.textContent = words.notes;
    this.timer.setAttribute('aria-label', words.elapsed);
    this.runSince(isRunning ? call.startedAt : undefined);
    this.note.element.hidden = !isRunning && this.note.state.draft === '';
    this.showNotes(call?.notes ?? [], language);
    this.end.fill([call === undefined, isRunning, closing?.isConfirmed, words], () =>
      this.endPart(sheet, words),
    );
    // The field or the button that had the keyboard is gone: it goes on with what comes next.
    if (hadFocus && !this.hasFocus) this.focusEntry();
  }

  get since(): number | undefined {
    return this.startedAt;
  }

  /** Where the keyboard belongs: the note field, or once the call is closed, what comes next. */
  focusEntry(): void {
    if (this.note.element.hidden) this.next()?.focus();
    else this.note.focus();
  }

  /** Why something else than an entry was not done. */
  object(words: string): void {
    this.objection.textContent = words;
  }

  /** Shows the time at once, before the extension has said anything. */
  runSince(startedAt: number | undefined): void {
    this.startedAt = startedAt;
    this.tick();
  }

  tick(): void {
    this.timer.hidden = this.startedAt === undefined;
    if (this.startedAt !== undefined) this.timer.textContent = elapsed(Date.now() - this.startedAt);
  }

  /** What is hidden keeps the keyboard until the page is drawn. */
  private get hasFocus(): boolean {
    const { activeElement } = document;
    return this.element.contains(activeElement) && !activeElement?.closest('[hidden]');
  }

  private next(): HTMLElement | undefined {
    return ['exportConfirmation', 'startCall'].map((key) => byKey(this.element, key)).find((it) => it);
  }

  private endPart({ call, closing }: Sheet, words: Words): Node[] {
    const press = (command: SheetCommand, style?: string) =>
      button(words[command], { 'data-key': command, class: style }, () => this.command(command));
    const told = (text: string) => element('p', {}, text);
    if (call && !call.isClosed) return [press('closeCall', 'secondary')];
    const owesConfirmation = closing && !closing.isConfirmed;
    return [
      told(call ? words.closed : words.noCall),
      ...(closing?.isConfirmed ? [told(words.confirmed)] : []),
      ...(owesConfirmation ? [press('exportConfirmation')] : []),
      press('startCall', owesConfirmation ? 'secondary' : undefined),
    ];
  }

  /** Notes that stand there stay the elements they are; the last one is brought into view. */
  private showNotes(notes: readonly string[], language: string): void {
    const { children } = this.notes;
    const before = children.length;
    notes.forEach((note, index) => {
      const line = children[index] ?? this.notes.appendChild(element('li'));
      if (line.textContent !== note) line.textContent = note;
    });
    while (children.length > notes.length) children[notes.length]?.remove();
    this.notes.lang = language;
    this.notes.hidden = notes.length === 0;
    if (notes.length > before) this.notes.scrollTop = this.notes.scrollHeight;
    this.resized();
  }

  /** What scrolls must be reached by the keyboard; what does not is no stop on the way. */
  resized(): void {
    const scrolls = this.notes.scrollHeight > this.notes.clientHeight;
    if (scrolls) this.notes.tabIndex = 0;
    else this.notes.removeAttribute('tabindex');
  }
}
