import * as vscode from 'vscode';
import { categoryOf } from '../../core/casefile/categories';
import { oneLine } from '../../core/cleanText';
import type { CaseSummary } from '../../core/followup/summary';
import { kindOf } from '../../core/identifiers';
import { inWords } from '../language';

const MOST_IDS = 6;

/** What one wants to know before opening a case. Words of the case stand as text, whatever signs they hold. */
export function caseTooltip(summary: CaseSummary, when: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  const { title, path, goal, category, marketplace, store, prep, ids } = summary;
  const line = (text: string) => {
    if (text === '') return;
    tooltip.appendText(oneLine(text));
    tooltip.appendMarkdown('\n\n');
  };
  tooltip.appendMarkdown('**');
  tooltip.appendText(oneLine(title) || path);
  tooltip.appendMarkdown('**\n\n');
  if (goal !== '') line(vscode.l10n.t('Goal: {0}', goal));
  line(when);
  const name = categoryOf(category)?.title;
  line([name ? inWords(name) : category, marketplace, store].filter((part) => part !== '').join(' · '));
  line(vscode.l10n.t('Preparation: {0} of 4 pieces', prep.length));
  const shown = ids.slice(0, MOST_IDS).map(({ kind, value }) => {
    const named = kindOf(kind)?.title;
    return `${named ? inWords(named) : kind}: ${value}`;
  });
  line(shown.join(' · '));
  line(path);
  return tooltip;
}
