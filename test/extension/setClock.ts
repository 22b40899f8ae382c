import type * as vscode from 'vscode';
import type { Clock } from '../../src/extension/cases/clock';

/** Stands still until it is set; then it calls as a clock would. */
export class SetClock implements Clock {
  private readonly alarms = new Map<object, { readonly epoch: number; readonly call: () => void }>();

  constructor(private epoch: number) {}

  now = () => this.epoch;

  at(epoch: number, call: () => void): vscode.Disposable {
    const alarm = {};
    this.alarms.set(alarm, { epoch, call });
    return { dispose: () => this.alarms.delete(alarm) };
  }

  /** When it would call next; undefined where nobody waits. */
  get next(): number | undefined {
    const [first] = [...this.alarms.values()].map(({ epoch }) => epoch).sort((a, b) => a - b);
    return first;
  }

  set(epoch: number): void {
    this.epoch = epoch;
    for (const [alarm, { epoch: due, call }] of [...this.alarms])
      if (due <= epoch) {
        this.alarms.delete(alarm);
        call();
      }
  }
}
