import { type FromSheet, ToSheet } from '../protocol';
import { elapsed } from './clock';
import { element, part } from './element';
import { checkPart, closingPart, idsPart, openingPart, type Sheet, storePart, type Words } from './parts';

/** The call sheet: shows the file as the extension sends it, and sends back what is entered. It keeps only a draft. */

/** What outlives a reload of the window: which case it is, and what was typed but not entered. */
interface State {
  readonly uri: string;
  readonly draft: string;
}

interface VsCode {
  postMessage(message: FromSheet): void;
  getState(): State | undefined;
  setState(state: State): void;
}
declare const acquireVsCodeApi: () => VsCode;

const vscode = acquireVsCodeApi();
const root = document.getElementById('sheet') as HTMLElement;

const TICK_MS = 1000;

class CallSheetPage {
  private sheet: Sheet | undefined;
  private words: Words | undefined;
  private sent = 0;
  private readonly waiting = new Map<number, string>();

  private readonly timer = element('p', { class: 'timer', role: 'timer' });
  private readonly note = element('input', {
    type: 'text',
    id: 'note',
    autocomplete: 'off',
    maxlength: '5000',
  });
  private readonly label = element('label', { for: 'note' });
  private readonly add = element('button', { type: 'submit' });
  private readonly form = element('form', {}, this.label, this.note, this.add);
  private readonly notes = element('ul', { class: 'notes', 'aria-live': 'polite', tabindex: '0' });
  private readonly objection = element('p', { class: 'objection', role: 'alert' });

  constructor() {
    this.setDraft(vscode.getState()?.draft ?? '');
    this.note.addEventListener('input', () => this.setDraft(this.note.value));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.sendNote();
    });
    setInterval(() => this.showTime(), TICK_MS);
  }

  receive(message: ToSheet): void {
    if (message.type === 'show') {
      this.sheet = message.sheet;
      this.words = message.words;
      this.show(message.sheet, message.words);
    } else if (message.type === 'noted') this.noted(message.id, message.objection);
    else if (message.type === 'objection') this.objection.textContent = message.words;
    else this.note.focus();
  }

  private sendNote(): void {
    const said = this.note.value.trim();
    const heading = this.sheet?.call?.heading;
    if (said === '' || heading === undefined) return;
    const id = ++this.sent;
    this.waiting.set(id, said);
    vscode.postMessage({ type: 'note', id, heading, said });
    this.setDraft('');
    this.objection.textContent = '';
  }

  /** What was not written comes back into the field: nothing said is lost. */
  private noted(id: number, objection: string | undefined): void {
    const said = this.waiting.get(id);
    this.waiting.delete(id);
    if (objection === undefined || said === undefined) return;
    this.setDraft([said, this.note.value].filter((text) => text !== '').join(' '));
    this.objection.textContent = objection;
  }

  private setDraft(draft: string): void {
    // Writing the same value again would move the cursor.
    if (this.note.value !== draft) this.note.value = draft;
    vscode.setState({ uri: root.dataset.uri ?? '', draft });
  }

  private show(sheet: Sheet, words: Words): void {
    const focused = document.activeElement?.getAttribute('data-key');
    const { selectionStart, selectionEnd } = this.note;
    const hadNote = document.activeElement === this.note;
    const check = checkPart(sheet, words, (text, isDone) => {
      if (sheet.check) vscode.postMessage({ type: 'tick', heading: sheet.check.heading, text, isDone });
    });
    const closing = closingPart(sheet, words);
    root.replaceChildren(
      element('h1', {}, sheet.title || words.missing),
      ...(check ? [check] : []),
      ...(closing ? [closing] : []),
      this.notesPart(sheet, words),
      storePart(sheet, words),
      idsPart(sheet, words),
      openingPart(sheet, words, () => vscode.postMessage({ type: 'command', command: 'copyOpening' })),
    );
    this.showTime();
    // The page is drawn anew with every change of the file; the keyboard stays where it was.
    if (hadNote) {
      this.note.focus();
      this.note.setSelectionRange(selectionStart, selectionEnd);
    } else if (focused) root.querySelector<HTMLElement>(`[data-key=${JSON.stringify(focused)}]`)?.focus();
  }

  private notesPart({ call }: Sheet, words: Words): HTMLElement {
    const command = (name: 'startCall' | 'closeCall', label: string) => {
      const button = element('button', { type: 'button', 'data-key': name }, label);
      button.addEventListener('click', () => vscode.postMessage({ type: 'command', command: name }));
      return button;
    };
    if (!call)
      return part('call', words.notes, element('p', {}, words.noCall), command('startCall', words.startCall));
    this.label.textContent = words.noteLabel;
    this.add.textContent = words.addNote;
    this.notes.setAttribute('aria-label', words.notes);
    this.notes.replaceChildren(...call.notes.map((note) => element('li', {}, note)));
    this.notes.hidden = call.notes.length === 0;
    const end = call.isClosed ? element('p', {}, words.closed) : command('closeCall', words.closeCall);
    const entry = call.isClosed ? [] : [this.timer, this.form];
    return part('call', words.notes, ...entry, this.objection, this.notes, end);
  }

  private showTime(): void {
    const startedAt = this.sheet?.call?.startedAt;
    this.timer.hidden = startedAt === undefined;
    if (startedAt === undefined || !this.words) return;
    this.timer.setAttribute('aria-label', this.words.elapsed);
    this.timer.textContent = elapsed(Date.now() - startedAt);
  }
}

const page = new CallSheetPage();
addEventListener('message', ({ data }) => {
  const message = ToSheet.safeParse(data);
  if (message.success) page.receive(message.data);
});
vscode.postMessage({ type: 'ready' });
