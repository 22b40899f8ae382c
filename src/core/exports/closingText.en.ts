import type { ConfirmedTask, Said } from './confirmationParts';

/** What is repeated aloud in English, one sentence a line. */
export function englishClosing({ agreed, ours, amazons, replyDue }: Said): string[] {
  return [
    'Before we hang up, let me repeat what we have.',
    ...(agreed ? points('We agreed on', 'We agreed on', agreed) : []),
    ...(ours ? points('On our side there is', 'On our side there are', ours.map(task)) : []),
    ...(amazons ? points("On Amazon's side there is", "On Amazon's side there are", amazons.map(task)) : []),
    ...(replyDue === undefined
      ? []
      : [replyDue === 'none' ? 'No reply is due.' : `You will get back to us by ${replyDue.date}.`]),
    'Did I get all of that right?',
  ];
}

/** One thing is a sentence; several are counted first, so that the listener knows how many to expect. */
function points(one: string, many: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [`${one} nothing.`];
  if (texts.length === 1) return [`${one} one thing: ${sentence(texts[0] as string)}`];
  return [`${many} ${texts.length} things.`, ...texts.map((text, i) => `${i + 1}: ${sentence(text)}`)];
}

const sentence = (text: string): string => (/[.!?。]$/.test(text) ? text : `${text}.`);

const task = ({ text, due }: ConfirmedTask): string => (due ? `${text}, due ${due}` : text);
