import type { CaseFile } from '../casefile/casefile';
import { manyLines, oneLine } from '../cleanText';
import { type CaseEvent, caseEvents } from '../history/caseEvents';
import { joined } from '../history/contactEvents';
import type { Language, Wording } from '../language';
import { renderTemplate } from './template';

/** Longer subjects are cut by most views of a history. */
const LONGEST_SUBJECT = 100;

export interface CommitMessageSettings {
  readonly language: Language;
  /** A message template of the user's, see `fromTemplate` below. */
  readonly template?: string;
}

/**
 * The proposed message for the commit of one case: `case(12345678901): call closed – reply due 2026-11-25`. The most
 * telling change is the subject, further ones follow as a list. No line end at the end.
 * @param before the case as last committed; undefined for a new one
 * @throws TemplateError when the template cannot be used
 */
export function commitMessageOf(
  after: CaseFile,
  before: CaseFile | undefined,
  { language, template }: CommitMessageSettings,
): string {
  const caseId = oneLine(after.data.ids.find(({ kind }) => kind === 'caseId')?.value ?? '');
  const told = toldIn(caseEvents(after, before)).map((wording) => wording[language]);
  const [first, ...others] = told.length > 0 ? told : [EDITED[language]];
  const subject = shortened(`${caseId === '' ? 'case' : `case(${caseId})`}: ${first}`);
  if (template !== undefined)
    return fromTemplate(template, { subject, caseId, title: oneLine(after.data.title?.value ?? '') }, [
      first as string,
      ...others,
    ]);
  return others.length === 0 ? subject : [subject, '', ...others.map((line) => `- ${line}`)].join('\n');
}

/**
 * A template of the user's, with the names `subject` (as it would be without one), `caseId`, `title`, `event` (the
 * most telling change) and the list `{{#events}}{{text}}{{/events}}`.
 */
function fromTemplate(template: string, names: Record<string, string>, events: readonly string[]): string {
  const view = { ...names, event: events[0] ?? '', events: events.map((text) => ({ text })) };
  return manyLines(renderTemplate(template, view, [...Object.keys(view), 'text']));
}

const EDITED: Wording = { ja: '編集', en: 'edited' };

/** A new case is told by its title alone, a call together with what was promised in it. */
function toldIn(events: readonly CaseEvent[]): Wording[] {
  const told: Wording[] = [];
  for (const [i, { type, wording }] of events.entries()) {
    if (type === 'opened') return [wording];
    const last = told.at(-1);
    if (type === 'promised' && events[i - 1]?.type === 'called' && last)
      told[told.length - 1] = joined(last, wording);
    else told.push(wording);
  }
  return told;
}

function shortened(text: string): string {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  if (graphemes.length <= LONGEST_SUBJECT) return text;
  const kept = graphemes.slice(0, LONGEST_SUBJECT - 1).map(({ segment }) => segment);
  return `${kept.join('').trimEnd()}…`;
}
