import * as vscode from 'vscode';
import type { Channel } from '../../core/casefile/keys';
import {
  adviseChannel,
  CHANNEL_TITLES,
  type ChannelAdvice,
  INSTEAD_OF_CALL,
  isCallable,
} from '../../core/contact/channel';
import { CHANNEL_QUESTIONS, type ChannelQuestion, QUESTIONS } from '../../core/contact/channelQuestions';
import { type CaseReason, reasonsInCase } from '../../core/contact/channelReasons';
import { setValue } from '../../core/edits/frontmatterEdits';
import type { Wording } from '../../core/language';
import { activeCase } from '../activeCase';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { inWords } from '../language';
import { askChoice, askMany, type StepFrame } from '../multiStep';

const STUCK: Wording = {
  ja: 'frontmatter に連絡手段を書き込めません。channel: の行を自分で直してください。',
  en: 'The channel cannot be written into the frontmatter. Change the line channel: yourself.',
};

/** The three walls as questions, prefilled from the case; then the advice with its reasons, and the choice. */
export async function chooseChannel(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  if (!read) return;
  const { document, file, options } = read;
  const reasons = reasonsInCase(file, options, Date.now());
  let yes: readonly ChannelQuestion[] = reasons.map(({ question }) => question);
  for (;;) {
    const answers = await askQuestions(yes, reasons);
    if (answers === undefined) return;
    yes = answers;
    const advice = adviseChannel(yes, isCallable(file, options));
    const chosen = await askChannel(advice);
    if (chosen === 'back') continue;
    if (chosen === undefined) return;
    const done = await editAndSave(document, (current) => {
      const edits = setValue(current, 'channel', chosen);
      return edits ? { edits } : { refused: STUCK };
    });
    if (done) tell(chosen, advice);
    return;
  }
}

const frame = (step: number): StepFrame => ({
  title: vscode.l10n.t('Choose Channel'),
  step,
  totalSteps: 2,
});

async function askQuestions(picked: readonly ChannelQuestion[], reasons: readonly CaseReason[]) {
  const choices = QUESTIONS.map((question) => {
    const said = reasons.filter((reason) => reason.question === question);
    const detail = said.map(({ wording, values }) => inWords(wording, values)).join(' ');
    return { label: inWords(CHANNEL_QUESTIONS[question].title), value: question, ...(detail && { detail }) };
  });
  const placeholder = vscode.l10n.t('Tick what is true of this case (Space), then press Enter');
  const answer = await askMany(frame(1), { placeholder, choices, picked });
  return typeof answer === 'string' ? undefined : answer.value;
}

const CHANNELS: readonly Channel[] = ['phone', 'chat', 'email'];

/** Each row says what speaks for it or against it: a longer text would be cut. */
async function askChannel(advice: ChannelAdvice): Promise<Channel | 'back' | undefined> {
  const others = CHANNELS.filter((channel) => channel !== advice.channel);
  const choices = [
    { label: `$(star) ${title(advice.channel)}`, detail: reasonsInWords(advice), value: advice.channel },
    ...others.map((channel) => ({
      label: title(channel),
      value: channel,
      ...(channel === 'phone' && advice.insteadOfCall && { detail: inWords(INSTEAD_OF_CALL) }),
    })),
  ];
  const placeholder = vscode.l10n.t('The advice stands first; Enter writes it into the case');
  const answer = await askChoice(frame(2), { placeholder, choices, active: advice.channel });
  if (answer === 'cancelled') return undefined;
  return answer === 'back' ? 'back' : answer.value;
}

function title(channel: Channel): string {
  const words = inWords(CHANNEL_TITLES[channel]);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function reasonsInWords({ because }: ChannelAdvice): string {
  if (because.length === 0) return vscode.l10n.t('There is no hurry, so write.');
  return because.map((question) => inWords(CHANNEL_QUESTIONS[question].reason)).join(' ');
}

/** What was chosen, and what is to be done in writing after a conversation. */
function tell(chosen: Channel, { afterwards }: ChannelAdvice): void {
  const words = [vscode.l10n.t('$(check) Channel: {0}', title(chosen))];
  if (afterwards && chosen !== 'email') words.push(inWords(afterwards));
  vscode.window.setStatusBarMessage(words.join(' – '), 10_000);
}
