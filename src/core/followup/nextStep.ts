import { type DateTime, dateInProse } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import type { Options } from '../config/options';
import { spokenOpening } from '../contact/opening';
import { readinessOf } from '../contact/readiness';
import { type Language, say, type Values } from '../language';
import { isOverdue, type Obligation, openObligations } from './obligations';
import { obligationText } from './obligationTexts';

/** What to do next in a case, and the question to ask Amazon with it. */
export interface NextStep {
  readonly step: string;
  readonly question?: string;
}

/** @param now milliseconds since 1970 UTC @param language of the words; what is written in the case stays as it is */
export function nextStep(file: CaseFile, options: Options, now: number, language: Language): NextStep {
  const status = file.data.status?.value ?? 'preparing';
  const open = openObligations(file, options);
  const described = (one: Obligation): Values => ({
    what: obligationText(file, one, options, language),
    due: dueInWords(one.when, language),
  });
  if (status === 'resolved') return { step: WORDS.nothing[language] };
  if (status === 'calling') return { step: WORDS.close[language] };
  if (status === 'awaiting-amazon') return waiting(open, now, language, described);
  const ours = earliest(open.filter(({ owner }) => owner === 'us'));
  if (ours) return { step: say(WORDS.doIt, language, described(ours)) };
  if (status === 'awaiting-us') return { step: WORDS.writeDown[language] };
  return beforeCall(file, options, now, language);
}

function waiting(
  open: readonly Obligation[],
  now: number,
  language: Language,
  described: (one: Obligation) => Values,
): NextStep {
  const amazons = open.filter(({ owner }) => owner === 'amazon');
  const lateOnes = amazons.filter((one) => isOverdue(one, now));
  // Whoever asks for the answer asks for the work behind it.
  const late = lateOnes.find(({ kind }) => kind === 'reply') ?? earliest(lateOnes);
  if (late) {
    const values = described(late);
    const question = late.kind === 'reply' ? WORDS.askReply : WORDS.askTask;
    return { step: say(WORDS.chase, language, values), question: say(question, language, values) };
  }
  const next = earliest(amazons);
  if (!next) return { step: WORDS.getDate[language] };
  return { step: say(WORDS.wait, language, described(next)) };
}

/** What the case lacks first, else the call; the question is the request of the opening. */
function beforeCall(file: CaseFile, options: Options, now: number, language: Language): NextStep {
  const [gap] = readinessOf(file, { options, now }).gaps;
  if (gap) return { step: say(gap.wording, language, gap.values) };
  const opening = spokenOpening(file, options, language);
  const request = opening.lines.find(({ label }) => label === 'request')?.text;
  const isFirst = contactsOf(file).length === 0;
  return {
    step: (isFirst ? WORDS.contact : WORDS.contactAgain)[language],
    ...(request !== undefined && { question: request }),
  };
}

/** With a date before without, the nearest first, else in the order of the file. */
const earliest = (open: readonly Obligation[]): Obligation | undefined =>
  open.reduce<Obligation | undefined>(
    (best, one) => (best && momentOf(best) <= momentOf(one) ? best : one),
    undefined,
  );

const momentOf = ({ when }: Obligation): number =>
  when.kind === 'at' ? when.epoch : Number.POSITIVE_INFINITY;

export function dueInWords(when: Obligation['when'], language: Language): string {
  if (when.kind === 'at') return dateInProse(when.value as DateTime, language);
  return when.kind === 'unclear' ? when.written : WORDS.noDate[language];
}

const WORDS = {
  nothing: { ja: '解決済みです。することはありません。', en: 'Nothing: the case is resolved.' },
  close: {
    ja: '通話のまとめ(決定事項、双方の作業、回答期限)を書きます。',
    en: 'Write the recap of the call: what was agreed, who does what, by when the answer comes.',
  },
  chase: {
    ja: '期限({due})を過ぎています。ケースに返信して状況を尋ね、新しい期日をもらいます。',
    en: 'It is past due ({due}). Reply in the case, ask how it stands, and get a new date.',
  },
  askReply: {
    ja: '{due}までにご回答いただけるとのことでしたが、現在の状況と、ご回答いただける日をお教えいただけますか。',
    en: 'We were told to expect your answer by {due}. How does it stand, and by what date will you answer?',
  },
  askTask: {
    ja: '{due}までに「{what}」とのことでしたが、現在の状況をお教えいただけますか。',
    en: 'You were going to do this by {due}: {what}. How does it stand?',
  },
  wait: {
    ja: '{due}までAmazonを待ちます。過ぎたら、ケースに返信して尋ねます。',
    en: 'Wait for Amazon until {due}. Once that has passed, reply in the case and ask.',
  },
  getDate: {
    ja: 'ケースに返信して、いつまでに回答がもらえるかを確かめます。',
    en: 'Reply in the case and get a date for the answer.',
  },
  doIt: { ja: '当店の作業をします:「{what}」({due})。', en: 'Do what we promised: {what} ({due}).' },
  writeDown: {
    ja: '当店が次に何をするかを、期限とともに書きます。',
    en: 'Write down what we do next, and by when.',
  },
  contact: {
    ja: '準備は整っています。結論・現状・要望の順に伝えます。',
    en: 'All is prepared. Say conclusion, situation and request, in this order.',
  },
  contactAgain: {
    ja: 'もう一度連絡し、結論・現状・要望の順に伝えます。',
    en: 'Get in touch again: conclusion, situation and request, in this order.',
  },
  noDate: { ja: '期限なし', en: 'no date' },
} as const;
