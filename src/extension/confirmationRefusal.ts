import * as vscode from 'vscode';
import { formatDateTime } from '../core/calendar';
import type { Recap } from '../core/casefile/recap';
import { headingOf } from '../core/contact/callSheet';
import { dateIntent } from '../core/contact/confirmationEdits';
import type { ConfirmationResult, UnclearDate } from '../core/exports/confirmation';
import type { Span } from '../core/text';
import type { CaseDocument } from './caseDocuments';
import { toRange } from './convert';
import { editAndSave } from './editCase';
import { inWords } from './language';

type Refused = Extract<ConfirmationResult, { ok: false }>;

/**
 * Says what stops an export and leads to its place. Where a date may mean several days they are offered.
 * @returns true when a date was chosen and written, so that the export can go on.
 */
export async function explainRefusal(read: CaseDocument, recap: Recap, refused: Refused): Promise<boolean> {
  if (refused.reason === 'unclear') {
    const [first] = refused.unclear;
    if (first && first.candidates.length > 0) return chooseDate(read, recap, first);
    if (first) await goTo(read, first.span, `${first.text}: ${inWords(first.wording, first.values)}`);
    return false;
  }
  await leadToGap(read, refused);
  return false;
}

/** Says the first thing that is missing, or that two texts are in conflict, and leads there. */
export async function leadToGap(
  read: CaseDocument,
  refused: Exclude<Refused, { reason: 'unclear' }>,
): Promise<void> {
  const first = refused.reason === 'conflict' ? refused : refused.missing[0];
  if (first) await goTo(read, first.span, inWords(first.wording));
}

async function chooseDate(read: CaseDocument, recap: Recap, unclear: UnclearDate): Promise<boolean> {
  const items = unclear.candidates.map(({ value, wording }) => ({
    label: formatDateTime(value).replace('T', ' '),
    description: inWords(wording),
    value,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which day does “{0}” mean?', unclear.text),
    placeHolder: inWords(unclear.wording, unclear.values),
    ignoreFocusOut: true,
  });
  if (!chosen) return false;
  const heading = headingOf(read.file, recap.section);
  const meant = dateIntent({ heading, words: unclear.text, date: chosen.value }, read.options);
  return (await editAndSave(read.document, meant)) !== undefined;
}

async function goTo({ document, file }: CaseDocument, at: Span, message: string): Promise<void> {
  const go = vscode.l10n.t('Go There');
  if ((await vscode.window.showWarningMessage(message, go)) !== go) return;
  const editor = await vscode.window.showTextDocument(document);
  const range = toRange(file.lines, at);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
