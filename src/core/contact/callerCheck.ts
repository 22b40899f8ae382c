import { type CallerCheck, noticeFound, tickedFlags, type Verdict } from '../casefile/callerCheck';
import type { Wording } from '../language';

/** Is it really Amazon? What the answers so far amount to, and what to do next (`domain.md`). */

/** How a verdict is shown; what is written into the file is `verdictWord`. */
export const VERDICT_TITLES: Readonly<Record<Verdict, Wording>> = {
  genuine: { ja: '確認済み', en: 'Verified' },
  scam: { ja: '疑わしい', en: 'Suspicious' },
  unverified: { ja: '未確認', en: 'Not verified yet' },
};

/**
 * The verdict of the answers: a red flag outweighs everything, a notice that was found in Seller Central makes it
 * genuine. A person's own 詐欺 / scam stands.
 */
export function verdictOf(check: CallerCheck | undefined): Verdict {
  if (!check) return 'unverified';
  if (check.verdict?.says === 'scam' || tickedFlags(check).length > 0) return 'scam';
  return noticeFound(check) ? 'genuine' : 'unverified';
}

/**
 * What a command may write behind `判定:` by itself. Never `scam`: that word closes the matter and switches the rules
 * off for the call, so only a person writes it.
 */
export const verdictToWrite = (check: CallerCheck): Verdict => {
  const verdict = verdictOf(check);
  return verdict === 'scam' && check.verdict?.says !== 'scam' ? 'unverified' : verdict;
};

const HANG_UP: Wording = {
  ja: 'どの通知の件かを聞き、いったん電話を切ります。',
  en: 'Ask which notice it is about, then hang up.',
};
const LOG_IN: Wording = {
  ja: '相手から聞いたリンクは使わず、自分で Seller Central にログインします。',
  en: 'Log in to Seller Central yourself, not by a link they gave you.',
};
const LOOK: Wording = {
  ja: '「パフォーマンス > アカウント健全性」で、同じ通知があるかを確かめます。',
  en: 'Look under Performance > Account Health for that very notice.',
};
const CALL_FROM_THERE: Wording = {
  ja: '通知があれば、そのページの「今すぐ電話がほしい」からかけ直します。',
  en: 'If it is there, call back from that page (“Call me now”).',
};
const CALL_AT_ONCE: Wording = {
  ja: '通知は本物です。放置するとアカウント停止の恐れが高まるので、すぐにかけ直すか返信します。',
  en: 'The notice is real. Call back or answer at once: an ignored call raises the risk of suspension.',
};
const GIVE_NOTHING: Wording = {
  ja: '支払い、番号やコードの読み上げ、アプリのインストールには応じないでください。',
  en: 'Pay nothing, read out no number or code, install nothing.',
};
const SAY_SCAM: Wording = {
  ja: '詐欺とわかったら、判定に「詐欺」と書きます。',
  en: 'Once you know it is a fraud, write “scam” as the verdict.',
};

const ASK: Wording = {
  ja: '恐れ入りますが、Seller Central のどの通知の件でしょうか。通知の件名と日付を教えてください。',
  en: 'Which notice in Seller Central is this about? Please give me its subject and date.',
};
const WILL_CALL_BACK: Wording = {
  ja: 'ありがとうございます。こちらで通知を確認して、折り返しお電話します。',
  en: 'Thank you. I will look it up in Seller Central and call back myself.',
};
const DECLINE: Wording = {
  ja: '恐れ入りますが、お電話では応じられません。Seller Central で確認しますので、失礼いたします。',
  en: 'I cannot do that over the phone. I will check in Seller Central. Goodbye.',
};

/** What to say to the caller, in the order to say it; empty once he has proved to be Amazon, or a fraud. */
export function linesToSay(check: CallerCheck): readonly Wording[] {
  if (check.verdict?.says === 'scam') return [];
  switch (verdictOf(check)) {
    case 'scam':
      return [DECLINE];
    case 'genuine':
      return [];
    case 'unverified':
      return check.noticeNamed ? [WILL_CALL_BACK] : [ASK, WILL_CALL_BACK];
  }
}

const VERIFY = [HANG_UP, LOG_IN, LOOK, CALL_FROM_THERE];

/** What to do next, in the order to do it; empty once there is nothing left to do. */
export function nextSteps(check: CallerCheck | undefined): readonly Wording[] {
  if (check?.verdict?.says === 'scam') return [];
  switch (verdictOf(check)) {
    case 'scam':
      return [GIVE_NOTHING, ...VERIFY, SAY_SCAM];
    case 'genuine':
      return check?.steps.calledBack?.checkbox?.done ? [] : [CALL_AT_ONCE];
    case 'unverified':
      return VERIFY;
  }
}
