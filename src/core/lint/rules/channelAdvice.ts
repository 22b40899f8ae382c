import { adviseChannel, CHANNEL_TITLES, INSTEAD_OF_CALL, isCallable } from '../../contact/channel';
import { CHANNEL_QUESTIONS } from '../../contact/channelQuestions';
import { reasonsInCase, reasonsToWrite } from '../../contact/channelReasons';
import { setValue } from '../../edits/frontmatterEdits';
import { type Language, say, type Wording } from '../../language';
import type { Rule } from '../rule';

/** A stopped account waits for no e-mail, and twenty screenshots are not told on the phone. */
export const channelAdvice: Rule = {
  code: 'CN030',
  name: 'channel-advice',
  severity: 'warning',
  summary: {
    ja: '急ぎ・伝わりにくさ・行き詰まりから見て、書かれた連絡手段が合わない',
    en: 'the case speaks for a conversation and its channel is e-mail, or the reverse',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options, now }) {
    const { channel, status } = file.data;
    if (!channel || status?.value === 'resolved') return;
    // Nothing but a reason to write speaks against a conversation.
    if (channel.value !== 'email' && reasonsToWrite(file).length === 0) return;
    const reasons = reasonsInCase(file, options, now);
    // Without a reason of its own the case leaves the choice to the person.
    if (reasons.length === 0) return;
    const advice = adviseChannel(
      reasons.map(({ question }) => question),
      isCallable(file, options),
    );
    if ((advice.channel === 'email') === (channel.value === 'email')) return;
    const side = CHANNEL_QUESTIONS[advice.because[0] ?? 'urgency'].side;
    const given = reasons.filter(({ question }) => CHANNEL_QUESTIONS[question].side === side);
    const because = (language: Language) =>
      [
        ...given.map(({ wording, values }) => say(wording, language, values)),
        ...(advice.insteadOfCall ? [INSTEAD_OF_CALL[language]] : []),
      ].join(language === 'ja' ? '' : ' ');
    const title = CHANNEL_TITLES[advice.channel];
    const edits = setValue(file, 'channel', advice.channel);
    yield {
      span: channel.span,
      message: {
        ja: `${because('ja')}連絡手段は${title.ja}をすすめます。`,
        en: `${because('en')} The advice is ${title.en}.`,
      },
      ...(edits && { fixes: [{ title: fixTitle(title), edits, safe: false }] }),
    };
  },
};

const fixTitle = (title: Wording): Wording => ({
  ja: `連絡手段を${title.ja}にする`,
  en: `Set the channel to ${title.en}`,
});
