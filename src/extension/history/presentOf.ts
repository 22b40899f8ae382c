import * as vscode from 'vscode';
import { PAST_SCHEME } from '../ids';

/** What the query of a former version's address says; its path is the name the file had. */
export interface Past {
  /** The case as it is today. */
  readonly of: string;
  /** Absent where there was no file yet. */
  readonly blob?: string;
}

export function pastOf({ query }: vscode.Uri): Past {
  const { of, blob } = JSON.parse(query) as Partial<Record<keyof Past, unknown>>;
  return { of: String(of), ...(typeof blob === 'string' && { blob }) };
}

/** The case that a former version belongs to; any other document is its own. */
export const presentOf = (uri: vscode.Uri): vscode.Uri =>
  uri.scheme === PAST_SCHEME ? vscode.Uri.parse(pastOf(uri).of, true) : uri;
