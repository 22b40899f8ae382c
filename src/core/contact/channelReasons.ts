import { epochOf, parseDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { categoryNameOf, sellerZoneOf } from '../casefile/effective';
import type { Options } from '../config/options';
import type { Values, Wording } from '../language';
import type { ChannelQuestion } from './channelQuestions';

/** Why the case itself says yes to a question. */
export interface CaseReason {
  readonly question: ChannelQuestion;
  readonly wording: Wording;
  readonly values?: Values;
}

const HOUR = 3_600_000;
/** `domain.md`: a deadline in less than this is urgent. */
const URGENT_HOURS = 24;
const BOILERPLATES = 2;
/** Fewer entries or links than these are told in one breath. */
const LONG_HISTORY = 8;
const MUCH_EVIDENCE = 3;

/** What the case says for one channel or the other. @param now milliseconds since 1970 UTC */
export const reasonsInCase = (file: CaseFile, options: Options, now: number): CaseReason[] => [
  ...deadlineReason(file, options, now),
  ...stoppedReason(file),
  ...counted('stalemate', boilerplateReplies(file), BOILERPLATES, {
    ja: '定型文の回答が {count} 回続いています。',
    en: '{count} replies were boilerplate.',
  }),
  ...reasonsToWrite(file),
];

/** What the case says for e-mail. */
export const reasonsToWrite = (file: CaseFile): CaseReason[] => [
  ...counted('history', file.data.timeline.length, LONG_HISTORY, {
    ja: '時系列の記録が {count} 件あります。',
    en: 'The timeline has {count} entries.',
  }),
  ...counted('evidence', countLinks(file.text), MUCH_EVIDENCE, {
    ja: '証拠となる画像やリンクが {count} 件あります。',
    en: 'There are {count} images and links as evidence.',
  }),
];

const boilerplateReplies = (file: CaseFile): number =>
  file.data.timeline.filter((entry) => entry.boilerplate).length;

/** The third wall: the same again brings the same again. */
export const isStalemate = (file: CaseFile): boolean => boilerplateReplies(file) >= BOILERPLATES;

const counted = (question: ChannelQuestion, count: number, enough: number, wording: Wording): CaseReason[] =>
  count >= enough ? [{ question, wording, values: { count } }] : [];

function deadlineReason(file: CaseFile, options: Options, now: number): CaseReason[] {
  const { deadline } = file.data;
  const reading = deadline && parseDateTime(deadline.value);
  if (!reading?.ok) return [];
  const hours = (epochOf(reading.value, sellerZoneOf(file, options), 'end') - now) / HOUR;
  if (hours >= URGENT_HOURS) return [];
  const wording: Wording =
    hours > 0
      ? { ja: '期日まであと {count} 時間ほどです。', en: 'The deadline is about {count} h away.' }
      : { ja: '期日を過ぎています。', en: 'The deadline has passed.' };
  return [{ question: 'urgency', wording, values: { count: Math.ceil(hours) } }];
}

/** An account, a listing or its sale that was stopped, in the words of notices. What was lifted again is no hurry. */
const STOPPED_JA =
  /(?:アカウント|出品|商品ページ|販売|ASIN)[^。\n]{0,12}(?:停止|無効|削除|制限)(?![^。\n]{0,10}(?:解除|解消|撤回))/i;
const STOPPED_EN =
  /\b(?:account|listing|asin|selling|sales)\b[^.\n]{0,30}\b(?:suspended|deactivated|blocked|removed|at risk|stopped)\b/i;

function stoppedReason(file: CaseFile): CaseReason[] {
  const { title, timeline } = file.data;
  if (categoryNameOf(file) === 'account-health')
    return [
      {
        question: 'urgency',
        wording: {
          ja: 'アカウントの停止につながる件です。',
          en: 'The account may be suspended over this.',
        },
      },
    ];
  // Neither pattern crosses the end of a line, so that all that is told can be read at once.
  const told = [title, ...timeline.flatMap(({ event, error }) => [event, error])]
    .map((placed) => placed?.value.slice(0, 500) ?? '')
    .join('\n')
    .normalize('NFKC');
  if (!STOPPED_JA.test(told) && !STOPPED_EN.test(told)) return [];
  const wording = {
    ja: 'アカウントや出品が停止したと書かれています。',
    en: 'It says that the account or a listing was stopped.',
  };
  return [{ question: 'urgency', wording }];
}

/** Different images, attachments and addresses. */
const countLinks = (text: string): number =>
  text.includes('](') || text.includes('://')
    ? new Set(text.match(/https?:\/\/[^\s)>\]"]{4,200}|\]\([^)\s:]{3,200}\)/g)).size
    : 0;
