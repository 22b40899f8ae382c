import type { Wording } from '../language';

/**
 * What decides between speaking and writing: the three walls that only a conversation takes, and what is better read
 * than heard (`domain.md`). The case answers some of them itself (`channelReasons.ts`); the others are a person's.
 */

export type ChannelQuestion = 'urgency' | 'nuance' | 'stalemate' | 'exactness' | 'history' | 'evidence';

export interface QuestionSpec {
  /** `voice` speaks for phone or chat, `writing` for e-mail. */
  readonly side: 'voice' | 'writing';
  /** As a statement to agree with or not. */
  readonly title: Wording;
  /** The same as a reason for an advice. */
  readonly reason: Wording;
}

export const CHANNEL_QUESTIONS: Readonly<Record<ChannelQuestion, QuestionSpec>> = {
  urgency: {
    side: 'voice',
    title: {
      ja: 'アカウントや出品が停止している(恐れがある)、または 24 時間以内に期限がある',
      en: 'The account or a listing is stopped or at risk, or there is a deadline within 24 hours',
    },
    reason: { ja: '急ぎです。', en: 'It is urgent.' },
  },
  nuance: {
    side: 'voice',
    title: {
      ja: '画面の不具合など、書くより話すほうが伝わる',
      en: 'It is easier said and shown than written, as an odd behaviour of a page is',
    },
    reason: { ja: '書くより話すほうが伝わります。', en: 'It is easier said and shown than written.' },
  },
  stalemate: {
    side: 'voice',
    title: { ja: '定型文の回答が 2 回以上続いた', en: 'Two or more replies were boilerplate' },
    reason: { ja: '定型文の回答が続いています。', en: 'The replies are boilerplate.' },
  },
  exactness: {
    side: 'writing',
    title: {
      ja: '規約の文言や細かい仕様を正確に確かめたい',
      en: 'The exact words of a policy or a complicated specification matter',
    },
    reason: {
      ja: '正確な文言を文章で残す必要があります。',
      en: 'The exact words matter.',
    },
  },
  history: {
    side: 'writing',
    title: { ja: '長い経緯を調べてもらう必要がある', en: 'A long history has to be looked into' },
    reason: { ja: '長い経緯を調べてもらう件です。', en: 'A long history has to be looked into.' },
  },
  evidence: {
    side: 'writing',
    title: {
      ja: '画面の画像や URL が証拠になる',
      en: 'Screenshots and addresses are the evidence',
    },
    reason: { ja: '画像や URL が証拠です。', en: 'Screenshots and addresses are the evidence.' },
  },
};

export const QUESTIONS = Object.keys(CHANNEL_QUESTIONS) as readonly ChannelQuestion[];
