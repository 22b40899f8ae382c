import {
  type Candidate,
  type DateContext,
  type DateTime,
  dateContext,
  findDates,
  formatDateTime,
  inZone,
} from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { amazonZoneOf, languageOf, marketplaceCodeOf, sellerZoneOf } from '../casefile/effective';
import type { Status } from '../casefile/keys';
import { DUE_WORDS, type LabelKind, labelWord, NOTHING_WORD, sectionWord } from '../casefile/vocabulary';
import { insertAt } from '../edits/change';
import { setValue } from '../edits/frontmatterEdits';
import { lastProseLine, lineBehind } from '../edits/sectionEdits';
import type { Language } from '../language';
import { eolOf, type Span, type TextEdit } from '../text';
import { type CallContext, currentCall, headingTime } from './callEdits';

/** What was settled on a call, as it was said. Empty lists mean that there is nothing to do: that is an answer. */
export interface Settled {
  readonly spokeWith: string;
  readonly agreed: readonly string[];
  readonly ours: readonly Promised[];
  readonly amazon: readonly Promised[];
  /** As written in the recap; empty where no reply is promised. */
  readonly replyDue: string;
  /** What the person says comes next, where the promises do not tell. */
  readonly status?: Status;
}

export interface Promised {
  readonly what: string;
  /** As written in the recap: a date, or the words that were used; empty where none was named. */
  readonly due: string;
}

/** Whose clock a due is on: ours for our actions, the marketplace's for Amazon's. */
export type Side = 'ours' | 'amazon';

export interface PromiseReading extends Promised {
  /** Days the due may mean: to be chosen from, never guessed. */
  readonly candidates: readonly Candidate[];
}

/** Splits `返金処理をする 明日17時まで` into the action and its due; the due becomes a date where it means one. */
export function readPromise(said: string, file: CaseFile, side: Side, context: CallContext): PromiseReading {
  const found = findDates(said, dueContextOf(file, side, context)).at(-1);
  if (!found || !isAtTheEnd(said, found.span)) return { what: tidy(said), due: '', candidates: [] };
  const what = tidy(said.slice(0, found.span.start).replace(BEFORE_DUE, ''));
  const words = said.slice(found.span.start, found.span.end).trim();
  if (found.kind === 'exact') return { what, due: written(found.value), candidates: [] };
  const candidates = 'candidates' in found ? found.candidates : [];
  return { what, due: words, candidates };
}

/** A due on its own: `金曜の17時`, `2026-11-25`. */
export function readReplyDue(said: string, file: CaseFile, context: CallContext): PromiseReading {
  const reading = readPromise(said, file, 'amazon', context);
  return reading.due === '' ? { ...reading, what: '', due: tidy(said) } : reading;
}

/** `2026-11-25 17:00`: the form recaps are written in. */
export const written = (at: DateTime): string => {
  const { offset: _, second: __, ...local } = at;
  return formatDateTime(local).replace('T', ' ');
};

/** What leads over to a due: brackets, by, 期限. */
const BEFORE_DUE =
  /[\s　]*(?:[(（]?[\s　]*(?:期限|due)?[\s　]*[:：]?|[,、]|\bby|\bdue|\buntil|\bon)[\s　]*$/i;
/** What may follow a due: まで, までに, brackets, a full stop. */
const BEHIND_DUE = /^[\s　]*(?:まで|までに|に|中)?[\s　]*[)）]?[\s　]*[。.]?[\s　]*$/;

const isAtTheEnd = (said: string, at: Span): boolean => BEHIND_DUE.test(said.slice(at.end));

const tidy = (said: string): string => said.replace(/\s+/g, ' ').trim();

function dueContextOf(file: CaseFile, side: Side, { options, now }: CallContext): DateContext {
  const zone = side === 'ours' ? sellerZoneOf(file, options) : amazonZoneOf(file, options);
  const marketplace = marketplaceCodeOf(file, options);
  return dateContext({ anchor: inZone(now, zone), zone, marketplace }, options);
}

/** The recap behind its call, and the status that follows from it. Undefined where there is no call to close. */
export function closeCall(file: CaseFile, settled: Settled, context: CallContext): TextEdit[] | undefined {
  const call = currentCall(file);
  const contact = contactsOf(file).find((one) => one.call === call);
  if (!call || contact?.recap) return undefined;
  const eol = eolOf(file.text);
  const lines = recapLines(settled, languageOf(file, context.options), headingTime(file, context));
  const { offset, lead } = lineBehind(file, Math.max(lastProseLine(file, call), call.firstLine - 1));
  const recap = insertAt(offset, `${lead}${eol}${lines.join(eol)}${eol}`);
  const status = settled.status ?? statusAfter(settled);
  return [...((status && setValue(file, 'status', status)) || []), recap];
}

/** Whoever has something to do holds the ball; Amazon, when both have. Undefined where nobody has: a person decides. */
export function statusAfter({ ours, amazon, replyDue }: Settled): Status | undefined {
  if (amazon.length > 0 || replyDue !== '') return 'awaiting-amazon';
  return ours.length > 0 ? 'awaiting-us' : undefined;
}

function recapLines(
  { spokeWith, agreed, ours, amazon, replyDue }: Settled,
  language: Language,
  at: string,
): string[] {
  const label = (kind: LabelKind) => `- ${labelWord(kind)[language]}:`;
  const none = NOTHING_WORD[language];
  const task = ({ what, due }: Promised) =>
    `  - [ ] ${what}${due === '' ? '' : ` (${DUE_WORDS[language][0]}: ${due})`}`;
  const tasks = (kind: LabelKind, promised: readonly Promised[]) =>
    promised.length === 0 ? [`${label(kind)} ${none}`] : [label(kind), ...promised.map(task)];
  const points =
    agreed.length === 1
      ? [`${label('agreed')} ${agreed[0]}`]
      : [label('agreed'), ...agreed.map((point) => `  - ${point}`)];
  return [
    `## ${sectionWord('recap')[language]} ${at}`,
    '',
    ...(spokeWith === '' ? [] : [`${label('spokeWith')} ${spokeWith}`]),
    ...(agreed.length === 0 ? [`${label('agreed')} ${none}`] : points),
    ...tasks('ours', ours),
    ...tasks('amazons', amazon),
    `${label('replyDue')} ${replyDue === '' ? none : replyDue}`,
  ];
}
