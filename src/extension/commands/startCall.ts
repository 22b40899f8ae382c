import * as vscode from 'vscode';
import { isOnThePhone } from '../../core/casefile/contacts';
import { startCall as startCallEdits } from '../../core/contact/callEdits';
import type { Readiness } from '../../core/contact/readiness';
import type { Wording } from '../../core/language';
import { activeCase } from '../activeCase';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { inWords } from '../language';
import { checkReadiness } from './checkReadiness';

/** Begins the call of a prepared case: status, section with the time, call sheet. A gap is told first. */
export async function startCall(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  if (!read) return;
  const { document, file, options, readiness } = read;
  if (isOnThePhone(file)) return (await deps.sheets()).reveal(document);
  if (readiness.done < 4) {
    const answer = await gate(readiness);
    if (answer === 'go') return checkReadiness(deps, document.uri);
    if (answer !== 'call') return;
  }
  const done = await editAndSave(document, (current) => {
    const edits = startCallEdits(current, { options, now: Date.now() });
    return edits ? { edits } : { refused: HIDDEN };
  });
  if (!done) return;
  (await deps.sheets()).reveal(document);
}

/** Where a section at the end of the file would be none. */
export const HIDDEN: Wording = {
  ja: 'ファイルの末尾がコメントかコードブロックの中なので、通話を書き込めません。閉じてから、もう一度実行してください。',
  en: 'The file ends inside a comment or a code block, so the call cannot be written. Close it and try again.',
};

/** What is missing, with a way there; calling anyway stays possible. */
async function gate({ gaps, done }: Readiness): Promise<'go' | 'call' | undefined> {
  const go = {
    label: `$(arrow-right) ${vscode.l10n.t('Go to the first gap')}`,
    detail: gaps.map((gap) => inWords(gap.wording, gap.values)).join(' '),
    answer: 'go' as const,
  };
  const call = { label: `$(call-outgoing) ${vscode.l10n.t('Call anyway')}`, answer: 'call' as const };
  const chosen = await vscode.window.showQuickPick([go, call], {
    title: vscode.l10n.t('Start Call'),
    placeHolder: vscode.l10n.t(
      'Not prepared yet ({0}/4): what is missing will be asked for on the phone',
      done,
    ),
  });
  return chosen?.answer;
}
