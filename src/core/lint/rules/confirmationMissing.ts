import { epochOf } from '../../calendar';
import { isScam } from '../../casefile/callerCheck';
import { contactEnd } from '../../casefile/callTimes';
import { contactsOf } from '../../casefile/contacts';
import { sellerZoneOf } from '../../casefile/effective';
import type { Rule } from '../rule';
import { spanWithoutEnd } from './support/headings';

const HOUR = 3_600_000;

/** What was said by phone and not confirmed in writing is no evidence. A call without a recap is CN060's finding. */
export const confirmationMissing: Rule = {
  code: 'CN063',
  name: 'confirmation-missing',
  severity: 'warning',
  summary: {
    ja: '通話の後、決めた時間内に確認メールを送っていない',
    en: "no confirmation sent within callLog.confirmWithin of the call's end",
  },
  scope: 'case',
  *check(file, { options, now }) {
    const zone = sellerZoneOf(file, options);
    const hours = options.confirmWithinHours;
    for (const contact of contactsOf(file)) {
      const { recap } = contact;
      if (!recap || recap.confirmations.length > 0 || isScam(file, contact)) continue;
      const end = contactEnd(file, contact);
      // Without any time nobody can say how long ago it was.
      if (!end || now <= epochOf(end, zone) + hours * HOUR) continue;
      yield {
        span: spanWithoutEnd(file, recap.section.heading),
        message: {
          ja: '連絡の終わりから {hours} 時間を過ぎましたが、確認メールの記録がありません。確認メールを書き出して送り、「確認メール」の行に日時を残してください。',
          en: 'More than {hours} hours after the contact ended there is no confirmation. Export and send it, and record when under “Confirmation sent”.',
        },
        values: { hours },
      };
    }
  },
};
