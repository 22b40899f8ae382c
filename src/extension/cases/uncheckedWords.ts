import * as vscode from 'vscode';
import type { UncheckedReason } from '../../core/followup/caseIndex';

/** Why nothing is known of a file, and what to do about it. */
export function uncheckedWords(reason: UncheckedReason): string {
  if (reason === 'too-large') return vscode.l10n.t('larger than 1 MB');
  if (reason === 'not-utf8') return vscode.l10n.t('not UTF-8: save it as UTF-8');
  if (reason === 'frontmatter') return vscode.l10n.t('frontmatter cannot be read: mend it');
  return vscode.l10n.t('cannot be read');
}
