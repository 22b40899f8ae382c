import type { CaseFile } from '../casefile/casefile';
import type { Language } from '../language';
import { type CaseEvent, caseEvents } from './caseEvents';
import { oneLine } from './plainText';

/** Longer subjects are cut by most views of a history. */
const LONGEST_SUBJECT = 100;

/**
 * The proposed message for the commit of one case: `case(12345678901): call closed – reply due 2026-11-25`. The most
 * telling change is the subject, further ones follow as a list. No line end at the end.
 * @param before the case as last committed; undefined for a new one
 */
export function commitMessageOf(after: CaseFile, before: CaseFile | undefined, language: Language): string {
  const caseId = after.data.ids.find(({ kind }) => kind === 'caseId')?.value;
  const prefix = caseId ? `case(${oneLine(caseId)})` : 'case';
  const events = caseEvents(after, before);
  const told = (event: CaseEvent) => oneLine(event[language]);
  const [first, ...others] = events.map(told);
  const subject = shortened(`${prefix}: ${first ?? told(EDITED)}`);
  return others.length === 0 ? subject : [subject, '', ...others.map((line) => `- ${line}`)].join('\n');
}

const EDITED: CaseEvent = { ja: '編集', en: 'edited' };

function shortened(text: string): string {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (graphemes.length <= LONGEST_SUBJECT) return text;
  const kept = graphemes.slice(0, LONGEST_SUBJECT - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
