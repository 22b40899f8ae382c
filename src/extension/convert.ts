import * as vscode from 'vscode';
import type { LineMap, Span, TextEdit } from '../core/text';

/** The core's places in the editor's terms. The line map must be that of the document's text at its version. */
export function toRange(lines: LineMap, at: Span): vscode.Range {
  const { start, end } = lines.rangeOf(at);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export const toTextEdits = (lines: LineMap, edits: readonly TextEdit[]): vscode.TextEdit[] =>
  edits.map((edit) => new vscode.TextEdit(toRange(lines, edit.span), edit.newText));
