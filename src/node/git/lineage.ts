import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Git, GitResult } from './git';
import { Line, type LineStep } from './line';

/** A content of the file at some commit. */
export interface PastFile {
  /** From the top of the work tree, with `/`. */
  readonly path: string;
  readonly blob: string;
}

/** One commit that touched the file, under whatever name it had then. */
export interface Step {
  readonly commit: string;
  readonly author: string;
  /** When it was written, on its author's clock: `2026-11-22T14:31:05+09:00`. */
  readonly at: string;
  readonly after: PastFile;
  /** The file in each parent that has it; none where it was new. */
  readonly befores: readonly PastFile[];
  /** What came before is not in this repository: it is a shallow clone. */
  readonly isCut: boolean;
}

/**
 * The commits that made a file what it is, newest first, followed through renames on every side of every merge.
 *
 * `git log --follow` keeps one name for all sides: where one side renamed the file and the other edited it under its
 * old name, those edits are lost. So the history is walked name by name (a {@link Line}): `git log` for one name, and
 * where the file appears under it, a comparison with each parent tells the name it had there, and the next line
 * begins. git's own simplification holds: what a merge threw away whole is no part of the file's history, and the
 * same change made on both sides is told once. A file that was deleted and came back under its name goes on.
 *
 * @param path from the top of the work tree, with `/`
 */
export async function lineageOf(
  git: Git,
  root: string,
  head: string,
  path: string,
): Promise<GitResult<readonly Step[]>> {
  const around = { git, root, cuts: await boundaryOf(git, root), known: new Set<string>() };
  const first = new Line(head, path);
  const lines = [first];
  for (const line of lines) {
    const walked = await line.walk(around);
    if (!walked.ok) return walked;
    lines.push(...walked.value);
  }
  return { ok: true, value: interleaved(first) };
}

/** The commits whose parents a shallow clone left out. */
async function boundaryOf(git: Git, root: string): Promise<ReadonlySet<string>> {
  const found = await git.run(root, ['rev-parse', '--git-path', 'shallow']);
  try {
    return new Set(readFileSync(resolve(root, found.stdout.replace(/\r?\n$/, '')), 'utf8').split('\n'));
  } catch {
    // A repository that is whole has no such file.
    return new Set();
  }
}

/** The steps of all lines, newest first; a line begins behind the commit that leads to it. */
function interleaved(first: Line): LineStep[] {
  const steps: LineStep[] = [];
  const open = [{ line: first, next: 0 }];
  const timeOf = ({ line, next }: { line: Line; next: number }) => line.steps[next]?.committed ?? -1;
  for (;;) {
    const newest = open.reduce((best, one) => (timeOf(one) > timeOf(best) ? one : best));
    const step = newest.line.steps[newest.next];
    if (!step) return steps;
    steps.push(step);
    newest.next++;
    open.push(...step.lines.map((line) => ({ line, next: 0 })));
  }
}
