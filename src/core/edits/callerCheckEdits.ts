import { type CallerCheck, readCallerCheck, type Verdict, verdictWord } from '../casefile/callerCheck';
import { type CaseFile, parseCase } from '../casefile/casefile';
import type { Item } from '../casefile/items';
import type { Section } from '../casefile/sections';
import { verdictToWrite } from '../contact/callerCheck';
import { callerCheckSection } from '../exports/callerCheckSection';
import type { Language } from '../language';
import { eolOf, type TextEdit } from '../text';
import { applyEdits } from './change';
import { addLabelledLine, fillLabel, insertSection } from './sectionEdits';

/** Ticks or unticks one box of a caller check; the verdict line follows, unless a person wrote another word there. */
export function setBox(
  file: CaseFile,
  check: CallerCheck,
  item: Item,
  done: boolean,
  language: Language,
): TextEdit[] {
  if (!item.checkbox || item.checkbox.done === done) return [];
  const box = { span: item.checkbox.span, newText: done ? '[x]' : '[ ]' };
  const says = check.verdict?.says;
  if (says === 'scam' || (check.verdict && !says)) return [box];
  const verdict = verdictAfter(file, check, box);
  return verdict === undefined || verdict === says
    ? [box]
    : [box, ...setVerdict(file, check, verdict, language)];
}

/** The verdict once a box of the same length has been written; nothing moves by it. */
function verdictAfter(file: CaseFile, check: CallerCheck, box: TextEdit): Verdict | undefined {
  const after = parseCase(applyEdits(file.text, [box]));
  const section = after?.sections.find(({ headingLine }) => headingLine === check.section.headingLine);
  return after && section && verdictToWrite(readCallerCheck(after, section));
}

/** Writes the verdict, in place of what stands behind `判定:`, or as a line of its own. */
export function setVerdict(
  file: CaseFile,
  { section, verdict: line }: CallerCheck,
  verdict: Verdict,
  language: Language,
): TextEdit[] {
  const word = verdictWord(verdict)[language];
  return line ? fillLabel(file, line.item, word) : addLabelledLine(file, section, 'verdict', word, language);
}

/**
 * Puts an open check in front of a call, or where the file has none, in front of everything the body says.
 *
 * @param at date and time behind its heading; default: those of the call
 */
export function insertCallerCheck(
  file: CaseFile,
  call: Section | undefined,
  language: Language,
  at = call?.at?.text,
): TextEdit[] {
  const eol = eolOf(file.text);
  const level = call?.level ?? file.sections[0]?.level ?? 2;
  const lines = callerCheckSection(language, at, level).join(eol) + eol;
  return [insertSection(file, call ?? file.sections[0], lines)];
}
