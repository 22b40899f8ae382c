import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Configurations } from '../../src/extension/configurations';
import { SETTINGS } from '../../src/extension/ids';
import { Reminder, type ReminderChoice } from '../../src/extension/reminder';

/** The reminder's clock, memory and setting; what it decides is tested in the core. */

const HOUR = 3_600_000;
const MORNING = Date.UTC(2026, 10, 26, 1);

describe('the daily reminder', () => {
  const subscriptions: vscode.Disposable[] = [];
  const changed = new vscode.EventEmitter<void>();
  const memory = new Map<string, unknown>();
  const counts = { overdue: 2, dueToday: 0 };
  let now = MORNING;
  let isBusy = false;
  let told: string[] = [];
  let choice: ReminderChoice | undefined;
  let reminder: Reminder;

  before(() => {
    const configurations = new Configurations();
    reminder = new Reminder(
      {
        onDidChange: changed.event,
        counts: () => counts,
        phone: () => (isBusy ? {} : 'free'),
        nextTurn: () => Number.POSITIVE_INFINITY,
      },
      {
        keys: () => [...memory.keys()],
        get: (key: string) => memory.get(key),
        update: async (key: string, value: unknown) => void memory.set(key, value),
      } as vscode.Memento,
      configurations,
      () => now,
      async (text) => {
        told.push(text);
        return choice;
      },
    );
    subscriptions.push(configurations, reminder, changed);
  });
  after(async () => {
    for (const one of subscriptions) one.dispose();
    await vscode.workspace
      .getConfiguration()
      .update(SETTINGS.reminder, undefined, vscode.ConfigurationTarget.Global);
  });
  const days = async (later: number) => {
    now += later * 24 * HOUR;
    told = [];
    // The one that may be under way, then one of our own.
    await reminder.look();
    await reminder.look();
    return told.length;
  };

  it('says it once a day', async () => {
    await days(0);
    now += HOUR;
    assert.equal(await days(0), 0);
    assert.equal(await days(1), 1);
    assert.match(told[0] ?? '', /2/);
  });

  it('waits until the call is over', async () => {
    isBusy = true;
    assert.equal(await days(1), 0);
    isBusy = false;
    assert.equal(await days(0), 1);
  });

  it('is put off for some hours', async () => {
    choice = 'later-today';
    assert.equal(await days(1), 1);
    choice = undefined;
    assert.equal(await days(0), 0);
    now += 3 * HOUR;
    assert.equal(await days(0), 1);
  });

  it('is switched off for good, and on again', async () => {
    choice = 'switch-off';
    assert.equal(await days(1), 1);
    choice = undefined;
    assert.equal(vscode.workspace.getConfiguration().get(SETTINGS.reminder), false);
    assert.equal(await days(1), 0);
    await vscode.workspace
      .getConfiguration()
      .update(SETTINGS.reminder, true, vscode.ConfigurationTarget.Global);
    assert.equal(await days(1), 1);
  });
});
