import type { Shown } from '../protocol';
import { button, element, part } from './element';

export type Sheet = Shown['sheet'];
export type Words = Shown['words'];

/** The parts of the sheet that only show. What is read out is marked with the case's language. */

const missing = (words: Words): HTMLElement => element('p', { class: 'missing' }, words.missing);

export function headPart({ title, goal, language, check }: Sheet, words: Words): HTMLElement {
  const aim = element(
    'p',
    {},
    element('b', {}, `${words.goal}: `),
    goal === ''
      ? element('span', { class: 'missing' }, words.missing)
      : element('span', { lang: language }, goal),
  );
  // Nobody who is called has a goal.
  const hasAim = goal !== '' || !check;
  return element(
    'header',
    {},
    element('h1', { lang: language }, title || words.missing),
    ...(hasAim ? [aim] : []),
  );
}

export function storePart({ store, language }: Sheet, words: Words): HTMLElement {
  const { name, email } = store;
  if (name === '' && email === '') return part('store', words.store, missing(words));
  const line = (text: string) =>
    text === '' ? missing(words) : element('p', { class: 'aloud', lang: language }, text);
  return part('store', words.store, element('div', { class: 'pair' }, line(name), line(email)));
}

export function idsPart({ ids, language }: Sheet, words: Words): HTMLElement {
  if (ids.length === 0) return part('ids', words.ids, missing(words));
  const rows = ids.map((id) =>
    element('div', {}, element('dt', {}, id.label), element('dd', {}, ...idAloud(id))),
  );
  return part('ids', words.ids, element('dl', { lang: language }, ...rows));
}

/** Seen in groups and heard as one value, with the words that spell it; prose as it stands. */
function idAloud({ value, groups, spoken }: Sheet['ids'][number]): HTMLElement[] {
  if (spoken === value) return [element('span', { class: 'aloud' }, value)];
  const isHyphened = groups.join('-') === value;
  const shown = groups.map((group) => element('span', {}, group));
  return [
    element('span', { class: isHyphened ? 'id hyphened' : 'id', 'aria-hidden': 'true' }, ...shown),
    element('span', { class: 'unseen' }, value),
    element('span', { class: 'spoken' }, spoken),
  ];
}

export function openingPart(
  { opening, openingTime, language }: Sheet,
  words: Words,
  copy: () => void,
): HTMLElement {
  if (opening.length === 0) return part('opening', words.opening, missing(words));
  const rows = opening.map(({ label, text }) =>
    element('div', {}, element('dt', {}, label), element('dd', { class: 'aloud' }, text)),
  );
  const copying = button(words.copyOpening, { class: 'secondary', 'data-key': 'copyOpening' }, copy);
  const heading = element('h2', { id: 'opening-heading' }, words.opening);
  return element(
    'section',
    { id: 'opening', 'aria-labelledby': 'opening-heading' },
    element('div', { class: 'bar' }, heading, element('p', { class: 'hint' }, openingTime), copying),
    element('dl', { lang: language }, ...rows),
  );
}

/** What to repeat before hanging up, or what must be asked before that is possible. */
export function closingPart({ closing, language }: Sheet, words: Words): HTMLElement[] {
  if (!closing) return [];
  const { lines, unclear } = closing;
  if (unclear.length > 0)
    return [
      part('closing', words.askFirst, element('ul', {}, ...unclear.map((line) => element('li', {}, line)))),
    ];
  const said = lines.map((line) => element('p', { class: 'aloud' }, line));
  return [part('closing', words.closing, element('div', { class: 'quote', lang: language }, ...said))];
}

/** Store, opening and IDs, in the order they are asked for on the phone; folded away from a caller who has not proved to be Amazon. */
export function casePart(sheet: Sheet, words: Words, copy: () => void, isOpen: boolean): HTMLElement[] {
  const store = storePart(sheet, words);
  const ids = idsPart(sheet, words);
  const opening = openingPart(sheet, words, copy);
  const { check } = sheet;
  if (!check) return [store, opening, ids];
  // Whoever is called has prepared nothing: what is empty is no gap.
  const there = [store, opening, ids].filter((it) => !it.querySelector(':scope > .missing'));
  if (check.verdict === 'genuine' || there.length === 0) return there;
  const summary = element('summary', { 'data-key': 'identity' }, words.onlyVerified);
  return [element('details', { id: 'identity', open: isOpen }, summary, ...there)];
}
