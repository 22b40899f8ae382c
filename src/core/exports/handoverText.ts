import type { Language } from '../language';
import type { Handover, HandoverContact, HandoverPromise } from './handover';

/** The form of a brief: for a mail or a chat, or for a Markdown page. */
export type HandoverForm = 'text' | 'markdown';

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  /** One paragraph instead of a list. */
  readonly isProse?: true;
}

/** A brief of one case; lines end with LF, the last one without. */
export function handoverText(handover: Handover, language: Language, form: HandoverForm): string {
  const words = WORDS[language];
  const parts = partsOf(handover, language).filter(({ lines }) => lines.length > 0);
  const head = `${handover.title} – ${handover.state}`;
  if (form === 'markdown') {
    const sections = parts.map(({ heading, lines, isProse }) => {
      const body = isProse ? lines.map(escaped) : lines.map((line) => `- ${escaped(line)}`);
      return [`### ${heading}`, '', ...body].join('\n');
    });
    return [`## ${escaped(head)}`, ...sections].join('\n\n');
  }
  const sections = parts.map(({ heading, lines, isProse }) =>
    [words.mark(heading), ...(isProse ? lines : lines.map((line) => `${words.bullet}${line}`))].join('\n'),
  );
  return [head, ...sections].join('\n\n');
}

const RULE = '─'.repeat(40);

/** Briefs of several cases, one below the other. */
export const joinBriefs = (briefs: readonly string[], form: HandoverForm): string =>
  briefs.join(form === 'markdown' ? '\n\n---\n\n' : `\n\n${RULE}\n\n`);

function partsOf(handover: Handover, language: Language): Part[] {
  const words = WORDS[language];
  const { about, goal, situation, deadline, promised, last, next, ids } = handover;
  const facts = [
    about.join(' / '),
    ...(goal === '' ? [] : [words.goal(goal)]),
    ...(situation === '' ? [] : [words.situation(situation)]),
    ...(deadline === undefined ? [] : [words.deadline(deadline)]),
  ];
  return [
    { heading: words.about, lines: facts },
    { heading: words.next, lines: [next.step, ...(next.question ? [words.ask(next.question)] : [])] },
    { heading: words.promised, lines: promised.map((promise) => promiseLine(promise, language)) },
    { heading: last ? words.last(last) : '', lines: last ? lastLines(last, language) : [] },
    { heading: words.ids, lines: ids.map(({ label, value }) => `${label}: ${value}`) },
  ];
}

function promiseLine({ owner, what, due, isLate }: HandoverPromise, language: Language): string {
  const words = WORDS[language];
  const late = isLate ? words.late : '';
  return `${words.owner[owner]}: ${what === '' ? words.answer : what}${words.due(due)}${late}`;
}

function lastLines(
  { spokeWith, said, confirmedAt, hasRecap }: HandoverContact,
  language: Language,
): string[] {
  const words = WORDS[language];
  const record = !hasRecap
    ? words.noRecap
    : confirmedAt === undefined
      ? words.unconfirmed
      : words.confirmed(confirmedAt.replace('T', ' ').slice(0, 16));
  return [...(spokeWith === '' ? [] : [words.spokeWith(spokeWith)]), ...said, record];
}

/** Signs that would become markup at the places where words of a case stand. */
const escaped = (line: string): string => line.replace(/[\\`*_[\]<>#|]/g, '\\$&');

const WORDS = {
  ja: {
    mark: (heading: string) => `■ ${heading}`,
    bullet: '・',
    about: '何の件か',
    goal: (text: string) => `ゴール: ${text}`,
    situation: (text: string) => `現状: ${text}`,
    deadline: (text: string) => `期日: ${text}`,
    next: '次にすること',
    ask: (text: string) => `聞くこと: ${text}`,
    promised: '約束',
    owner: { us: '当店', amazon: 'Amazon' },
    answer: '回答する',
    due: (text: string) => `(${text})`,
    late: ' ※期限切れ',
    last: ({ medium, at }: HandoverContact) =>
      `最後のやり取り(${medium === 'chat' ? 'チャット' : '電話'}${at === '' ? '' : ` ${at}`})`,
    spokeWith: (text: string) => `相手: ${text}`,
    noRecap: 'まとめはまだ書かれていません。',
    unconfirmed: '確認メールの記録はありません。',
    confirmed: (at: string) => `確認メール: ${at} に送信`,
    ids: '対象の ID',
  },
  en: {
    mark: (heading: string) => heading.toUpperCase(),
    bullet: '- ',
    about: 'What it is about',
    goal: (text: string) => `Goal: ${text}`,
    situation: (text: string) => `Situation: ${text}`,
    deadline: (text: string) => `Deadline: ${text}`,
    next: 'What to do next',
    ask: (text: string) => `Ask: ${text}`,
    promised: 'Promised',
    owner: { us: 'We', amazon: 'Amazon' },
    answer: 'answer',
    due: (text: string) => ` (${text})`,
    late: ' – OVERDUE',
    last: ({ medium, at }: HandoverContact) => `Last ${medium}${at === '' ? '' : ` ${at}`}`,
    spokeWith: (text: string) => `Spoke with: ${text}`,
    noRecap: 'No recap has been written yet.',
    unconfirmed: 'No confirmation is on record.',
    confirmed: (at: string) => `Confirmation sent ${at}`,
    ids: 'IDs',
  },
} as const;
