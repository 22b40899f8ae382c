import * as vscode from 'vscode';
import { type CaseFile, parseCase } from '../core/casefile/casefile';
import type { Options } from '../core/config/options';
import { type Readiness, readinessOf } from '../core/contact/readiness';
import type { Finding } from '../core/lint/finding';
import { lint } from '../core/lint/lint';
import type { OtherCases } from '../core/lint/otherCases';
import type { Configurations } from './configurations';
import { PAST_SCHEME } from './ids';

/** An open case as it was read at one version of its document. */
export interface CaseDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly file: CaseFile;
  readonly options: Options;
  readonly findings: readonly Finding[];
  readonly readiness: Readiness;
}

/** Beyond this the file is not read at all: the same limit as on the command line. */
export const MAX_CHARACTERS = 1_000_000;

/** Former versions are looked at, not worked on: ours, and those that VS Code's git shows. */
const isPast = ({ uri }: vscode.TextDocument): boolean => uri.scheme === PAST_SCHEME || uri.scheme === 'git';

/** Reads every open case once per version and tells whoever shows something of it. */
export class CaseDocuments implements vscode.Disposable {
  private readonly known = new Map<string, CaseDocument>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable[];

  /** A document was read anew, or is a case no longer. */
  readonly onDidRead = this.changed.event;

  private others: ((uri: vscode.Uri) => OtherCases) | undefined;
  private besides: (() => vscode.TextDocument | undefined) | undefined;

  constructor(private readonly configurations: Configurations) {
    const { workspace } = vscode;
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => void this.refresh(document)),
      workspace.onDidChangeTextDocument(({ document }) => void this.refresh(document)),
      workspace.onDidCloseTextDocument((document) => this.forget(document)),
      configurations.onDidChange(() => this.refreshAll()),
    ];
  }

  refreshAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.refresh(document);
  }

  /** The case at the document's present version, read now if it must be; undefined when it is none. */
  async read(document: vscode.TextDocument): Promise<CaseDocument | undefined> {
    const known = this.known.get(document.uri.toString());
    return known?.version === document.version ? known : this.refresh(document);
  }

  /** Compares every case with the others from now on. */
  compareWith(others: (uri: vscode.Uri) => OtherCases): void {
    this.others = others;
    this.refreshAll();
  }

  /** What the other cases say to a case; undefined as long as they are not known. */
  othersOf(uri: vscode.Uri): OtherCases | undefined {
    return this.others?.(uri);
  }

  /** The open cases as they were read last. */
  open(): CaseDocument[] {
    return [...this.known.values()];
  }

  /** Reads an open case anew although its text is the same: another one says something else. */
  async readAgain({ document }: CaseDocument): Promise<void> {
    await this.refresh(document);
  }

  /** A view of a case may have the keyboard while no editor has. */
  inFrontBesides(besides: () => vscode.TextDocument | undefined): void {
    this.besides = besides;
  }

  /** The document of the view that has the keyboard. */
  inFront(): vscode.TextDocument | undefined {
    return this.besides?.();
  }

  /** What was read last, at whatever version that was. */
  latest(document: vscode.TextDocument): CaseDocument | undefined {
    return this.known.get(document.uri.toString());
  }

  private async refresh(document: vscode.TextDocument): Promise<CaseDocument | undefined> {
    if (document.languageId !== 'markdown' || document.isClosed || isPast(document)) return undefined;
    const { options } = await this.configurations.of(document.uri);
    // Read after the wait: the text may have moved on, and only its newest state is worth showing.
    const text = document.getText();
    const file = text.length <= MAX_CHARACTERS ? parseCase(text) : undefined;
    if (!file) {
      this.forget(document);
      return undefined;
    }
    const context = { options, now: Date.now(), others: this.othersOf(document.uri) };
    const findings = lint(file, context);
    const readiness = readinessOf(file, context);
    const read = { document, version: document.version, file, options, findings, readiness };
    this.known.set(document.uri.toString(), read);
    this.changed.fire(document);
    return read;
  }

  private forget(document: vscode.TextDocument): void {
    if (this.known.delete(document.uri.toString())) this.changed.fire(document);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }
}
