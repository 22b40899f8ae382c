import * as z from 'zod/mini';
import { parseDateTime } from '../calendar/iso';
import { FORMAT_NUMBER, FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from './keys';

/** The schema of the frontmatter, made from the key table. Every scalar is a string. */

const date = z.string().check(z.refine((text) => parseDateTime(text).ok));

function scalar(spec: KeySpec) {
  if (spec.type === 'date') return z.optional(date);
  return z.optional(spec.values ? z.enum(spec.values as [string, ...string[]]) : z.string());
}

const scalars = (specs: readonly KeySpec[]) =>
  Object.fromEntries(
    specs
      .filter((spec) => spec.type !== 'map' && spec.type !== 'list')
      .map((spec) => [spec.key, scalar(spec)]),
  );

// In a union the usual form stands first: a form that fails makes an error to be thrown away.
const words = z.union([z.string(), z.array(z.string())]);

const schema = z.looseObject({
  ...scalars(FRONTMATTER_KEYS),
  // A higher version is CN007's finding, not a wrong value.
  caseNotes: z.optional(z.string().check(z.regex(FORMAT_NUMBER))),
  store: z.optional(z.union([z.looseObject(scalars(STORE_KEYS)), z.string()])),
  ids: z.optional(z.record(z.string(), words)),
  timeline: z.optional(z.array(z.union([z.looseObject(scalars(TIMELINE_KEYS)), z.string()]))),
});

export type Path = readonly (string | number)[];

/** The places of all values that do not fit, outermost first. */
export function misfits(plain: unknown): Path[] {
  const result = schema.safeParse(plain);
  return result.success ? [] : result.error.issues.flatMap((issue) => leaves(issue));
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly errors?: readonly (readonly Issue[])[];
}

/** A union fails as a whole; the branch that looked deepest into the value names the true place. */
function leaves(issue: Issue): Path[] {
  const own = issue.path as Path;
  const branches = issue.code === 'invalid_union' ? (issue.errors ?? []) : [];
  const deeper = branches.find((branch) => branch.some((inner) => inner.path.length > 0));
  if (!deeper) return [own];
  return deeper.flatMap((inner) => leaves(inner)).map((path) => [...own, ...path]);
}
