import * as vscode from 'vscode';
import {
  type CaseFilter,
  FACETS,
  type Facet,
  facetValues,
  isUnfiltered,
  matcherOf,
} from '../../core/followup/caseFilter';
import type { CaseSummary } from '../../core/followup/summary';
import { facetTitle, facetValueWords } from '../cases/filterWords';
import type { Deps } from '../features';
import { VIEWS } from '../ids';

interface Row extends vscode.QuickPickItem {
  /** The filter once the row is taken. */
  readonly filter?: CaseFilter;
}

/** Narrows the view of all cases down: by what is typed, or by a value of the list; one adds to the other. */
export async function filterCases(deps: Deps): Promise<void> {
  const view = await deps.casesView();
  await view.cases.complete;
  const summaries = view.cases.index.cases().map(({ summary }) => summary);
  const filter = await pickFilter(view.filter, summaries);
  if (!filter) return;
  await view.setFilter(filter);
  await vscode.commands.executeCommand(`${VIEWS.cases}.focus`);
}

export async function clearFilter(deps: Deps): Promise<void> {
  await (await deps.casesView()).setFilter({});
}

function pickFilter(current: CaseFilter, summaries: readonly CaseSummary[]): Promise<CaseFilter | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Filter Cases');
  pick.placeholder = vscode.l10n.t('Type words or any ID, or choose a store, marketplace or category');
  pick.matchOnDescription = true;
  pick.value = current.text ?? '';
  const choices = choicesOf(current, summaries);
  const show = (text: string) => {
    pick.items = [...textRow(current, text, summaries), ...choices];
  };
  show(pick.value);
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.filter);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What is typed, as a row of its own above all others. */
function textRow(current: CaseFilter, typed: string, summaries: readonly CaseSummary[]): Row[] {
  const text = typed.trim();
  const { text: before = '', ...facets } = current;
  if (text === '' && before === '') return [];
  const filter = text === '' ? facets : { ...facets, text };
  const count = summaries.filter(matcherOf(filter)).length;
  return [
    {
      // The typed words alone: of rows that match, VS Code puts the one first that begins with them and is shortest.
      label: text === '' ? vscode.l10n.t('Any text') : text.replaceAll('$(', '\\$('),
      description:
        text === '' ? vscode.l10n.t('{0} cases', count) : vscode.l10n.t('cases with this text: {0}', count),
      iconPath: new vscode.ThemeIcon('search'),
      alwaysShow: true,
      filter,
    },
  ];
}

function choicesOf(current: CaseFilter, summaries: readonly CaseSummary[]): Row[] {
  const clear: Row[] = isUnfiltered(current)
    ? []
    : [{ label: vscode.l10n.t('Clear the filter'), iconPath: new vscode.ThemeIcon('clear-all'), filter: {} }];
  return [...clear, ...FACETS.flatMap((facet) => facetRows(current, facet, summaries))];
}

/** The values that cases have which fit all the rest of the filter; taking the one in use lets it go. */
function facetRows(current: CaseFilter, facet: Facet, summaries: readonly CaseSummary[]): Row[] {
  const { [facet]: inUse, ...rest } = current;
  const values = facetValues(summaries.filter(matcherOf(rest)), facet);
  if (values.length < 2 && inUse === undefined) return [];
  const rows = values.map(({ value, count }): Row => {
    const isInUse = value === inUse;
    return {
      label: facetValueWords(facet, value).replaceAll('$(', '\\$('),
      description: isInUse
        ? vscode.l10n.t('{0} cases, in use: choose to show all', count)
        : vscode.l10n.t('{0} cases', count),
      ...(isInUse && { iconPath: new vscode.ThemeIcon('check') }),
      filter: isInUse ? rest : { ...rest, [facet]: value },
    };
  });
  return [{ label: facetTitle(facet), kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
