import type * as vscode from 'vscode';
import { type CaseFilter, FACETS } from '../../core/followup/caseFilter';

const KEY = 'caseNotes.caseFilter';

/** The filter of the view, kept for the workspace. */
export function storedFilter(state: vscode.Memento): CaseFilter {
  const stored = state.get<Record<string, unknown>>(KEY);
  const filter: Record<string, string> = {};
  for (const part of ['text', ...FACETS]) {
    const value = stored?.[part];
    if (typeof value === 'string') filter[part] = value;
  }
  return filter;
}

export const storeFilter = (state: vscode.Memento, filter: CaseFilter): Thenable<void> =>
  state.update(KEY, filter);
