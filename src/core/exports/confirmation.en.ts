import { caseId as CASE_ID } from '../identifiers/kinds/account';
import { englishAddressee } from './addressee';
import type { ConfirmationParts, ConfirmedTask } from './confirmationParts';
import { idLines, type Letter } from './letter';

/** The confirmation in English: what was agreed on which call, who does what by when, please correct by reply. */
export function englishConfirmation(parts: ConfirmationParts): Letter {
  return {
    subject: subject(parts),
    addressee: `Dear ${englishAddressee(parts.spokeWith, deskOf(parts))},`,
    greeting: `This is ${parts.store.name}.`,
    gist: gist(parts),
    lists: [
      list('Reference', idLines(parts.ids, ': ', ', ').map(capital), false),
      list('Agreed', parts.agreed),
      list('Our actions', parts.ours?.map(task)),
      list("Amazon's actions", parts.amazons?.map(task)),
      list('Reply due', replyDue(parts)),
    ].filter((text) => text !== ''),
    question: 'Is this correct? If anything differs from your understanding, please correct it by replying.',
    closing: 'Thank you for your help.',
    signature: `Kind regards,\n${parts.store.signature ?? signature(parts)}`,
  };
}

function subject({ isReply, medium, title, caseId, replyDue: due }: ConfirmationParts): string {
  const facts = [
    ...(caseId ? [`${CASE_ID.title.en} ${caseId}`] : []),
    ...(due && due !== 'none' ? [`reply due ${due.date}`] : []),
  ];
  const behind = facts.length > 0 ? ` (${facts.join('; ')})` : '';
  return `${isReply ? 'Re: ' : ''}Confirmation of our ${medium}: ${title}${behind}`;
}

const deskOf = ({ category }: ConfirmationParts): string =>
  category === 'account-health' ? 'Account Health Support' : 'Amazon Seller Support';

function gist({ title, at, medium, inbound }: ConfirmationParts): string {
  const which = inbound && medium === 'call' ? 'your call' : `our ${medium}`;
  return `I am writing to confirm what we discussed about “${title}” on ${which} of ${at}.`;
}

function list(heading: string, lines: readonly string[] | undefined, answersNone = true): string {
  if (!lines || (lines.length === 0 && !answersNone)) return '';
  return [`${heading}:`, ...(lines.length > 0 ? lines : ['none']).map((line) => `• ${line}`)].join('\n');
}

function task({ text, due, done }: ConfirmedTask): string {
  return `${text}${due ? ` (due: ${due})` : ''}${done ? ' (done)' : ''}`;
}

const replyDue = ({ replyDue: due }: ConfirmationParts): string[] | undefined =>
  due === undefined ? undefined : due === 'none' ? [] : [due.date];

const signature = ({ store: { name, email } }: ConfirmationParts): string =>
  [name, ...(email ? [email] : [])].join('\n');

const capital = (text: string): string => (text[0] ?? '').toUpperCase() + text.slice(1);
