import { diff3MergeRegions } from 'node-diff3';
import type { Piece } from './pieces';

/**
 * The three-way merge of plain lines: what holds for everything a case file means nothing by. Changes of both sides
 * that touch each other are a conflict, around the lines that differ and no others. Every line ends with LF.
 */
export function mergeText(base: string, ours: string, theirs: string): Piece[] {
  if (ours === theirs || theirs === base) return [ours];
  if (ours === base) return [theirs];
  const [b, o, t] = [linesOf(base), linesOf(ours), linesOf(theirs)];
  const head = sharedLength(b, o, t, (lines, i) => lines[i]);
  const rest = [b, o, t].map((lines) => lines.slice(head)) as [string[], string[], string[]];
  const tail = sharedLength(...rest, (lines, i) => lines[lines.length - 1 - i]);
  const [mb, mo, mt] = rest.map((lines) => lines.slice(0, lines.length - tail)) as typeof rest;
  return [o.slice(0, head).join(''), ...mergeLines(mb, mo, mt), o.slice(o.length - tail).join('')];
}

/** Both versions whole, apart from the lines they share at head and tail. */
export function conflictOf(base: string, ours: string, theirs: string): Piece[] {
  const [o, t] = [linesOf(ours), linesOf(theirs)];
  const head = sharedLength(o, o, t, (lines, i) => lines[i]);
  const [restOfO, restOfT] = [o.slice(head), t.slice(head)];
  const tail = sharedLength(restOfO, restOfO, restOfT, (lines, i) => lines[lines.length - 1 - i]);
  const [mo, mt] = [restOfO, restOfT].map((lines) => lines.slice(0, lines.length - tail).join(''));
  if (mo === undefined || mt === undefined || mo === mt) return [ours];
  // How many blank lines there are is nobody's statement.
  const middle: Piece = isBlank(mo) && isBlank(mt) ? longer(mo, mt) : { base, ours: mo, theirs: mt };
  return [o.slice(0, head).join(''), middle, o.slice(o.length - tail).join('')].filter((it) => it !== '');
}

function mergeLines(base: string[], ours: string[], theirs: string[]): Piece[] {
  if (steps(base, ours) + steps(base, theirs) > MOST_STEPS)
    return conflictOf(base.join(''), ours.join(''), theirs.join(''));
  return diff3MergeRegions(ours, base, theirs).flatMap((region) =>
    region.stable
      ? [region.bufferContent.join('')]
      : conflictOf(region.oContent.join(''), region.aContent.join(''), region.bContent.join('')),
  );
}

/** The comparison takes time by the product of the lengths; a text that would keep git waiting is one conflict. */
const MOST_STEPS = 300_000_000;
const steps = (one: readonly string[], other: readonly string[]): number => one.length * other.length;

/** The lines with their ends. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function sharedLength(
  a: readonly string[],
  b: readonly string[],
  c: readonly string[],
  at: (lines: readonly string[], i: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length, c.length);
  let shared = 0;
  while (shared < most && at(a, shared) === at(b, shared) && at(b, shared) === at(c, shared)) shared++;
  return shared;
}

const isBlank = (text: string): boolean => text.trim() === '';
const longer = (one: string, other: string): string => (one.length >= other.length ? one : other);
