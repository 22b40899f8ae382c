import * as vscode from 'vscode';
import { CaseDocuments } from '../../src/extension/caseDocuments';
import { type CaseFiles, caseFilesOf } from '../../src/extension/cases/caseFiles';
import { type Clock, SYSTEM_CLOCK } from '../../src/extension/cases/clock';
import { GroupedCases } from '../../src/extension/cases/groupedCases';
import { WorkspaceCases } from '../../src/extension/cases/workspaceCases';
import { Configurations } from '../../src/extension/configurations';

/** The index over the folder of the tests, with everything it needs, and files to put there. */

const top = (): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests need a folder.');
  return folder.uri;
};

export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(top(), path);

export const write = (path: string, content: string | Uint8Array): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    at(path),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );

export const remove = (path: string): Promise<void> =>
  Promise.resolve(vscode.workspace.fs.delete(at(path), { recursive: true })).catch(() => {});

/** Removes what lies in a folder. It stays itself: one that is made anew is not watched by VS Code at once. */
export async function empty(path: string): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(at(path));
  await Promise.all(entries.map(([name]) => remove(`${path}/${name}`)));
}

export const caseText = (title: string, status = 'preparing', more = ''): string =>
  `---\ncaseNotes: 1\ntitle: "${title}"\nstatus: ${status}\nmarketplace: JP\n${more}---\n`;

/** A task of Amazon's that was due long ago. */
export const LATE = `
## Recap 2026-01-05 10:20

- Our actions: none
- Amazon's actions:
  - [ ] look for the boxes (due: 2026-01-06)
- Reply due: none
`;

export interface Opened {
  readonly cases: WorkspaceCases;
  readonly grouped: GroupedCases;
  dispose(): void;
}

/** As much of a context as the index asks for; what it keeps lies in a folder beside the cases. */
export const context = (): vscode.ExtensionContext =>
  ({
    storageUri: at('kept'),
    extension: vscode.extensions.getExtension('case-notes.case-notes'),
  }) as unknown as vscode.ExtensionContext;

/** @param files through VS Code where none are given, as in the browser */
export async function open(
  files: Promise<CaseFiles> = caseFilesOf({}),
  clock: Clock = SYSTEM_CLOCK,
): Promise<Opened> {
  const configurations = new Configurations();
  const documents = new CaseDocuments(configurations);
  const deps = { cases: documents, configurations, host: {}, context: context() };
  const cases = new WorkspaceCases(deps, files);
  const grouped = new GroupedCases(cases, {}, clock);
  const regrouped = next(grouped.onDidRegroup);
  await cases.complete;
  if (cases.index.caseCount + cases.index.uncheckedCount > 0) await regrouped;
  return {
    cases,
    grouped,
    dispose: () => {
      for (const one of [grouped, cases, documents, configurations]) one.dispose();
    },
  };
}

export const next = <T>(event: vscode.Event<T>): Promise<T> =>
  new Promise((resolve) => {
    const listener = event((value) => {
      listener.dispose();
      resolve(value);
    });
  });

/** Resolves once it holds: asked again whenever the groups have changed. */
export async function until({ grouped }: Opened, holds: () => boolean): Promise<void> {
  while (!holds()) await next(grouped.onDidRegroup);
}

/** The paths of all cases below `cases/`, in order. */
export const paths = ({ cases }: Opened): string[] =>
  cases.index
    .cases()
    .map(({ summary }) => summary.path.replace(/^cases\//, ''))
    .sort();

/** Holds once exactly these cases are known. */
export const untilPaths = (opened: Opened, ...expected: readonly string[]): Promise<void> =>
  until(opened, () => paths(opened).join() === [...expected].sort().join());
