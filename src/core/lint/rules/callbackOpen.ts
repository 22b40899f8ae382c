import { epochOf, parseDateTime } from '../../calendar';
import { type CallerCheck, inboundContacts, noticeFound } from '../../casefile/callerCheck';
import { headingTime } from '../../casefile/callTimes';
import type { CaseFile } from '../../casefile/casefile';
import { sellerZoneOf } from '../../casefile/effective';
import type { Section } from '../../casefile/sections';
import type { Options } from '../../config/options';
import type { Rule } from '../rule';
import { spanWithoutEnd } from './support/headings';

/** An ignored call from account health raises the risk of suspension. */
export const callbackOpen: Rule = {
  code: 'CN052',
  name: 'callback-open',
  severity: 'error',
  summary: {
    ja: '通知は本物だったのに、かけ直しも返信もしていない',
    en: 'inbound, the notice was found, and nobody called back or answered since; missed calls too',
  },
  scope: 'case',
  *check(file, { options }) {
    const status = file.data.status?.value;
    if (status === 'calling' || status === 'resolved') return;
    for (const { check, isScam } of inboundContacts(file)) {
      if (!check || isScam || !noticeFound(check) || isAnswered(file, check, options)) continue;
      yield {
        span: check.steps.calledBack?.content ?? spanWithoutEnd(file, check.section.heading),
        message: {
          ja: '通知が見つかったのに、まだかけ直しても返信してもいません。アカウント健全性のページからかけ直し、通話を記録してください。',
          en: 'The notice was found, but nobody has called back or answered. Call back from the Account Health page and note the call.',
        },
      };
    }
  },
};

/** By a tick, by a conversation since the check, or by a mail of ours since. */
function isAnswered(file: CaseFile, check: CallerCheck, options: Options): boolean {
  if (check.steps.calledBack?.checkbox?.done) return true;
  const zone = sellerZoneOf(file, options);
  const checkedAt = startOf(check.section, zone);
  const isSince = (at: number | undefined) => at === undefined || checkedAt === undefined || at >= checkedAt;
  const talked = file.sections.some(
    (section) =>
      (section.kind === 'call' || section.kind === 'chat') &&
      section.headingLine > check.section.headingLine &&
      isSince(startOf(section, zone)),
  );
  return talked || (checkedAt !== undefined && wroteSince(file, checkedAt, zone));
}

const wroteSince = (file: CaseFile, since: number, zone: string): boolean =>
  file.data.timeline.some(({ kind, at }) => {
    const reading = kind?.value === 'email-sent' && at ? parseDateTime(at.value) : undefined;
    return reading?.ok === true && epochOf(reading.value, zone) >= since;
  });

function startOf(section: Section, zone: string): number | undefined {
  const at = headingTime(section);
  return at && epochOf(at, zone, at.hour === undefined ? 'end' : 'start');
}
