import type { CaseFile } from '../casefile/casefile';
import { categoryNameOf } from '../casefile/effective';
import type { Channel } from '../casefile/keys';
import type { Options } from '../config/options';
import type { Wording } from '../language';
import { CHANNEL_QUESTIONS, type ChannelQuestion } from './channelQuestions';

export interface ChannelAdvice {
  readonly channel: Channel;
  /** The questions that decided, in the order of their table; none when there is simply no hurry. */
  readonly because: readonly ChannelQuestion[];
  /** Chat stands in for a call that cannot be asked for. */
  readonly insteadOfCall: boolean;
  /** What to do in writing after a conversation; absent for e-mail. */
  readonly afterwards?: Wording;
}

/**
 * The channel the answers speak for. One wall is enough to speak: who is stopped cannot wait for an exact wording,
 * which is asked for in writing afterwards.
 *
 * @param yes the questions answered with yes
 */
export function adviseChannel(yes: Iterable<ChannelQuestion>, isCallable: boolean): ChannelAdvice {
  const answers = new Set(yes);
  const on = (side: 'voice' | 'writing') =>
    (Object.keys(CHANNEL_QUESTIONS) as ChannelQuestion[]).filter(
      (question) => answers.has(question) && CHANNEL_QUESTIONS[question].side === side,
    );
  const walls = on('voice');
  if (walls.length === 0) return { channel: 'email', because: on('writing'), insteadOfCall: false };
  const channel = isCallable ? 'phone' : 'chat';
  return {
    channel,
    because: walls,
    insteadOfCall: !isCallable,
    afterwards: afterwards(on('writing').length > 0),
  };
}

const afterwards = (needsWriting: boolean): Wording =>
  needsWriting
    ? {
        ja: '終わったら確認メールを送り、画像・URL・規約の文言もそこに書き添えます。',
        en: 'Afterwards send the confirmation, with the screenshots, addresses and exact words in it.',
      }
    : {
        ja: '終わったら、決まったことを確認メールで送ります。',
        en: 'Afterwards send what was agreed as the confirmation.',
      };

/** Whether Amazon can be asked to call about a case of this category. */
export const isCallable = (file: CaseFile, options: Options): boolean =>
  options.callableCategories.includes(categoryNameOf(file));

export const CHANNEL_TITLES: Readonly<Record<Channel, Wording>> = {
  phone: { ja: '電話', en: 'phone' },
  chat: { ja: 'チャット', en: 'chat' },
  email: { ja: 'メール', en: 'e-mail' },
};

/** Why it is chat though a call was wanted. */
export const INSTEAD_OF_CALL: Wording = {
  ja: 'このカテゴリーでは Amazon に電話を頼めないため、チャットで話します。',
  en: 'Amazon cannot be asked to call about this category, so talk by chat.',
};
