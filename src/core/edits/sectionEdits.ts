import type { CaseFile } from '../casefile/casefile';
import { everyItem, type Item } from '../casefile/items';
import type { Recap } from '../casefile/recap';
import type { Section } from '../casefile/sections';
import { type LabelKind, labelWord, type SectionKind, sectionWord } from '../casefile/vocabulary';
import type { Language } from '../language';
import { eolOf, type TextEdit } from '../text';
import { insertAt } from './change';

/** The start of the line behind an offset's line, and what must stand before text that is inserted there. */
export function lineBehind(file: CaseFile, line: number): { offset: number; lead: string } {
  const next = file.lines.starts[line + 1];
  if (next !== undefined) return { offset: next, lead: '' };
  const end = file.text.length;
  const endsWithLine = end === 0 || file.text[end - 1] === '\n';
  return { offset: end, lead: endsWithLine ? '' : eolOf(file.text) };
}

/** Adds a labelled line behind the last item of a section: `- 回答期限: 2026-11-25`. */
export function addLabelledLine(
  file: CaseFile,
  section: Section,
  label: LabelKind,
  written: string,
  language: Language,
): TextEdit[] {
  const eol = eolOf(file.text);
  const line = `- ${labelWord(label)[language]}: ${written}`.trimEnd();
  const last = [...everyItem(section.items)].at(-1);
  const { offset, lead } = lineBehind(file, last ? lastLineOf(file, last) : section.firstLine - 1);
  // Markdown wants an empty line between a heading and what follows it.
  const gap = last ? '' : eol;
  return [insertAt(offset, `${lead}${gap}${line}${eol}`)];
}

export const lastLineOf = (file: CaseFile, item: Item): number =>
  file.lines.lineAt(Math.max(item.span.start, item.span.end - 1));

/** Writes behind a label that has nothing yet. */
export function fillLabel(file: CaseFile, item: Item, written: string): TextEdit[] {
  const { start, end } = item.content;
  const blank = start > 0 && /[\s\u3000]/.test(file.text[start - 1] as string) ? '' : ' ';
  return [{ span: { start, end }, newText: `${blank}${written}` }];
}

/** Puts a section of labelled, empty lines behind another one. */
export function addSectionBehind(
  file: CaseFile,
  section: Section,
  kind: SectionKind,
  at: string | undefined,
  labels: readonly LabelKind[],
  language: Language,
): TextEdit[] {
  const eol = eolOf(file.text);
  const heading = `${'#'.repeat(section.level)} ${sectionWord(kind)[language]}${at ? ` ${at}` : ''}`;
  const lines = labels.map((label) => `- ${labelWord(label)[language]}:`);
  const last = lastProseLine(file, section);
  const { offset, lead } = lineBehind(file, last);
  const text = [`${lead}`, heading, '', ...lines].join(eol) + eol;
  return [insertAt(offset, text)];
}

/**
 * Puts a new section in front of another one, or at the end of the text.
 *
 * @param lines the section as it stands in the file, with its last line end
 */
export function insertSection(file: CaseFile, before: Section | undefined, lines: string): TextEdit {
  const eol = eolOf(file.text);
  if (!before) return insertAt(file.text.length, `${endOfText(file.text, eol)}${lines}`);
  const above = before.headingLine > 0 ? file.lines.lineText(before.headingLine - 1) : '';
  const gap = above.trim() === '' ? '' : eol;
  return insertAt(before.heading.start, `${gap}${lines}${eol}`);
}

/** What parts a new section from a text it is put behind: an empty line. */
function endOfText(text: string, eol: string): string {
  if (/\n\r?\n$/.test(text)) return '';
  return text.endsWith('\n') ? eol : eol + eol;
}

/** The last line of a section that is not blank. */
export function lastProseLine(file: CaseFile, section: Section): number {
  let line = Math.min(section.endLine, file.lines.count) - 1;
  while (line > section.firstLine - 1 && file.lines.lineText(line).trim() === '') line--;
  return line;
}

/** Records that the confirmation went out: when, and the fingerprint of what it said. */
export const recordConfirmation = (
  file: CaseFile,
  recap: Recap,
  sentAt: string,
  fingerprint: string,
  language: Language,
): TextEdit[] => addLabelledLine(file, recap.section, 'confirmation', `${sentAt} ${fingerprint}`, language);
