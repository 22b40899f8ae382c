import * as vscode from 'vscode';
import { momentText } from '../../core/report/heading';
import { reportPage } from '../../core/report/page/page';
import type { Deps } from '../features';
import { VIEWS } from '../ids';
import { interfaceLanguage } from '../language';
import { type TakenReport, takeReport } from './reportOfAll';

const SHOWN_MS = 8000;

/** The one page of the report, and the figures it shows. It has no script, and is taken anew by its command alone. */
export class ReportView implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private shown: TakenReport | undefined;

  constructor(private readonly deps: Deps) {}

  async open(): Promise<void> {
    const taken = await takeReport(this.deps);
    if (!taken) return;
    this.panel ??= this.makePanel();
    this.panel.webview.html = reportPage(taken.report, {
      zone: taken.zone,
      language: interfaceLanguage(),
      place: 'editor',
    });
    this.shown = taken;
    this.panel.reveal();
  }

  /** Writes what the page shows, or would show, to a file of its own, where the user says. */
  async save(): Promise<void> {
    const taken = this.shown ?? (await takeReport(this.deps));
    if (!taken) return;
    const { report, zone } = taken;
    const name = `case-report-${momentText(report.now, zone).slice(0, 10)}.html`;
    const top = vscode.workspace.workspaceFolders?.[0]?.uri;
    const uri = await vscode.window.showSaveDialog({
      ...(top && { defaultUri: vscode.Uri.joinPath(top, name) }),
      filters: { HTML: ['html'] },
      title: vscode.l10n.t('Save Report as HTML'),
    });
    if (!uri) return;
    const page = reportPage(report, { zone, language: interfaceLanguage(), place: 'file' });
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(page));
    } catch {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The report could not be saved there. Choose another folder.'),
      );
      return;
    }
    vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Report saved'), SHOWN_MS);
  }

  private makePanel(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      VIEWS.report,
      vscode.l10n.t('Case Report'),
      vscode.ViewColumn.Active,
      { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
    );
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.shown = undefined;
    });
    return panel;
  }

  dispose(): void {
    this.panel?.dispose();
  }
}
