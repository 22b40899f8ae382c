import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { languageOf } from '../casefile/effective';
import type { Status } from '../casefile/keys';
import { DUE_WORDS, type LabelKind, labelWord, NOTHING_WORD, sectionWord } from '../casefile/vocabulary';
import { insertAt } from '../edits/change';
import { setValue } from '../edits/frontmatterEdits';
import { lastProseLine, lineBehind } from '../edits/sectionEdits';
import type { Language } from '../language';
import { eolOf, type TextEdit } from '../text';
import { type CallContext, currentCall, headingTime } from './callEdits';
import type { Promised } from './promise';

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
