import * as vscode from 'vscode';
import type { PastEvent, PastFile } from '../../node/git';
import type { Host } from '../host';
import { PAST_SCHEME } from '../ids';
import { inWords } from '../language';
import { type Past, pastOf } from './presentOf';

/**
 * Former versions of cases as documents: read-only, one for each content. Only cases whose history was asked for in
 * this window are read: an address that somebody put into a link starts no git anywhere.
 */
export class PastVersions implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly asked = new Set<string>();
  private readonly registration: vscode.Disposable;

  constructor(private readonly host: Host) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(PAST_SCHEME, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { of, blob } = pastOf(uri);
    if (blob === undefined) return '';
    const isAsked = vscode.workspace.isTrusted && this.asked.has(of);
    const git = isAsked ? await this.host.git?.() : undefined;
    const text = await git?.blobText(vscode.Uri.parse(of, true).fsPath, blob);
    return text ?? vscode.l10n.t('This version cannot be shown. Open the history of the case again.');
  }

  /** Shows what a commit changed in the case: the version before it beside the one after. */
  async showChange(of: vscode.Uri, event: PastEvent): Promise<void> {
    this.asked.add(of.toString());
    const { before, after, commit } = event;
    const title = `${nameOf(after)} (${commit.slice(0, SHORT_COMMIT)}): ${inWords(event.wording)}`;
    const left = uriOf(of, before ?? { path: after.path });
    await vscode.commands.executeCommand('vscode.diff', left, uriOf(of, after), title, { preview: true });
  }

  dispose(): void {
    this.registration.dispose();
  }
}

/** Hex digits of a commit's name that people are shown. */
const SHORT_COMMIT = 8;

const nameOf = ({ path }: PastFile): string => path.slice(path.lastIndexOf('/') + 1);

function uriOf(
  of: vscode.Uri,
  { path, blob }: { readonly path: string; readonly blob?: string },
): vscode.Uri {
  const past: Past = { of: of.toString(), ...(blob !== undefined && { blob }) };
  return vscode.Uri.from({ scheme: PAST_SCHEME, path: `/${path}`, query: JSON.stringify(past) });
}
