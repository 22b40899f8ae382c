import * as vscode from 'vscode';
import type { CaseFile } from '../core/casefile/casefile';
import { MILESTONE_WORDS, type Milestone, milestonesBetween } from '../core/history/milestones';
import type { CaseDocument, CaseDocuments } from './caseDocuments';
import { COMMANDS, SETTINGS } from './ids';
import { inWords } from './language';

type AtMilestones = 'off' | 'ask' | 'always';

/** What is done once a saved case has come a step further. */
export type CommitAtMilestone = (read: CaseDocument) => Promise<void>;

/**
 * Offers the commit when a case is ready, its call is closed, its confirmation is on record, or it is resolved: off,
 * ask or always, as the user's own settings say. git is first asked when a step was taken.
 */
export class Milestones implements vscode.Disposable {
  /** The case at its last step, or as it was first seen. */
  private readonly known = new Map<string, CaseFile>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly cases: CaseDocuments,
    private readonly canCommit: (path: string) => Promise<boolean>,
    private readonly commit: CommitAtMilestone,
  ) {
    this.subscriptions = [
      cases.onDidRead((document) => this.remember(document)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.saved(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.known.delete(uri.toString())),
    ];
    for (const document of vscode.workspace.textDocuments) this.remember(document);
  }

  private remember(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const read = this.cases.latest(document);
    if (read?.file.readable && !this.known.has(key)) this.known.set(key, read.file);
  }

  private async saved(document: vscode.TextDocument): Promise<void> {
    const mode = vscode.workspace.getConfiguration().get<AtMilestones>(SETTINGS.atMilestones, 'ask');
    const before = this.known.get(document.uri.toString());
    const read = mode === 'off' || !before ? undefined : await this.cases.read(document);
    if (!read || !before) return;
    const step = milestonesBetween(read.file, before).at(-1);
    if (!step) return;
    this.known.set(document.uri.toString(), read.file);
    if (!vscode.workspace.isTrusted || !(await this.canCommit(document.uri.fsPath))) return;
    if (mode === 'always') await this.commit(read);
    else await ask(step, document.uri);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

async function ask(step: Milestone, uri: vscode.Uri): Promise<void> {
  const commit = vscode.l10n.t('Commit…');
  const never = vscode.l10n.t('Don’t Offer Again');
  const question = `${inWords(MILESTONE_WORDS[step])} ${vscode.l10n.t('Commit this case now?')}`;
  const answer = await vscode.window.showInformationMessage(question, commit, never);
  if (answer === commit) await vscode.commands.executeCommand(COMMANDS.commitCase, uri);
  if (answer === never)
    await vscode.workspace
      .getConfiguration()
      .update(SETTINGS.atMilestones, 'off', vscode.ConfigurationTarget.Global);
}
