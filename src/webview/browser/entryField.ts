import type { SheetEntry, SheetState } from '../protocol';
import { element } from './element';

type EntryState = SheetState[SheetEntry];

export interface EntryWords {
  readonly label: string;
  readonly hint: string;
  readonly add: string;
  readonly notConfirmed: string;
}

/** Longer is nothing that somebody takes down on the phone. */
const MOST_CHARACTERS = '5000';

/**
 * A line that goes into the file with Enter. The field is free again at once; what turns out not to be written comes
 * back into it with the reason, also after a reload. Nothing said is lost.
 */
export class EntryField {
  private readonly input: HTMLInputElement;
  private readonly label: HTMLLabelElement;
  private readonly hint: HTMLElement;
  private readonly add = element('button', { type: 'submit' });
  private readonly objection = element('p', { class: 'objection', role: 'alert' });
  readonly element: HTMLElement;

  private sent: EntryState['sent'];
  private isComposing = false;

  /**
   * @param send hands an entry over under a number; undefined where there is nowhere to write it
   * @param changed called whenever `state` is another one
   */
  constructor(
    readonly kind: SheetEntry,
    state: EntryState | undefined,
    private readonly send: (said: string) => number | undefined,
    private readonly changed: () => void,
  ) {
    const id = kind;
    this.input = element('input', {
      type: 'text',
      id,
      'data-key': id,
      autocomplete: 'off',
      maxlength: MOST_CHARACTERS,
    });
    this.label = element('label', { for: id });
    this.hint = element('span', { class: 'hint', id: `${id}-hint` });
    this.objection.id = `${id}-objection`;
    this.input.value = state?.draft ?? '';
    this.sent = state?.sent ?? [];
    const form = element(
      'form',
      {},
      element('div', { class: 'told' }, this.label, this.hint),
      element('div', { class: 'line' }, this.input, this.add),
    );
    this.element = element('div', { class: 'entry' }, this.objection, form);
    this.input.addEventListener('input', () => this.changed());
    // The Enter that ends a conversion from kana is none that writes.
    for (const type of ['compositionstart', 'compositionend'])
      this.input.addEventListener(type, () => {
        this.isComposing = type === 'compositionstart';
      });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isComposing) this.enter();
    });
  }

  get state(): EntryState {
    return { draft: this.input.value, sent: this.sent };
  }

  show({ label, hint, add }: EntryWords): void {
    this.label.textContent = label;
    this.hint.textContent = hint;
    this.hint.hidden = hint === '';
    this.add.textContent = add;
    this.describe();
  }

  focus(): void {
    this.input.focus();
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** The answer to an entry of this field; returns what was said when it is written. */
  answered(id: number, objection: string | undefined): string | undefined {
    const entry = this.sent.find((one) => one.id === id);
    if (!entry) return undefined;
    this.sent = this.sent.filter((one) => one !== entry);
    if (objection !== undefined) this.giveBack([entry.said], objection);
    this.changed();
    return objection === undefined ? entry.said : undefined;
  }

  /** After a reload: what was sent but is not in the file, to the best of anybody's knowledge, comes back. */
  settle(isWritten: (said: string) => boolean, words: EntryWords): void {
    const lost = this.sent.map(({ said }) => said).filter((said) => !isWritten(said));
    this.sent = [];
    if (lost.length > 0) this.giveBack(lost, words.notConfirmed);
    this.changed();
  }

  private enter(): void {
    const said = this.input.value.trim();
    const id = said === '' ? undefined : this.send(said);
    if (id === undefined) return;
    this.sent = [...this.sent, { id, said }];
    this.input.value = '';
    this.object('');
    this.changed();
  }

  /** In front of what has been typed since. */
  private giveBack(said: readonly string[], objection: string): void {
    this.input.value = [...said, this.input.value].filter((text) => text !== '').join(' ');
    this.object(objection);
  }

  private object(objection: string): void {
    this.objection.textContent = objection;
    this.input.setAttribute('aria-invalid', String(objection !== ''));
    this.describe();
  }

  private describe(): void {
    const told = [this.objection, this.hint].filter((it) => it.textContent !== '').map(({ id }) => id);
    if (told.length > 0) this.input.setAttribute('aria-describedby', told.join(' '));
    else this.input.removeAttribute('aria-describedby');
  }
}
