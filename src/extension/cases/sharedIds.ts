import type * as vscode from 'vscode';
import type { CaseIndex } from '../../core/followup/caseIndex';
import { type OtherCases, sharableIds } from '../../core/lint/otherCases';
import type { CaseDocument, CaseDocuments } from '../caseDocuments';

/** Tells open cases who else bears their IDs (CN024), again whenever that is somebody else. */
export class SharedIds implements vscode.Disposable {
  /** By the address of an open case: who bore its IDs when it was read. */
  private readonly told = new Map<string, string>();
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly cases: CaseDocuments,
    private readonly index: Pick<CaseIndex, 'withKey'>,
    onDidChange: vscode.Event<unknown>,
  ) {
    cases.compareWith((uri) => this.othersOf(uri));
    this.subscription = onDidChange(() => {
      for (const read of cases.open()) this.look(read);
    });
  }

  private othersOf(uri: vscode.Uri): OtherCases {
    const own = uri.toString();
    return {
      bearing: (id) =>
        this.index
          .withKey(id)
          .filter(({ key }) => key !== own)
          .map(({ key, summary }) => ({ key, path: summary.path })),
    };
  }

  /** Reading a case changes the index, which looks here again: what is the same must not be read once more. */
  private look(read: CaseDocument): void {
    const { uri } = read.document;
    const others = this.othersOf(uri);
    const bearers = JSON.stringify(sharableIds(read.file).map((id) => others.bearing(id)));
    const before = this.told.get(uri.toString());
    this.told.set(uri.toString(), bearers);
    if (before !== bearers) void this.cases.readAgain(read);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
