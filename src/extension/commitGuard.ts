import * as vscode from 'vscode';
import { parseCase } from '../core/casefile/casefile';
import type { Finding } from '../core/lint/finding';
import { type Allowance, guardVerdict, maskEdits, textVerdict } from '../core/privacy/guard';
import { applyChange } from './applyChange';
import type { CaseDocument } from './caseDocuments';
import { inWords } from './language';

/** What a case may be committed with: the text that was looked at, and why something in it stays. */
export interface Passage {
  readonly text: string;
  readonly allowance?: Allowance;
}

type Answer = 'mask' | 'reason' | 'show' | undefined;

/**
 * Looks at the very text that is about to be committed. Secrets end it, unless they are masked; personal data is masked
 * or let through with a reason. Undefined where nothing may be committed now: it has been said why.
 */
export async function passGuard({ document, options }: CaseDocument): Promise<Passage | undefined> {
  for (;;) {
    const text = document.getText();
    const file = parseCase(text);
    if (!file) return { text };
    const { block, warn } = guardVerdict(file, options);
    const held = block.length > 0 ? block : warn;
    const first = held[0];
    if (!first) return { text };
    const answer = await (block.length > 0
      ? askAboutSecret(document, first)
      : askAboutPerson(document, first));
    if (answer === 'mask' && (await mask(document, text, held))) continue;
    if (answer === 'show') await show(document, first);
    const reason = answer === 'reason' ? await askReason() : undefined;
    if (reason === undefined) return undefined;
    return { text, allowance: { codes: [...new Set(warn.map(({ code }) => code))], reason } };
  }
}

/** The same passage where nothing has changed since; what somebody saved in the meantime is looked at again. */
export async function passAgain(read: CaseDocument, passage: Passage): Promise<Passage | undefined> {
  const { document } = read;
  if (document.getText() === passage.text) return passage;
  return document.isDirty && !(await document.save()) ? undefined : passGuard(read);
}

export const notInMessage = (): string =>
  vscode.l10n.t(
    'A card number, password or key must not get into the history. Write the message without it.',
  );

async function askAboutSecret(document: vscode.TextDocument, finding: Finding): Promise<Answer> {
  const mask = vscode.l10n.t('Mask It');
  const place = vscode.l10n.t('Show the Place');
  const words = vscode.l10n.t(
    'Line {0}: {1} Nothing was committed, because deleting it later does not clean the history.',
    lineOf(document, finding),
    inWords(finding.message, finding.values),
  );
  const answer = await vscode.window.showErrorMessage(words, mask, place);
  return answer === mask ? 'mask' : answer === place ? 'show' : undefined;
}

async function askAboutPerson(document: vscode.TextDocument, finding: Finding): Promise<Answer> {
  const mask = vscode.l10n.t('Mask It');
  const reason = vscode.l10n.t('Commit with a Reason…');
  const place = vscode.l10n.t('Show the Place');
  const words = vscode.l10n.t(
    'Line {0}: {1}',
    lineOf(document, finding),
    inWords(finding.message, finding.values),
  );
  const answer = await vscode.window.showWarningMessage(words, mask, reason, place);
  if (answer === mask) return 'mask';
  return answer === reason ? 'reason' : answer === place ? 'show' : undefined;
}

const lineOf = (document: vscode.TextDocument, { span }: Finding): number =>
  document.positionAt(span.start).line + 1;

/** The reason goes into the commit message, so it must not say what it is about. */
const askReason = (): Thenable<string | undefined> =>
  vscode.window
    .showInputBox({
      title: vscode.l10n.t('Commit Case'),
      prompt: vscode.l10n.t(
        'Why does the personal data stay? The reason is recorded in the commit message (Case-Notes-Allowed).',
      ),
      validateInput: (text) => {
        if (text.trim() === '') return vscode.l10n.t('Write a reason, or press Escape to commit nothing.');
        const { block, warn } = textVerdict(text);
        return block.length + warn.length > 0
          ? vscode.l10n.t('The reason is kept in the history: write it without personal data.')
          : undefined;
      },
      ignoreFocusOut: true,
    })
    .then((text) => text?.trim());

/** Masks everything of one kind of verdict on the text it was found in, and saves it. */
async function mask(
  document: vscode.TextDocument,
  base: string,
  findings: readonly Finding[],
): Promise<boolean> {
  if ((await applyChange(document, { base, edits: maskEdits(findings) })) && (await document.save()))
    return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The file has changed in the meantime, so nothing was masked and nothing committed.'),
  );
  return false;
}

async function show(document: vscode.TextDocument, { span }: Finding): Promise<void> {
  const selection = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  await vscode.window.showTextDocument(document, { selection });
}
