import type { RedFlag } from '../../casefile/callerCheck';
import { type Span, span } from '../../text';
import { ENGLISH_DEMANDS, ENGLISH_INNOCENT, ENGLISH_OWN_PLACE } from './english';
import { JAPANESE_DEMANDS, JAPANESE_INNOCENT, JAPANESE_OWN_PLACE } from './japanese';

/** A way of telling that somebody demands something Amazon never asks for by phone. */
export interface Demand {
  readonly kind: RedFlag;
  readonly pattern: RegExp;
}

export interface FoundDemand {
  readonly kind: RedFlag;
  readonly span: Span;
}

/** Nobody takes longer notes of one thing; what is longer is looked at in pieces. */
const MAX_SENTENCE = 400;
const SENTENCE = new RegExp(`[^。．！？!?;；\\n]{1,${MAX_SENTENCE}}`, 'g');
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;

/** The first demand a note speaks of; undefined where it speaks of none. */
export function findDemand(note: string): FoundDemand | undefined {
  for (const sentence of note.matchAll(SENTENCE)) {
    const found = demandIn(sentence[0]);
    if (!found) continue;
    const { start, end } = found.span;
    return { kind: found.kind, span: span(sentence.index + start, sentence.index + end) };
  }
  return undefined;
}

function demandIn(sentence: string): FoundDemand | undefined {
  const isJapanese = JAPANESE.test(sentence);
  const innocent = isJapanese ? JAPANESE_INNOCENT : ENGLISH_INNOCENT;
  if (innocent.some((pattern) => pattern.test(sentence))) return undefined;
  const isOwnPlace = (isJapanese ? JAPANESE_OWN_PLACE : ENGLISH_OWN_PLACE).test(sentence);
  let first: FoundDemand | undefined;
  for (const { kind, pattern } of isJapanese ? JAPANESE_DEMANDS : ENGLISH_DEMANDS) {
    const match = pattern.exec(sentence);
    if (!match || (isOwnPlace && !isAloud(match[0]))) continue;
    if (!first || match.index < first.span.start) first = { kind, span: trimmed(match[0], match.index) };
  }
  return first;
}

/** A secret told to a voice, or a stranger at the keyboard, stays a demand wherever it is said to belong. */
const isAloud = (demand: string): boolean =>
  /読み上げ|教え|伝え|聞かれ|聞いて|口頭|遠隔|リモート|AnyDesk|TeamViewer|ギフト|\bread\b|\btell\b|\bgive\b|\bspell\b|ask\w{0,3} (?:us |me )?for .{0,40}(?:password|code|pin)|gift|remote|any ?desk|team ?viewer/i.test(
    demand,
  );

/** English patterns may begin at the blank or quote in front of the demand. */
function trimmed(matched: string, index: number): Span {
  const lead = /^[\s“"‘:]{0,8}/.exec(matched)?.[0].length ?? 0;
  return span(index + lead, index + matched.length);
}
