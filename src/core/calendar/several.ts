import { type Span, span } from '../text';
import { isSame } from './finish';
import type { DateTime } from './iso';
import { closed } from './mentions';
import { epochOf, inZone, sameDay } from './moment';
import type { Candidate, CandidatesReading, DateContext, ExactReading, FoundReading } from './reading';
import { because } from './reasons';

type Dated = ExactReading | CandidatesReading;

/**
 * What the days of one due come to together: the day they all may mean (今週末（11/22）), else all of them. A day that
 * is wrong in itself is told first; words that cannot be read without the time of writing count for nothing where a
 * date stands beside them.
 */
export function agreed(text: string, readings: readonly FoundReading[], context: DateContext): FoundReading {
  const [first] = readings as [FoundReading];
  if (readings.length === 1) return first;
  const start = Math.min(...readings.map((one) => one.span.start));
  const all = span(start, closed(text, start, Math.max(...readings.map((one) => one.span.end))));
  const problem = readings.find(({ kind }) => kind === 'problem');
  if (problem) return { ...problem, span: all };
  const dated = readings.filter((one): one is Dated => one.kind === 'exact' || one.kind === 'candidates');
  const [known] = dated;
  if (!known) return { ...first, span: all };
  const likely = dated.some((one) => one.kind === 'exact' && one.likely);
  const common = dated
    .map((one) => candidatesOf(text, one))
    .reduce((some, more) => inBoth(some, more, context));
  const [only] = common;
  if (only && common.length === 1) return { kind: 'exact', value: only.value, likely, span: all, day: all };
  if (only) return { ...(dated.find(isOpen) as CandidatesReading), candidates: common, span: all };
  const candidates = distinct(
    dated.flatMap((one) => candidatesOf(text, one)),
    context,
  );
  return { kind: 'candidates', candidates, reason: because('several-dates'), span: all, day: all };
}

const isOpen = (one: Dated): one is CandidatesReading => one.kind === 'candidates';

const quoted = (text: string, { start, end }: Span) => text.slice(start, end).trim();

function candidatesOf(text: string, one: Dated): readonly Candidate[] {
  if (one.kind === 'candidates') return one.candidates;
  const words = quoted(text, one.span);
  return [{ value: one.value, wording: { ja: `「${words}」`, en: `“${words}”` } }];
}

const distinct = (candidates: readonly Candidate[], context: DateContext): Candidate[] =>
  candidates.filter(
    ({ value }, i) => candidates.findIndex((other) => isSame(other.value, value, context)) === i,
  );

/** Those of one list that the other may mean as well; of a day and a time on it, the time. */
function inBoth(
  some: readonly Candidate[],
  more: readonly Candidate[],
  context: DateContext,
): readonly Candidate[] {
  return some.flatMap((one) => {
    const other = more.find(({ value }) => isCompatible(one.value, value, context));
    if (!other) return [];
    return [one.value.hour === undefined && other.value.hour !== undefined ? other : one];
  });
}

function isCompatible(one: DateTime, other: DateTime, context: DateContext): boolean {
  if (one.hour !== undefined && other.hour !== undefined) return isSame(one, other, context);
  return sameDay(local(one, context), local(other, context));
}

const local = (at: DateTime, { zone }: DateContext): DateTime =>
  at.hour === undefined || at.offset === undefined ? at : inZone(epochOf(at, zone), zone);
