import { type Candidate, epochOf, inZone } from '../../calendar';
import { headingText } from '../../casefile/callTimes';
import type { CaseFile } from '../../casefile/casefile';
import type { Placed } from '../../casefile/data';
import { resolveDue, type UnclearDue, unclearDue, zoneOfDue } from '../../casefile/due';
import { type Recap, recapsOf } from '../../casefile/recap';
import type { Section } from '../../casefile/sections';
import type { Options } from '../../config/options';
import { type Span, span, textAt } from '../../text';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

/** A promise that each side dates differently is kept by neither. */
export const dueUnclear: Rule = {
  code: 'CN062',
  name: 'due-unclear',
  severity: 'warning',
  summary: {
    ja: '期限の日付が一つに決まらない(今週末、本日中、EOD など)、または曜日と合わない',
    en: 'a due that may mean several days (今週末, EOD, "soon"), or whose weekday and date disagree',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    for (const recap of recapsOf(file))
      for (const due of duesOf(recap)) {
        const unclear = unclearDue(file, recap.section, due, options);
        if (!unclear) continue;
        const { wording, values } = unclear;
        yield {
          span: due.span,
          message: { ja: `期限「{due}」: ${wording.ja}`, en: `Due “{due}”: ${wording.en}` },
          values: { ...values, due: due.value },
          fixes: unclear.candidates.map((one) => choice(file, recap.section, due, unclear, one, options)),
        };
      }
  },
};

function duesOf({ ours, amazons, replyDue }: Recap): Placed[] {
  const dues: Placed[] = [];
  for (const list of [ours, amazons]) for (const { due } of list?.tasks ?? []) if (due) dues.push(due);
  if (replyDue && !replyDue.none) dues.push(replyDue);
  return dues;
}

function choice(
  file: CaseFile,
  section: Section,
  due: Placed,
  { at }: UnclearDue,
  candidate: Candidate,
  options: Options,
): Fix {
  const { value, wording } = candidate;
  const zone = zoneOfDue(file, section, due, options);
  const date = headingText(value.hour === undefined ? value : inZone(epochOf(value, zone), zone));
  return {
    title: { ja: `{date} にする(${wording.ja})`, en: `Write {date} (${wording.en})` },
    values: { date },
    edits: [{ span: placeOf(file, section, due, at, date, options), newText: date }],
    safe: false,
  };
}

/** The expression alone where what stays around it (まで, a remark) leaves the date clear; else the whole due. */
function placeOf(
  file: CaseFile,
  section: Section,
  due: Placed,
  at: Span,
  date: string,
  options: Options,
): Span {
  if (textAt(file.text, due.span) !== due.value) return due.span;
  const value = due.value.slice(0, at.start) + date + due.value.slice(at.end);
  const clear = resolveDue(file, section, { ...due, value }, options);
  if (clear.kind !== 'exact' || headingText(clear.value) !== date) return due.span;
  return span(due.span.start + at.start, due.span.start + at.end);
}
