import { deadlineOf } from '../../followup/deadline';
import type { Wording } from '../../language';
import type { Rule } from '../rule';

const HOUR = 3_600_000;
/** `rules.md`: nearer than this it is told. */
const NEAR_HOURS = 24;

const NEAR: Wording = {
  ja: '期日まであと {hours} 時間ほどです。急ぐなら電話かチャットで進めてください。',
  en: 'The deadline is about {hours} h away. If it is urgent, call or chat.',
};
const PAST: Wording = {
  ja: '期日を過ぎています。間に合わなかったことを Amazon に伝え、新しい期日を書いてください。',
  en: 'The deadline has passed. Tell Amazon, and write the new day.',
};

/** The day this must be settled: the last hours before it, and the time behind it. */
export const deadlineNear: Rule = {
  code: 'CN073',
  name: 'deadline-near',
  severity: 'warning',
  summary: {
    ja: '期日まで 24 時間を切った、または過ぎた(過ぎたらエラー)',
    en: 'the deadline is less than 24 hours away, or past (then an error)',
  },
  scope: 'case',
  *check(file, { options, now }) {
    const { deadline, status } = file.data;
    const at = deadline && status?.value !== 'resolved' ? deadlineOf(file, options) : undefined;
    if (!deadline || !at) return;
    const left = at.epoch - now;
    if (left <= 0) yield { span: deadline.span, severity: 'error', message: PAST };
    else if (left < NEAR_HOURS * HOUR)
      yield { span: deadline.span, message: NEAR, values: { hours: Math.ceil(left / HOUR) } };
  },
};
