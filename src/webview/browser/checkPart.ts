import { element } from './element';
import type { EntryField } from './entryField';
import type { Sheet, Words } from './parts';
import { Slot } from './slot';

type Check = NonNullable<Sheet['check']>;
type Box = Check['boxes'][number];

export type Tick = (text: string, isDone: boolean) => void;

/** Is it really Amazon? What to say, the verdict, the boxes to tick, what to do next. */
export class CheckPart {
  private readonly heading = element('h2', { id: 'check-heading' });
  private readonly verdict = new Slot({ role: 'status' });
  private readonly say = new Slot();
  private readonly named = new Slot();
  private readonly next = new Slot();
  private readonly flags: Boxes;
  private readonly steps: Boxes;
  readonly element: HTMLElement;

  constructor(
    private readonly notice: EntryField,
    tick: Tick,
  ) {
    this.flags = new Boxes('flags', tick);
    this.steps = new Boxes('steps', tick);
    this.element = element(
      'section',
      { id: 'check', 'aria-labelledby': 'check-heading', hidden: true },
      element('div', { class: 'bar' }, this.heading, this.verdict.element),
      this.say.element,
      this.named.element,
      notice.element,
      this.flags.element,
      this.next.element,
      this.steps.element,
    );
  }

  show({ check, language }: Sheet, words: Words): void {
    this.element.hidden = !check;
    if (!check) return;
    this.heading.textContent = words.check;
    this.verdict.fill([check.verdict, check.verdictTitle], () => [
      element(
        'p',
        { class: `verdict ${check.verdict}` },
        element('span', { 'aria-hidden': 'true' }, MARKS[check.verdict]),
        check.verdictTitle,
      ),
    ]);
    this.say.fill([check.say, language, words.say], () => sayPart(check, language, words));
    const isNamed = check.noticeNamed !== '';
    this.named.fill([check.noticeNamed, language, words.noticeNamed], () =>
      isNamed ? [namedPart(check, language, words)] : [],
    );
    // A notice that came back because another one is written there is not hidden from whoever typed it.
    this.notice.element.hidden = isNamed && this.notice.state.draft === '';
    this.flags.show(
      words.redFlags,
      check.boxes.filter(({ isRedFlag }) => isRedFlag),
      language,
    );
    this.steps.show(
      words.steps,
      check.boxes.filter(({ isRedFlag }) => !isRedFlag),
      language,
    );
    this.next.fill([check.next, words.next], () => nextPart(check, words));
  }
}

/** Told by shape as well as by colour. */
const MARKS: Readonly<Record<Check['verdict'], string>> = { genuine: '✓', scam: '!', unverified: '?' };

function sayPart({ say }: Check, language: string, words: Words): Node[] {
  if (say.length === 0) return [];
  const lines = say.map((line) => element('p', { class: 'aloud' }, line));
  return [element('h3', {}, words.say), element('div', { class: 'quote', lang: language }, ...lines)];
}

const namedPart = ({ noticeNamed }: Check, language: string, words: Words): HTMLElement =>
  element(
    'div',
    {},
    element('h3', {}, words.noticeNamed),
    element('p', { class: 'aloud', lang: language }, noticeNamed),
  );

function nextPart({ next }: Check, words: Words): Node[] {
  if (next.length === 0) return [];
  const steps = next.map((step) => element('li', {}, step));
  return [element('h3', {}, words.next), element('ol', {}, ...steps)];
}

/** Boxes stay the elements they are as long as their words are the same. */
class Boxes {
  private readonly slot = new Slot();

  constructor(
    private readonly name: string,
    private readonly tick: Tick,
  ) {}

  get element(): HTMLElement {
    return this.slot.element;
  }

  show(legend: string, boxes: readonly Box[], language: string): void {
    this.slot.fill([legend, language, boxes.map(({ text }) => text)], () =>
      boxes.length === 0
        ? []
        : [
            element(
              'fieldset',
              { class: this.name },
              element('legend', {}, legend),
              element('div', { lang: language }, ...boxes.map(({ text }) => this.box(text))),
            ),
          ],
    );
    const inputs = this.element.querySelectorAll('input');
    boxes.forEach(({ isDone }, index) => {
      const input = inputs[index];
      if (input) input.checked = isDone;
    });
  }

  private box(text: string): HTMLElement {
    const input = element('input', { type: 'checkbox', 'data-key': `${this.name}: ${text}` });
    input.addEventListener('change', () => this.tick(text, input.checked));
    return element('label', {}, input, element('span', {}, text));
  }
}
