import * as vscode from 'vscode';
import type { SheetWord } from '../../webview/protocol';

/** The sheet's own words in the language of the interface. */
export const sheetWords = (): Record<SheetWord, string> => ({
  store: vscode.l10n.t('Store'),
  ids: vscode.l10n.t('IDs'),
  goal: vscode.l10n.t('Goal'),
  opening: vscode.l10n.t('Say first'),
  notes: vscode.l10n.t('Call notes'),
  noteLabel: vscode.l10n.t('Note (Enter writes it with the time)'),
  addNote: vscode.l10n.t('Add note'),
  elapsed: vscode.l10n.t('Time on the phone'),
  noCall: vscode.l10n.t('No call has been started.'),
  startCall: vscode.l10n.t('Start call'),
  closeCall: vscode.l10n.t('Close call…'),
  copyOpening: vscode.l10n.t('Copy'),
  closed: vscode.l10n.t('This call is closed.'),
  check: vscode.l10n.t('Is it really Amazon?'),
  steps: vscode.l10n.t('Done'),
  redFlags: vscode.l10n.t('Red flags: tick what happens'),
  next: vscode.l10n.t('Do this next'),
  closing: vscode.l10n.t('Repeat aloud before hanging up'),
  missing: vscode.l10n.t('Not written yet'),
});
