import type { Language } from '../language';

/** How a date takes the place of a word like 明日 or "tomorrow" in its sentence. */

export interface Place {
  readonly before: string;
  readonly behind: string;
  readonly language: Language;
}

/** The date as it stands in the place of an expression, with the particle or preposition that the words need. */
export const fitted = (expression: string, date: string, place: Place): string =>
  place.language === 'ja' ? inJapanese(expression, date, place) : inEnglish(expression, date, place);

/** Words that mean "until" whatever follows. */
export const UNTIL = /(?:以内|中|いっぱい|月内)$/;

function inJapanese(expression: string, date: string, { behind }: Place): string {
  const said = UNTIL.test(expression) ? `${date}まで` : date;
  return isFollowedByWord(behind) ? `${said}に` : said;
}

/** Particles, suffixes and signs that may stand right behind a date; 明日かけ直す begins a word instead. */
const ATTACHED =
  /^(?:[\s、。，．,.!！?？)）」』】\]・:：;；〜～~\-–…/]|に|の|は(?!ら|っ|じ)|が|を|も(?!ど|う一|ら)|と(?!ど|り|る|め|ろ)|か(?!け|え|く|い)|で(?!き)|へ|や(?!る|り|っ)|まで|より|から|以|中|頃|ごろ|くらい|ぐらい|付|着|発|分|朝|昼|夜|夕|早朝|深夜|午前|午後|正午|いっぱい|だ|必着|締|迄|時点|現在|限|初|上旬|中旬|下旬|前半|後半|末|半ば|号|度|\d{1,2} ?[月日])/;

const isFollowedByWord = (behind: string): boolean => behind !== '' && !ATTACHED.test(behind);

const ADVERB =
  /^(?:today|tomorrow|yesterday|the day (?:after tomorrow|before yesterday)|(?:(?:next|this|last) )?(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day)?|(?:the )?next (?:business|working) day|(?:an?|\d{1,3}|[a-z]{3,5}) \w+ ago)\b/i;
const PREPOSITION_BEFORE =
  /\b(?:by|on|until|till|before|after|since|from|for|of|to|through|than|and|or|between|about|is|was|as of|in|the) $/i;

const PERIOD = /^(?:last|this|next) (?:week|month|year)$/i;
const SUBJECT_BEHIND = /^(?:['’]s\b| (?:is|was|will|has|had)\b)/i;

function inEnglish(expression: string, date: string, { before, behind }: Place): string {
  const preposition = /^(within|in|by|on|until)\b/i.exec(expression)?.[1];
  if (preposition) {
    const lower = preposition.toLowerCase();
    return cased(preposition, `${lower === 'within' ? 'by' : lower === 'in' ? 'on' : lower} ${date}`);
  }
  // "by tonight" is by that evening, not by on it.
  if (date.startsWith('on ') && PREPOSITION_BEFORE.test(before)) return date.slice('on '.length);
  if (PERIOD.test(expression) && !PREPOSITION_BEFORE.test(before) && !SUBJECT_BEHIND.test(behind))
    return cased(expression, `in ${date}`);
  const isAdverb =
    ADVERB.test(expression) && !PREPOSITION_BEFORE.test(before) && !SUBJECT_BEHIND.test(behind);
  return isAdverb && !/[(:,–-] ?$/.test(before) ? cased(expression, `on ${date}`) : cased(expression, date);
}

/** With a capital where the words began with one. */
const cased = (model: string, text: string): string =>
  /^[A-Z]/.test(model) ? (text[0] as string).toUpperCase() + text.slice(1) : text;
