import * as vscode from 'vscode';
import { type MailMessage, mailtoOf } from '../core/exports/mailto';
import type { Deps } from './features';

interface Surroundings {
  /** Where the case is answered in Seller Central. */
  readonly caseUrl?: string;
  /** The case file: an `.eml` is offered beside it. */
  readonly near: vscode.Uri;
}

interface Way extends vscode.QuickPickItem {
  readonly go: () => Promise<boolean>;
}

/**
 * Shows the message and asks how it goes out. Nothing is sent here: it is copied, opened or saved.
 * @returns false when the person gave up or the way failed.
 */
export async function deliver(deps: Deps, message: MailMessage, around: Surroundings): Promise<boolean> {
  const preview = await showPreview(message);
  const chosen = await vscode.window.showQuickPick(ways(deps, message, around), {
    title: message.subject,
    placeHolder: vscode.l10n.t('Read the message beside; how does it go out?'),
    ignoreFocusOut: true,
  });
  await closePreview(preview);
  return chosen ? chosen.go() : false;
}

function ways({ host }: Deps, message: MailMessage, { caseUrl, near }: Surroundings): Way[] {
  return [
    ...(caseUrl
      ? [
          {
            label: vscode.l10n.t('$(reply) Copy and open the case'),
            detail: vscode.l10n.t('For the reply box of the case: the first place for it'),
            go: () => copyAndOpen(message, caseUrl),
          },
        ]
      : []),
    { label: vscode.l10n.t('$(copy) Copy'), go: () => copy(message) },
    { label: vscode.l10n.t('$(new-file) Open as a document'), go: () => openDocument(message) },
    { label: vscode.l10n.t('$(mail) Open in the mail program'), go: () => openMail(message) },
    ...(host.eml
      ? [{ label: vscode.l10n.t('$(save) Save as .eml'), go: () => saveEml(host.eml, message, near) }]
      : []),
  ];
}

/** A document of our own scheme is read-only and asks nobody to save it. */
const PREVIEW = 'case-notes-preview';

async function showPreview(message: MailMessage): Promise<vscode.TextDocument> {
  const provider = vscode.workspace.registerTextDocumentContentProvider(PREVIEW, {
    provideTextDocumentContent: () => `${message.subject}\n\n${message.body}`,
  });
  try {
    const uri = vscode.Uri.from({
      scheme: PREVIEW,
      path: `/${vscode.l10n.t('Confirmation')}.txt`,
      query: String(Date.now()),
    });
    const document = await vscode.workspace.openTextDocument(uri);
    const viewColumn = vscode.ViewColumn.Beside;
    await vscode.window.showTextDocument(document, { viewColumn, preview: true, preserveFocus: true });
    return document;
  } finally {
    provider.dispose();
  }
}

async function closePreview(document: vscode.TextDocument): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const isPreview = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === document.uri.toString();
  await vscode.window.tabGroups.close(tabs.filter(isPreview));
}

async function copy({ body }: MailMessage): Promise<boolean> {
  await vscode.env.clipboard.writeText(body);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Confirmation copied'), 5000);
  return true;
}

async function copyAndOpen(message: MailMessage, url: string): Promise<boolean> {
  await copy(message);
  return vscode.env.openExternal(vscode.Uri.parse(url, true));
}

async function openDocument({ subject, body }: MailMessage): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument({
    language: 'plaintext',
    content: `${subject}\n\n${body}`,
  });
  await vscode.window.showTextDocument(document);
  return true;
}

/** VS Code encodes the address anew and cuts it at these signs; full-width ones read the same. */
const WIDE: Readonly<Record<string, string>> = { '&': '＆', '#': '＃', '+': '＋' };
const widened = (text: string): string => text.replace(/[&#+]/g, (char) => WIDE[char] ?? char);

async function openMail(message: MailMessage): Promise<boolean> {
  const mail = mailtoOf({ ...message, subject: widened(message.subject), body: widened(message.body) });
  if (mail.ok) return vscode.env.openExternal(vscode.Uri.parse(mail.url, true));
  await copy(message);
  void vscode.window.showInformationMessage(
    mail.reason === 'too-long'
      ? vscode.l10n.t('The message is too long for a mail link. It was copied: paste it into a new mail.')
      : vscode.l10n.t('The recipient in the configuration is no address. The message was copied instead.'),
  );
  return true;
}

async function saveEml(eml: Deps['host']['eml'], message: MailMessage, near: vscode.Uri): Promise<boolean> {
  const composed = eml && (await (await eml()).emlOf(message, Date.now()));
  if (!composed?.ok) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The recipient in the configuration is no address. Correct “recipients” and export again.',
      ),
    );
    return false;
  }
  const defaultUri = near.with({ path: near.path.replace(/\.md$/, '.eml') });
  const target = await vscode.window.showSaveDialog({ defaultUri, filters: { 'E-mail': ['eml'] } });
  if (!target) return false;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(composed.text));
  return true;
}
