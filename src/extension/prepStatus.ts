import * as vscode from 'vscode';
import { COMMANDS } from './ids';
import { inWords } from './language';
import type { CaseStatus } from './languageStatus';

/** "Prep 3/4", with the first gap behind it. */
export const prepStatus = (): CaseStatus => ({
  id: 'caseNotes.prep',
  name: vscode.l10n.t('Case preparation'),
  describe(item, { readiness, file }) {
    const { done, gaps } = readiness;
    item.text = vscode.l10n.t('Prep {0}/4', done);
    item.detail = gaps[0]
      ? inWords(gaps[0].wording, gaps[0].values)
      : vscode.l10n.t('Everything is at hand for the call.');
    const isLate = done < 4 && file.data.status !== undefined && file.data.status.value !== 'preparing';
    const { Warning, Information } = vscode.LanguageStatusSeverity;
    item.severity = isLate ? Warning : Information;
    item.accessibilityInformation = { label: vscode.l10n.t('Preparation: {0} of 4 pieces', done) };
    item.command = { command: COMMANDS.checkReadiness, title: vscode.l10n.t('Check') };
    return true;
  },
});
