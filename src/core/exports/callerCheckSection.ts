import { labelWord, sectionWord } from '../casefile/vocabulary';
import type { Language, Wording } from '../language';

/** The check of an incoming call as it is written, every box open (`case-format.md`). */

const STEPS: readonly Wording[] = [
  { ja: 'Seller Central で同じ通知を見つけた', en: 'Found the same notice in Seller Central' },
  { ja: '一度切って、自分からかけ直した', en: 'Hung up and called back ourselves' },
];

/** What Amazon never asks for by phone (`domain.md`). */
const RED_FLAGS: readonly Wording[] = [
  { ja: '支払い・ギフトカードの要求', en: 'Asks for a payment or gift cards' },
  { ja: '外部サイトへの誘導', en: 'Sends us to an outside site' },
  {
    ja: 'カード番号・パスワード・認証コードの聴取',
    en: 'Wants a card number, a password or a one-time code',
  },
  { ja: '遠隔操作・アプリのインストール', en: 'Wants remote control or an app installed' },
];

const OPEN_VERDICT: Wording = { ja: '未確認', en: 'unverified' };

/** @param at date and time behind the heading, as in `2026-11-22 14:03` */
export function callerCheckSection(language: Language, at?: string): string[] {
  const label = (kind: 'noticeNamed' | 'redFlags' | 'verdict') => `- ${labelWord(kind)[language]}:`;
  return [
    `## ${sectionWord('callerCheck')[language]}${at ? ` ${at}` : ''}`,
    '',
    label('noticeNamed'),
    ...STEPS.map((step) => `- [ ] ${step[language]}`),
    label('redFlags'),
    ...RED_FLAGS.map((flag) => `  - [ ] ${flag[language]}`),
    `${label('verdict')} ${OPEN_VERDICT[language]}`,
  ];
}
