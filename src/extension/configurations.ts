import * as vscode from 'vscode';
import { readConfig } from '../core/config/config';
import { DEFAULT_OPTIONS, type Options } from '../core/config/options';
import { LineMap } from '../core/text';
import { toRange } from './convert';
import { inWords } from './language';

const NAMES = ['.case-notes.yaml', '.case-notes.json'] as const;

export interface Configuration {
  readonly options: Options;
  /** The folder of the configuration file, else the workspace folder: the root that globs and new files count from. */
  readonly root?: vscode.Uri;
}

/** The nearest configuration of a file, read once and again whenever it changes. */
export class Configurations implements vscode.Disposable {
  private readonly read = new Map<string, Promise<Options | undefined>>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly problems = vscode.languages.createDiagnosticCollection('case-notes-configuration');
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/.case-notes.{yaml,json}');

  readonly onDidChange = this.changed.event;

  constructor() {
    const forget = (uri: vscode.Uri) => {
      this.read.delete(uri.toString());
      this.problems.delete(uri);
      this.changed.fire();
    };
    this.watcher.onDidChange(forget);
    this.watcher.onDidCreate(forget);
    this.watcher.onDidDelete(forget);
  }

  /** Never rejects: a configuration that cannot be read has diagnostics of its own, and defaults hold. */
  async of(uri: vscode.Uri): Promise<Configuration> {
    const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!workspace) return { options: DEFAULT_OPTIONS };
    for (const folder of foldersUpTo(workspace, vscode.Uri.joinPath(uri, '..')))
      for (const name of NAMES) {
        const options = await this.file(vscode.Uri.joinPath(folder, name));
        if (options) return { options, root: folder };
      }
    return { options: DEFAULT_OPTIONS, root: workspace };
  }

  /** Looks anew for those that were not there: one may have come without a word from VS Code. */
  async forgetMissing(): Promise<void> {
    for (const [key, reading] of [...this.read]) if (!(await reading)) this.read.delete(key);
  }

  private file(uri: vscode.Uri): Promise<Options | undefined> {
    const key = uri.toString();
    const known = this.read.get(key) ?? this.load(uri);
    this.read.set(key, known);
    return known;
  }

  private async load(uri: vscode.Uri): Promise<Options | undefined> {
    const bytes = await vscode.workspace.fs.readFile(uri).then(
      (found) => found,
      () => undefined,
    );
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    const { options, problems } = readConfig(text);
    const lines = new LineMap(text);
    this.problems.set(
      uri,
      problems.map((problem) => {
        const message = inWords(problem.wording, problem.values);
        const found = new vscode.Diagnostic(
          toRange(lines, problem.span),
          message,
          problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning,
        );
        found.source = 'Case Notes';
        return found;
      }),
    );
    return options;
  }

  dispose(): void {
    this.watcher.dispose();
    this.problems.dispose();
    this.changed.dispose();
  }
}

/** A folder and its parents, nearest first, up to and with the workspace folder, which in the browser may be `/`. */
function* foldersUpTo(workspace: vscode.Uri, folder: vscode.Uri): Generator<vscode.Uri> {
  for (let current = folder; current.path.length >= workspace.path.length; ) {
    yield current;
    if (current.path === '/') return;
    current = vscode.Uri.joinPath(current, '..');
  }
}
