import * as vscode from 'vscode';
import { type Gap, pieceTitle, type Readiness } from '../../core/contact/readiness';
import { activeCase } from '../activeCase';
import { toRange } from '../convert';
import type { Deps } from '../features';
import { goTo } from '../goTo';
import { inWords } from '../language';

/** The verdict on the four pieces; a pick, or the first gap, takes the cursor there. */
export async function checkReadiness({ cases }: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(cases, uri);
  if (!read) return;
  const { readiness, file, document } = read;
  if (readiness.done === 4) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Ready to call: store, IDs, timeline and goal are at hand.'),
    );
    return;
  }
  const gap = file.readable ? await chooseGap(readiness) : readiness.gaps[0];
  if (!gap) return;
  if (!file.readable) void vscode.window.showWarningMessage(inWords(gap.wording, gap.values));
  await goTo(document, toRange(file.lines, gap.span), 'line-end');
}

async function chooseGap(readiness: Readiness): Promise<Gap | undefined> {
  const pieces = (['store', 'ids', 'timeline', 'goal'] as const).map((piece) => {
    const gap = readiness.gaps.find((one) => one.piece === piece);
    const label = `${readiness[piece] ? '$(check)' : '$(circle-large-outline)'} ${inWords(pieceTitle(piece))}`;
    return { label, detail: gap ? inWords(gap.wording, gap.values) : vscode.l10n.t('At hand'), gap };
  });
  const firstGap = pieces.find(({ gap }) => gap);
  const placeholder = vscode.l10n.t('Prep {0}/4: choose a gap to go there', readiness.done);
  return (await pickOne(pieces, firstGap, placeholder))?.gap;
}

/** A quick pick that begins at a given row. */
function pickOne<T extends vscode.QuickPickItem>(
  rows: T[],
  active: T | undefined,
  placeholder: string,
): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  pick.items = rows;
  pick.placeholder = placeholder;
  pick.title = vscode.l10n.t('Check Readiness');
  if (active) pick.activeItems = [active];
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
