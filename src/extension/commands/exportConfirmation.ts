import * as vscode from 'vscode';
import { formatDateTime, inZone } from '../../core/calendar';
import { marketplaceCodeOf, sellerZoneOf } from '../../core/casefile/effective';
import { fingerprintOf } from '../../core/casefile/fingerprint';
import { type Recap, recapsOf } from '../../core/casefile/recap';
import { headingOf } from '../../core/contact/callSheet';
import { recordIntent } from '../../core/contact/confirmationEdits';
import { type ConfirmationResult, confirmationOf } from '../../core/exports/confirmation';
import { linkFor, marketplaceOf } from '../../core/identifiers';
import { activeCase } from '../activeCase';
import type { CaseDocument } from '../caseDocuments';
import { explainRefusal } from '../confirmationRefusal';
import { deliver } from '../delivery';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { madeOrSay, userTemplate } from '../userTemplates';

/**
 * The confirmation of the recap whose heading is on a line, else of the one under the cursor, else of the last one.
 * Nothing is sent.
 */
export async function exportConfirmation(deps: Deps, uri?: unknown, line?: unknown): Promise<void> {
  for (;;) {
    const read = await activeCase(deps.cases, uri);
    if (!read) return;
    const recap = recapMeant(read, line);
    if (!recap) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'This case has no recap yet. Write one behind the call: what was agreed and who does what by when.',
        ),
      );
      return;
    }
    const how = await settings(deps, read);
    const result = madeOrSay(() => confirmationOf(read.file, recap, how));
    if (!result) return;
    if (result.ok) return finish(deps, read, recap, result);
    // A date was chosen: the case says something else now, so everything is read again.
    if (!(await explainRefusal(read, recap, result))) return;
  }
}

function recapMeant({ file, document }: CaseDocument, headingLine: unknown): Recap | undefined {
  const recaps = recapsOf(file);
  const named = recaps.find(({ section }) => section.headingLine === headingLine);
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const line = editor?.selection.active.line;
  const under = recaps.find(
    ({ section }) => line !== undefined && line >= section.headingLine && line < section.endLine,
  );
  return named ?? under ?? recaps.at(-1);
}

async function settings({ configurations }: Deps, { document, options }: CaseDocument) {
  const template = await userTemplate(await configurations.of(document.uri), 'confirmation.txt');
  return { options, ...(template !== undefined && { template }) };
}

async function finish(
  deps: Deps,
  read: CaseDocument,
  recap: Recap,
  result: Extract<ConfirmationResult, { ok: true }>,
): Promise<void> {
  const { file, options } = read;
  const marketplace = marketplaceOf(marketplaceCodeOf(file, options));
  const caseId = file.data.ids.find(({ kind }) => kind === 'caseId')?.value;
  const caseUrl = marketplace && caseId ? linkFor('caseId', caseId, marketplace) : undefined;
  const { subject, body, to } = result;
  const message = { subject, body, ...(to !== undefined && { to }) };
  if (!(await deliver(deps, message, { ...(caseUrl && { caseUrl }), near: read.document.uri }))) return;
  await record(read, recap);
}

/** Only the person knows whether it went out. */
async function record({ document, file, options }: CaseDocument, recap: Recap): Promise<void> {
  const yes = vscode.l10n.t('Yes, record it');
  const question = vscode.l10n.t(
    'Was the confirmation sent? Its time and fingerprint are then written into the recap.',
  );
  const answer = await vscode.window.showInformationMessage(question, yes, vscode.l10n.t('Not yet'));
  if (answer !== yes) return;
  const sentAt = formatDateTime(inZone(Date.now(), sellerZoneOf(file, options)));
  const sent = { heading: headingOf(file, recap.section), fingerprint: fingerprintOf(file, recap, options) };
  await editAndSave(document, recordIntent({ ...sent, sentAt }, options));
}
