import * as vscode from 'vscode';
import { sellerZone } from '../core/casefile/effective';
import {
  decideReminder,
  type Phone,
  putOff,
  type ReminderCounts,
  type ReminderState,
  reminderState,
  reminderText,
} from '../core/followup/reminder';
import type { Configurations } from './configurations';
import { SETTINGS } from './ids';
import { interfaceLanguage } from './language';

/** What is late and due, and whether anybody is on the phone. */
export interface ReminderSource {
  readonly onDidChange: vscode.Event<unknown>;
  counts(): ReminderCounts;
  phone(now: number): Phone;
  /** As `ReminderInput.nextTurn`. */
  nextTurn(): number;
}

export type ReminderChoice = 'show' | 'later-today' | 'tomorrow' | 'switch-off';

const STATE = 'reminder';
/** A timer stands still while the computer sleeps, and takes no more than some weeks. */
/** What time brings is first taken in by whoever counts. */
const SHORTEST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/** Says once a day how many cases are late or due. What it decides by is in the core; this is its clock and memory. */
export class Reminder implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking: Promise<void> | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly source: ReminderSource,
    private readonly memory: Pick<vscode.Memento, 'get' | 'update'>,
    private readonly configurations: Configurations,
    private readonly clock: () => number = Date.now,
    private readonly ask: (text: string) => Promise<ReminderChoice | undefined> = askInNotification,
  ) {
    const look = () => void this.look();
    this.subscriptions = [
      source.onDidChange(look),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && look()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration(SETTINGS.reminder) && look(),
      ),
    ];
    look();
  }

  /** Says it if it is time to; otherwise looks again when it may be. Looks while one is under way are that one. */
  look(): Promise<void> {
    this.looking ??= this.tellOrWait().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async tellOrWait(): Promise<void> {
    const { source, memory } = this;
    for (;;) {
      const day = await this.day();
      const now = this.clock();
      const counts = source.counts();
      const decision = decideReminder({
        ...counts,
        ...day,
        now,
        state: reminderState(memory.get(STATE)),
        isOn: vscode.workspace.getConfiguration().get(SETTINGS.reminder, true),
        phone: () => source.phone(now),
        nextTurn: source.nextTurn,
      });
      if (decision.kind === 'wait') return this.lookAt(decision.lookAgain);
      await this.remember(decision.state);
      await this.answer(await this.ask(reminderText(counts, interfaceLanguage())), day);
    }
  }

  private async answer(
    choice: ReminderChoice | undefined,
    day: { readonly zone: string; readonly opening: string },
  ): Promise<void> {
    if (choice === 'show') await vscode.commands.executeCommand('caseNotes.cases.focus');
    if (choice === 'later-today' || choice === 'tomorrow')
      await this.remember(putOff(choice, { now: this.clock(), ...day }));
    if (choice === 'switch-off')
      await vscode.workspace
        .getConfiguration()
        .update(SETTINGS.reminder, false, vscode.ConfigurationTarget.Global);
  }

  /** Whose day it is: by the configuration of the first folder. */
  private async day(): Promise<{ zone: string; opening: string }> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const uri = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), 'x.md');
    const { options } = await this.configurations.of(uri);
    const [opening = ''] = options.businessCalendar.hours.split('-');
    return { zone: sellerZone(options), opening };
  }

  private remember(state: ReminderState): Thenable<void> {
    return this.memory.update(STATE, state);
  }

  private lookAt(moment: number | undefined): void {
    clearTimeout(this.timer);
    if (moment === undefined) return;
    const wait = Math.min(Math.max(moment - this.clock(), SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
    this.timer = setTimeout(() => void this.look(), wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

async function askInNotification(text: string): Promise<ReminderChoice | undefined> {
  const choices: Readonly<Record<string, ReminderChoice>> = {
    [vscode.l10n.t('Show')]: 'show',
    [vscode.l10n.t('Later Today')]: 'later-today',
    [vscode.l10n.t('Tomorrow')]: 'tomorrow',
    [vscode.l10n.t('Switch Off')]: 'switch-off',
  };
  const answer = await vscode.window.showInformationMessage(text, ...Object.keys(choices));
  return answer === undefined ? undefined : choices[answer];
}
