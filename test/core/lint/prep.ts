import assert from 'node:assert/strict';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS, type Options } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import type { Finding } from '../../../src/core/lint/finding';
import { lint } from '../../../src/core/lint/lint';
import { NOW } from './fixtures';

/** Frontmatter of a prepared case, by key, for tests that change one thing. */
const PREPARED: Readonly<Record<string, string>> = {
  caseNotes: ' 1',
  title: ' "着払いの返品"',
  status: ' ready',
  category: ' return-refund',
  store: '\n  name: 青空商店\n  email: ops@aozora.example',
  ids: '\n  orderId: 250-1234567-1234567',
  goal: ' "送料を差し引いて返金してよいか、回答をもらう"',
  timeline: '\n  - "2026-11-20 10:15 返品が届き、検品した"',
};

/** A case with some keys changed; undefined leaves a key out. What follows a colon is given with its blank. */
export function caseText(changes: Readonly<Record<string, string | undefined>> = {}, body = ''): string {
  const keys = { ...PREPARED, ...changes };
  const lines = Object.entries(keys).flatMap(([key, written]) =>
    written === undefined ? [] : [`${key}:${written}`],
  );
  return ['---', ...lines, '---', '', body].join('\n');
}

export const optionsWith = (changes: Partial<Options>): Options => ({ ...DEFAULT_OPTIONS, ...changes });

export function fileOf(text: string) {
  const file = parseCase(text);
  assert.ok(file, text);
  return file;
}

export const findings = (text: string, code: string, options: Options = DEFAULT_OPTIONS): Finding[] =>
  lint(fileOf(text), { options, now: NOW }).filter((finding) => finding.code === code);

/** The places of the findings of a rule, as the text that stands there. */
export const marked = (text: string, code: string, options?: Options): string[] =>
  findings(text, code, options).map(({ span }) => text.slice(span.start, span.end));

/** The texts that the fixes of a rule's findings make of a case. */
export const mended = (text: string, code: string, options?: Options): string[] =>
  findings(text, code, options).flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits)));
