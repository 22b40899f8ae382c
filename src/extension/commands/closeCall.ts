import * as vscode from 'vscode';
import type { CaseFile } from '../../core/casefile/casefile';
import type { Status } from '../../core/casefile/keys';
import type { Options } from '../../core/config/options';
import { currentCall } from '../../core/contact/callEdits';
import { closeCall as closeCallEdits, type Settled, statusAfter } from '../../core/contact/closeCall';
import { type Promised, readPromise, readReplyDue, saidParts } from '../../core/contact/promise';
import type { Wording } from '../../core/language';
import { activeCase } from '../activeCase';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { inWords } from '../language';
import { askText, runSteps, type Step } from '../multiStep';
import { decided } from './decided';

interface Answers {
  readonly spokeWith: string;
  readonly agreed: string;
  readonly ours: string;
  readonly amazon: string;
  readonly replyDue: string;
}

const NOTHING: Answers = { spokeWith: '', agreed: '', ours: '', amazon: '', replyDue: '' };

const NO_CALL: Wording = {
  ja: 'まとめを書く通話がありません。すでにまとめがあるか、通話がまだ始まっていません。',
  en: 'There is no call to close: it has its recap already, or none was started.',
};

/** Who does what by when, asked while the other side is still on the line; written as the recap of the call. */
export async function closeCall(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  if (!read) return;
  const { document, file, options } = read;
  if (!currentCall(file)) return void vscode.window.showInformationMessage(inWords(NO_CALL));
  const answers = await runSteps(vscode.l10n.t('Close Call'), NOTHING, steps());
  const settled = answers && (await settledOf(answers, file, options));
  if (!settled) return;
  const done = await editAndSave(document, (current) => {
    const edits = closeCallEdits(current, settled, { options, now: Date.now() });
    return edits ? { edits } : { refused: NO_CALL };
  });
  if (!done) return;
  (await deps.sheets()).reveal(document);
}

const steps = (): Step<Answers>[] => [
  line(
    'spokeWith',
    vscode.l10n.t('Whom did you speak with? (Enter if unknown)'),
    vscode.l10n.t('somebody from returns'),
  ),
  line('agreed', vscode.l10n.t('What was decided? Separate with ;'), vscode.l10n.t('refund less shipping')),
  line(
    'ours',
    vscode.l10n.t('What do we do, by when? Separate with ; (Enter for nothing)'),
    vscode.l10n.t('issue the refund by tomorrow'),
  ),
  line(
    'amazon',
    vscode.l10n.t('What does Amazon do, by when? Separate with ; (Enter for nothing)'),
    vscode.l10n.t('look into the return reason by Friday 17:00'),
  ),
  line(
    'replyDue',
    vscode.l10n.t('When does Amazon reply? Ask for a date. (Enter if no reply is promised)'),
    vscode.l10n.t('Nov 25, 17:00'),
  ),
];

const line =
  (key: keyof Answers, prompt: string, placeholder: string): Step<Answers> =>
  async (answers, frame) => {
    const result = await askText(frame, { prompt, placeholder, value: answers[key] });
    return typeof result === 'string' ? result : { value: { ...answers, [key]: result.value } };
  };

/** Dates that may mean several days are asked for; undefined when the person gives up. */
async function settledOf(answers: Answers, file: CaseFile, options: Options): Promise<Settled | undefined> {
  const context = { options, now: Date.now() };
  const promised = async (text: string, side: 'ours' | 'amazon'): Promise<Promised[] | undefined> => {
    const all: Promised[] = [];
    for (const part of saidParts(text)) {
      const one = await decided(readPromise(part, file, side, context));
      if (!one) return undefined;
      all.push(one);
    }
    return all;
  };
  const ours = await promised(answers.ours, 'ours');
  const amazon = ours && (await promised(answers.amazon, 'amazon'));
  const reply = amazon && (await decided(readReplyDue(answers.replyDue, file, context)));
  if (!ours || !amazon || !reply) return undefined;
  const { spokeWith } = answers;
  const settled = { spokeWith, agreed: saidParts(answers.agreed), ours, amazon, replyDue: reply.due };
  if (statusAfter(settled)) return settled;
  const status = await nextStatus();
  return status && { ...settled, status };
}

/** Nobody has anything left to do: is it over? */
async function nextStatus(): Promise<Status | undefined> {
  const items: (vscode.QuickPickItem & { status: Status })[] = [
    { label: vscode.l10n.t('The case is resolved'), status: 'resolved' },
    { label: vscode.l10n.t('We have to go on'), status: 'awaiting-us' },
    { label: vscode.l10n.t('Amazon has to go on'), status: 'awaiting-amazon' },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Close Call'),
    placeHolder: vscode.l10n.t('Nobody has anything to do. What comes next?'),
    ignoreFocusOut: true,
  });
  return chosen?.status;
}
