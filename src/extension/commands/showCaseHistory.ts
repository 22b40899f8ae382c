import * as vscode from 'vscode';
import type { CaseHistory, PastEvent } from '../../node/git';
import { activeCase } from '../activeCase';
import type { Deps } from '../features';
import { readHistory } from '../history/opening';
import { cutWords, dayOf, iconOf, labelOf, olderWords, timeOf } from '../history/words';

interface Row extends vscode.QuickPickItem {
  readonly event?: PastEvent;
  /** The row that brings the next page. */
  readonly next?: number;
}

/** The diary of the case in front, newest first; a pick shows what that commit changed. */
export async function showCaseHistory(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  if (!read) return;
  const { document, file } = read;
  const reading = await readHistory(deps.host, document.uri);
  if (!reading.ok) {
    void vscode.window.showWarningMessage(reading.why);
    return;
  }
  try {
    const event = await pickEvent(reading.history, file.data.title?.value ?? '');
    if (event) await (await deps.past()).showChange(document.uri, event);
  } finally {
    reading.history.dispose();
  }
}

async function pickEvent(history: CaseHistory, title: string): Promise<PastEvent | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = `${vscode.l10n.t('Case History')}: ${title}`;
  pick.placeholder = vscode.l10n.t('Choose an entry to see what changed');
  pick.matchOnDescription = true;
  const events: PastEvent[] = [];
  const load = async (from?: number): Promise<void> => {
    pick.busy = true;
    // What was typed to find the last row would hide the new ones.
    pick.value = '';
    const page = await history.page(from);
    const [first] = page.events;
    events.push(...page.events);
    pick.items = rowsOf(events, page.next, history.isCut);
    // The cursor goes on where the new page begins, unless somebody types already.
    if (pick.value === '') pick.activeItems = pick.items.filter((row) => row.event && row.event === first);
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row?.next !== undefined) void load(row.next);
      if (!row?.event) return;
      resolve(row.event);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void load();
  });
}

function rowsOf(events: readonly PastEvent[], next: number | undefined, isCut: boolean): Row[] {
  const rows: Row[] = events.flatMap((event, i): Row[] => {
    const last = events[i - 1];
    const day = dayOf(event);
    const row = {
      event,
      // `$(name)` in a case is text, not an icon.
      label: labelOf(event).replaceAll('$(', '\\$('),
      description: `${timeOf(event)} ${event.author}`,
      iconPath: iconOf(event),
    };
    if (last && dayOf(last) === day) return [row];
    return [{ label: day, kind: vscode.QuickPickItemKind.Separator }, row];
  });
  if (next !== undefined)
    rows.push({ label: olderWords(), iconPath: new vscode.ThemeIcon('ellipsis'), next });
  else if (isCut) rows.push({ label: cutWords(), iconPath: new vscode.ThemeIcon('info') });
  return rows;
}
