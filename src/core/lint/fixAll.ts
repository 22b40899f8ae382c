import { parseCase } from '../casefile/casefile';
import { applyEdits, collide } from '../edits/change';
import type { TextEdit } from '../text';
import { lint } from './lint';
import type { LintContext } from './rule';

/** One fix can bring another finding to light; more rounds than this mean that two fixes undo each other. */
const MAX_ROUNDS = 10;

/** The text with every safe fix applied until none is left. The text itself when there is nothing to mend. */
export function fixAll(text: string, context: LintContext): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = safeEdits(current, context);
    if (edits.length === 0) break;
    current = applyEdits(current, edits);
  }
  return current;
}

/** The safe edits of one round, without those that touch a stretch another fix changes already. */
export function safeEdits(text: string, context: LintContext): TextEdit[] {
  const file = parseCase(text);
  if (!file) return [];
  const accepted: TextEdit[] = [];
  for (const finding of lint(file, context)) {
    const fix = finding.fixes.find((candidate) => candidate.safe);
    if (!fix || fix.edits.some((edit) => accepted.some((other) => collide(edit, other)))) continue;
    accepted.push(...fix.edits);
  }
  return accepted;
}
