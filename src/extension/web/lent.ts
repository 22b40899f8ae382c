import type * as vscode from 'vscode';

/**
 * VS Code's API reaches the entry alone, by the `require` the host hands to it; an imported module has none. The
 * entry lends it under a name that nothing else uses.
 */
const NAME = Symbol.for('case-notes.vscode');

type Lending = { [NAME]?: typeof vscode };

export const lendVsCode = (api: typeof vscode): void => {
  (globalThis as Lending)[NAME] = api;
};

export const lentVsCode = (): typeof vscode => (globalThis as Lending)[NAME] as typeof vscode;
