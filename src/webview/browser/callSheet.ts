import { type FromSheet, type SheetEntry, SheetState, type Shown, ToSheet } from '../protocol';
import { CallPart } from './callPart';
import { CheckPart } from './checkPart';
import { element } from './element';
import { EntryField, type EntryWords } from './entryField';
import { casePart, closingPart, headPart, type Sheet, type Words } from './parts';
import { Slot } from './slot';

/** The call sheet: shows the file as the extension sends it, and sends back what is entered. It keeps only drafts. */

interface VsCode {
  postMessage(message: FromSheet): void;
  getState(): unknown;
  setState(state: SheetState): void;
}
declare const acquireVsCodeApi: () => VsCode;

const TICK_MS = 1000;

class CallSheetPage {
  private readonly state: SheetState | undefined;
  private shown: Shown | undefined;
  private lastId: number;

  private readonly fields: Readonly<Record<SheetEntry, EntryField>>;
  private readonly call: CallPart;
  private readonly check: CheckPart;
  private readonly head = new Slot();
  private readonly closing = new Slot();
  private readonly identity = new Slot();
  private readonly frozen = element('p', { class: 'frozen', role: 'status' });
  /** Says what was written. Whatever else changes is seen, and read when asked for. */
  private readonly said = element('p', { class: 'unseen', role: 'status' });

  constructor(
    private readonly vscode: VsCode,
    private readonly root: HTMLElement,
  ) {
    const kept = SheetState.safeParse(vscode.getState());
    this.state = kept.success ? kept.data : undefined;
    this.lastId = this.state?.lastId ?? 0;
    const field = (kind: SheetEntry) =>
      new EntryField(
        kind,
        this.state?.[kind],
        (said) => this.enter(kind, said),
        () => this.keep(),
      );
    this.fields = { note: field('note'), notice: field('notice') };
    this.call = new CallPart(this.fields.note, (command) => this.post({ type: 'command', command }));
    this.check = new CheckPart(this.fields.notice, (text, isDone) => {
      const heading = this.shown?.sheet.check?.heading;
      if (heading !== undefined) this.post({ type: 'tick', heading, text, isDone });
    });
    const read = [this.head, this.frozen, this.closing, this.check, this.identity];
    root.append(
      element('div', { class: 'read' }, ...read.map((it) => ('element' in it ? it.element : it))),
      this.call.element,
      this.said,
    );
    this.call.runSince(this.state?.startedAt);
    this.keep();
  }

  receive(message: ToSheet): void {
    if (message.type === 'show') this.show(message);
    else if (message.type === 'written') this.written(message.id, message.objection);
    else if (message.type === 'objection') this.call.object(message.words);
    else if (message.type === 'frozen') this.frozen.textContent = message.words;
    else this.call.focusEntry();
  }

  ready(): void {
    this.vscode.postMessage({ type: 'ready' });
  }

  /** The clock moves on, and no word of it is said. */
  tick(): void {
    this.call.tick();
  }

  resized(): void {
    this.call.resized();
  }

  /** Back to the next entry from anywhere, with one key. */
  keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.fields.note.hasFocus) return;
    event.preventDefault();
    this.call.focusEntry();
  }

  private post(message: FromSheet): void {
    this.call.object('');
    this.vscode.postMessage(message);
  }

  private enter(type: SheetEntry, said: string): number | undefined {
    const { call, check } = this.shown?.sheet ?? {};
    const heading = (type === 'note' ? call : check)?.heading;
    if (heading === undefined) return undefined;
    const id = ++this.lastId;
    this.said.textContent = '';
    this.post({ type, id, heading, said });
    return id;
  }

  private written(id: number, objection: string | undefined): void {
    const said = Object.values(this.fields)
      .map((field) => field.answered(id, objection))
      .find((it) => it !== undefined);
    if (said !== undefined && this.shown) this.said.textContent = `${this.shown.words.written}: ${said}`;
  }

  private show(shown: Shown): void {
    const before = this.shown;
    this.shown = shown;
    const { sheet, words } = shown;
    this.frozen.textContent = '';
    this.showFields(sheet, words, before === undefined);
    const { title, goal, language, store, ids, opening, openingTime, check, closing } = sheet;
    this.head.fill([title, goal, language, check === undefined, words], () => [headPart(sheet, words)]);
    this.closing.fill([closing, language, words], () => closingPart(sheet, words));
    this.check.show(sheet, words);
    this.identity.fill([store, ids, opening, openingTime, check?.verdict, language, words], () =>
      casePart(sheet, words, () => this.post({ type: 'command', command: 'copyOpening' }), this.isUnfolded),
    );
    this.call.show(sheet, words);
    // The recap has just been written: what to repeat stands at the top.
    if (before && !before.sheet.closing && closing) scrollTo(0, 0);
    this.keep();
  }

  private showFields(sheet: Sheet, words: Words, isFirst: boolean): void {
    const { notConfirmed } = words;
    const { note, notice } = this.fields;
    const noteWords: EntryWords = {
      label: words.noteLabel,
      hint: words.noteKey,
      add: words.addNote,
      notConfirmed,
    };
    const noticeWords = { label: words.noticeLabel, hint: '', add: words.addNotice, notConfirmed };
    note.show(noteWords);
    notice.show(noticeWords);
    if (!isFirst) return;
    note.settle((said) => (sheet.call?.notes ?? []).some((one) => endsWith(one, said)), noteWords);
    notice.settle((said) => endsWith(sheet.check?.noticeNamed ?? '', said), noticeWords);
  }

  private get isUnfolded(): boolean {
    return this.identity.element.querySelector('details')?.open ?? false;
  }

  private keep(): void {
    const startedAt = this.call.since;
    this.vscode.setState({
      uri: this.shown?.uri ?? this.root.dataset.uri ?? '',
      ...(startedAt !== undefined && { startedAt }),
      lastId: this.lastId,
      note: this.fields.note.state,
      notice: this.fields.notice.state,
    });
  }
}

/** White space is one blank in the file. */
const endsWith = (line: string, said: string): boolean =>
  line.replace(/\s+/g, ' ').endsWith(said.replace(/\s+/g, ' '));

const page = new CallSheetPage(acquireVsCodeApi(), document.getElementById('sheet') as HTMLElement);
addEventListener('message', ({ data }) => {
  const message = ToSheet.safeParse(data);
  if (message.success) page.receive(message.data);
});
addEventListener('keydown', (event) => page.keyPressed(event));
addEventListener('resize', () => page.resized());
setInterval(() => page.tick(), TICK_MS);
page.ready();
