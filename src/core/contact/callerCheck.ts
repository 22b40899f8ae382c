import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { everyItem, type Item } from '../casefile/items';
import { proseAt } from '../casefile/recap';
import type { Section } from '../casefile/sections';
import type { Wording } from '../language';

/**
 * Is it really Amazon? The check of an incoming call, read off its section. A genuine call refers to a notice that
 * stands in Seller Central, and is called back; whoever wants money, codes or remote control is not Amazon (S).
 */

export type Verdict = 'genuine' | 'scam' | 'unverified';

export const VERDICTS: Readonly<Record<Verdict, Wording>> = {
  genuine: { ja: '本物', en: 'genuine' },
  scam: { ja: '詐欺', en: 'scam' },
  unverified: { ja: '未確認', en: 'unverified' },
};

export interface CallerCheck {
  readonly section: Section;
  readonly noticeNamed: string;
  /** The two steps in the order they stand: the notice was found; we hung up and called back. */
  readonly steps: readonly Item[];
  readonly redFlags: readonly Item[];
  readonly verdictItem?: Item;
}

export function readCallerCheck(file: CaseFile, section: Section): CallerCheck {
  const of = (kind: string) => section.items.find(({ label }) => label?.kind === kind);
  const flags = of('redFlags');
  const notice = of('noticeNamed');
  const verdictItem = of('verdict');
  const redFlags = flags ? [...everyItem(flags.children)].filter(({ checkbox }) => checkbox) : [];
  const boxes = [...everyItem(section.items)].filter(({ checkbox }) => checkbox);
  return {
    section,
    noticeNamed: notice ? proseAt(file.text, notice.content) : '',
    steps: boxes.filter((item) => !redFlags.includes(item)),
    redFlags,
    ...(verdictItem && { verdictItem }),
  };
}

/** The check of the conversation that is going on, or was the last. */
export function currentCheck(file: CaseFile): CallerCheck | undefined {
  const section = contactsOf(file).at(-1)?.callerCheck;
  return section && readCallerCheck(file, section);
}

const isDone = (item: Item | undefined): boolean => item?.checkbox?.done ?? false;

/**
 * What the ticks say, whatever stands behind "Verdict" – but a person's "scam" closes the matter. Finding the notice
 * alone is not enough: anybody may have read of it; a call back reaches Amazon.
 */
export function verdictOf(file: CaseFile, { steps, redFlags, verdictItem }: CallerCheck): Verdict {
  const written = verdictItem ? proseAt(file.text, verdictItem.content).normalize('NFKC').toLowerCase() : '';
  if (/詐欺|scam|fraud/.test(written) || redFlags.some(isDone)) return 'scam';
  const [found, calledBack] = steps;
  return isDone(found) && isDone(calledBack) ? 'genuine' : 'unverified';
}

/** What to do next, said plainly; the menu is where Seller Central has it (`domain.md`, S). */
export function nextSteps(verdict: Verdict, { steps }: CallerCheck): readonly Wording[] {
  if (verdict === 'scam')
    return [
      {
        ja: 'すぐに電話を切ってください。何も答えず、何も入力しないでください。',
        en: 'Hang up now. Answer nothing and type nothing in.',
      },
      {
        ja: '自分で Seller Central を開いてログインし、通知が本当に来ていないか確かめてください。',
        en: 'Open Seller Central yourself, log in, and see whether there is any such notice.',
      },
    ];
  if (verdict === 'genuine')
    return [
      {
        ja: '確認がすみました。ここからは通常の通話です。',
        en: 'Verified. From here on it is a call like any other.',
      },
    ];
  if (isDone(steps[0]))
    return [
      {
        ja: '通知が見つかったら、一度切って「パフォーマンス > アカウント健全性」の「今すぐ電話がほしい」からかけ直してください。放置すると停止のおそれが高まります。',
        en: 'The notice is there: hang up and call back from Performance > Account Health (“Call me now”). Leaving it unanswered raises the risk of suspension.',
      },
    ];
  return [
    {
      ja: '「Seller Central のどの通知についてのお電話ですか」と尋ね、いったん電話を切ってください。',
      en: 'Ask “Which notice in Seller Central is this about?” and hang up.',
    },
    {
      ja: '自分でログインし、「パフォーマンス > 業績通知」に同じ通知があるか確かめてください。',
      en: 'Log in yourself and look for that notice under Performance > Performance Notifications.',
    },
  ];
}
