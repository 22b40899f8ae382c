import type { SheetWord, ToSheet } from '../protocol';
import { element, part } from './element';

type Shown = Extract<ToSheet, { type: 'show' }>;
export type Sheet = Shown['sheet'];
export type Words = Readonly<Record<SheetWord, string>>;

/** The parts of the sheet that only show; what they hold of a case is text. */

export function storePart({ store }: Sheet, words: Words): HTMLElement {
  const line = (text: string) =>
    element('p', { class: text === '' ? 'missing' : 'large' }, text || words.missing);
  return part('store', words.store, line(store.name), line(store.email));
}

export function idsPart({ ids }: Sheet, words: Words): HTMLElement {
  if (ids.length === 0) return part('ids', words.ids, element('p', { class: 'missing' }, words.missing));
  const rows = ids.flatMap(({ label, value, groups, spoken }) => [
    element('dt', {}, label),
    element(
      'dd',
      {},
      // Seen in groups, heard as one value: a screen reader is given the words to say.
      element(
        'span',
        { class: 'large id', 'aria-label': value },
        ...groups.map((group) => element('span', {}, group)),
      ),
      element('span', { class: 'spoken' }, spoken),
    ),
  ]);
  return part('ids', words.ids, element('dl', {}, ...rows));
}

export function openingPart(
  { opening, openingTime, goal }: Sheet,
  words: Words,
  copy: () => void,
): HTMLElement {
  const rows = opening.flatMap(({ label, text }) => [
    element('dt', {}, label),
    element('dd', { class: 'say' }, text),
  ]);
  const aim = element(
    'p',
    { class: goal === '' ? 'missing' : 'goal' },
    `${words.goal}: ${goal || words.missing}`,
  );
  const button = element('button', { type: 'button', class: 'secondary' }, words.copyOpening);
  button.addEventListener('click', copy);
  const lines =
    rows.length > 0
      ? [element('p', { class: 'spoken' }, openingTime), element('dl', {}, ...rows), button]
      : [element('p', { class: 'missing' }, words.missing)];
  return part('opening', words.opening, aim, ...lines);
}

export type Tick = (text: string, isDone: boolean) => void;

export function checkPart({ check }: Sheet, words: Words, tick: Tick): HTMLElement | undefined {
  if (!check) return undefined;
  const boxes = (legend: string, isRedFlag: boolean) =>
    element(
      'fieldset',
      { class: isRedFlag ? 'flags' : 'steps' },
      element('legend', {}, legend),
      ...check.boxes.filter((box) => box.isRedFlag === isRedFlag).map((box) => checkbox(box, tick)),
    );
  const next = element('ol', {}, ...check.next.map((step) => element('li', {}, step)));
  return part(
    'check',
    words.check,
    element('p', { class: `verdict ${check.verdict}`, role: 'status' }, check.verdictTitle),
    ...(check.next.length > 0 ? [element('h3', {}, words.next), next] : []),
    boxes(words.steps, false),
    boxes(words.redFlags, true),
  );
}

/** What to repeat before hanging up, or what must be asked before that is possible. */
export function closingPart({ closing }: Sheet, words: Words): HTMLElement | undefined {
  if (!closing) return undefined;
  const { lines, unclear } = closing;
  return part(
    'closing',
    words.closing,
    ...unclear.map((line) => element('p', { class: 'missing' }, line)),
    ...lines.map((line) => element('p', { class: 'aloud' }, line)),
  );
}

function checkbox({ text, isDone }: { text: string; isDone: boolean }, tick: Tick): HTMLElement {
  const input = element('input', { type: 'checkbox', checked: isDone, 'data-key': text });
  input.addEventListener('change', () => tick(text, input.checked));
  return element('label', {}, input, element('span', {}, text));
}
