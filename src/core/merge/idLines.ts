import type { YamlEntry, YamlScalar } from '../casefile/yamlTree';
import { quoted } from '../edits/yamlText';
import type { IdLine } from './tree';

/** Identifiers of one kind, written behind their key: `asin: B0ABCDEF12`, `asin: [B0ABCDEF12, B0ABCDEF34]`. */
export function idLineOf(text: string, { key, value }: YamlEntry): IdLine | undefined {
  const scalars = value.kind === 'list' && value.flow ? value.items : [value];
  if (!scalars.every((node): node is YamlScalar => node.kind === 'scalar' && node.style !== 'block'))
    return undefined;
  const start = text.lastIndexOf('\n', key.span.start - 1) + 1;
  const lf = text.indexOf('\n', value.span.end);
  const end = lf === -1 ? text.length : lf + 1;
  if (text.slice(start, value.span.end).includes('\n')) return undefined;
  // An empty value stands right behind its key, before the colon.
  const colon = text.indexOf(':', key.span.end) + 1;
  const behind = Math.max(colon, value.span.end);
  return {
    prefix: text.slice(start, Math.max(colon, value.span.start)).trimEnd(),
    values: scalars
      .filter((node) => node.value.trim() !== '')
      .map(({ value: id, span }) => ({ value: id, raw: text.slice(span.start, span.end) })),
    suffix: text.slice(behind, end),
  };
}

/**
 * The line with the identifiers of both sides, those of the base first. A side that is absent took all of them away;
 * where it has none left then, there is no line, and the answer is empty. Undefined where this is no answer at all:
 * both replaced the same one by another, or wrote something else around them.
 */
export function mergeIdLines(
  base: IdLine | undefined,
  ours: IdLine | undefined,
  theirs: IdLine | undefined,
): string | undefined {
  const [o, t] = [ours ?? withoutIds(base), theirs ?? withoutIds(base)];
  const suffix = mergedSuffix(base, o, t);
  if (o.prefix !== t.prefix || suffix === undefined) return undefined;
  const known = base?.values ?? [];
  const isReplaced = known.some(({ value }) => !idOf(o, value) && !idOf(t, value));
  const [ourNew, theirNew] = [newIds(o, base), newIds(t, base)];
  if (isReplaced && ourNew.length > 0 && theirNew.length > 0) return undefined;
  const kept = known.flatMap((id) => {
    const [our, their] = [idOf(o, id.value), idOf(t, id.value)];
    return our && their ? [our.raw === id.raw ? their : our] : [];
  });
  // The same text whichever side is merged into the other.
  const isOursFirst = JSON.stringify(ourNew) < JSON.stringify(theirNew);
  const [first, second] = isOursFirst ? [ourNew, theirNew] : [theirNew, ourNew];
  const others = second.filter(({ value }) => !first.some((id) => id.value === value));
  const all = [...kept, ...first, ...others];
  if (all.length === 0 && (!ours || !theirs)) return '';
  return `${o.prefix}${writtenIds(all)}${suffix}`;
}

const withoutIds = (base: IdLine | undefined): IdLine => ({ prefix: '', suffix: '\n', ...base, values: [] });

const idOf = ({ values }: IdLine, id: string) => values.find(({ value }) => value === id);

const newIds = (side: IdLine, base: IdLine | undefined) =>
  side.values.filter(({ value }) => !base || !idOf(base, value));

function mergedSuffix(base: IdLine | undefined, ours: IdLine, theirs: IdLine): string | undefined {
  if (ours.suffix === theirs.suffix || theirs.suffix === base?.suffix) return ours.suffix;
  return ours.suffix === base?.suffix ? theirs.suffix : undefined;
}

function writtenIds(ids: IdLine['values']): string {
  const [only] = ids;
  if (!only) return '';
  return ids.length === 1 ? ` ${only.raw}` : ` [${ids.map(inFlow).join(', ')}]`;
}

/** What stands plain on a line of its own may need quotes among commas and brackets. */
const inFlow = ({ value, raw }: IdLine['values'][number]): string =>
  /^["']/.test(raw) || !/[,[\]{}#:]/.test(raw) ? raw : quoted(value);
