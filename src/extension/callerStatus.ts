import * as vscode from 'vscode';
import { currentInbound, type Verdict } from '../core/casefile/callerCheck';
import { nextSteps, VERDICT_TITLES, verdictOf } from '../core/contact/callerCheck';
import { inWords } from './language';
import type { CaseStatus } from './languageStatus';

/** "Caller: Not verified yet", with what to do next behind it, as long as the call that came in is the matter. */
export const callerStatus = (): CaseStatus => ({
  id: 'caseNotes.caller',
  name: vscode.l10n.t('Caller of this case'),
  describe(item, { file }) {
    const inbound = file.data.status?.value === 'resolved' ? undefined : currentInbound(file);
    if (!inbound) return false;
    const verdict = verdictOf(inbound.check);
    item.text = vscode.l10n.t('Caller: {0}', inWords(VERDICT_TITLES[verdict]));
    const [next] = nextSteps(inbound.check);
    item.detail = next ? inWords(next) : '';
    item.severity = severityOf(verdict);
    return true;
  },
});

function severityOf(verdict: Verdict): vscode.LanguageStatusSeverity {
  const { Error: Severe, Warning, Information } = vscode.LanguageStatusSeverity;
  if (verdict === 'scam') return Severe;
  return verdict === 'unverified' ? Warning : Information;
}
