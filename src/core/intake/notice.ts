import { type DateReading, type DateTime, formatDateTime, formatDay } from '../calendar';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import type { NewTimelineEntry } from '../edits/frontmatterEdits';
import type { NewCase } from '../exports/scaffold';
import { type FoundIdentifier, findIdentifiers, speaksForItself } from '../identifiers';
import type { Language, Wording } from '../language';
import { readNoticeDates } from './noticeDates';
import { languageOfNotice, marketplaceOfNotice } from './noticeOrigin';
import { titleOfNotice } from './noticeTitle';

/** What a pasted notice or mail of Amazon's tells about a case. What it does not tell is absent, nothing is guessed. */
export interface NoticeReading {
  readonly title?: string;
  readonly ids: readonly FoundIdentifier[];
  /** Country code, from the Amazon hosts it names. */
  readonly marketplace?: string;
  /** The dates it names, in order, but for vague words and what counts from something else than the notice. */
  readonly dates: readonly Exclude<DateReading, { kind: 'none' }>[];
  /** The earliest day or moment by which it wants something. */
  readonly deadline?: DateTime;
  /** Name and date of the performance notification it is: what a caller must be able to name. */
  readonly notice?: string;
  readonly language: Language;
  /** That it was received, when it says when it was sent. */
  readonly timeline: readonly NewTimelineEntry[];
}

export interface NoticeContext {
  readonly options: Options;
  /** The clock, in milliseconds since 1970 UTC: what a notice without a date counts from. */
  readonly now: number;
}

/** A notice is shorter; what follows is looked at no further. */
const MOST_CHARACTERS = 100_000;

/** Says in so many words that it is about the account. */
const PERFORMANCE =
  /パフォーマンス通知|アカウント健全性|アカウントスペシャリスト|\b(?:performance notification|account health)/i;
/** Says it in the title: elsewhere, other notices speak of the account too. */
const ABOUT_ACCOUNT =
  /出品(?:用)?アカウント|出品権限|(?:seller performance|selling account|policy warning|deactivat)/i;

const NOTICE: Wording = { ja: 'パフォーマンス通知「{title}」', en: 'Performance notification “{title}”' };
const RECEIVED: Wording = {
  ja: 'Amazonから「{title}」という通知が届いた',
  en: 'Amazon sent the notice “{title}”',
};

export function readNotice(pasted: string, { options, now }: NoticeContext): NoticeReading {
  const text = pasted.slice(0, MOST_CHARACTERS).replace(/\r\n?/g, '\n');
  const language = languageOfNotice(text);
  const marketplace = marketplaceOfNotice(text);
  const title = titleOfNotice(text);
  const { dates, deadline, sentAt } = readNoticeDates(text, marketplace ?? options.marketplace, options, now);
  const named = (wording: Wording) => wording[language].replace('{title}', () => title ?? '');
  const isPerformance = title !== undefined && (PERFORMANCE.test(text) || ABOUT_ACCOUNT.test(title));
  const day = sentAt ? ` ${formatDay(sentAt)}` : '';
  return {
    ...(title === undefined ? {} : { title }),
    ids: findIdentifiers(text),
    ...(marketplace ? { marketplace } : {}),
    dates,
    ...(deadline ? { deadline } : {}),
    ...(isPerformance ? { notice: `${named(NOTICE)}${day}` } : {}),
    language,
    timeline:
      title !== undefined && sentAt
        ? [{ at: formatDateTime(sentAt), kind: 'email-received', event: named(RECEIVED) }]
        : [],
  };
}

const UNTITLED: Wording = { ja: 'Amazonからの通知', en: 'Notice from Amazon' };

/** A new case from what was read; bare digits are left out: they may be a phone number or an amount. */
export function newCaseFromNotice(reading: NoticeReading): NewCase {
  const { title, marketplace, deadline, notice, language, timeline } = reading;
  const ids = reading.ids.filter(speaksForItself).map(({ kind, value }) => ({ kind, value }));
  return {
    title: oneLine(title ?? '') || UNTITLED[language],
    language,
    ...(marketplace ? { marketplace } : {}),
    ...(notice ? { category: 'account-health' } : {}),
    ids: notice ? [{ kind: 'notice', value: notice }, ...ids] : ids,
    ...(deadline ? { deadline: formatDateTime(deadline) } : {}),
    timeline,
  };
}
