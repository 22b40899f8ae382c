import type * as vscode from 'vscode';

/** What time it is, and a call when it is later. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Calls back at a moment, or earlier: whoever is called looks at the clock again. */
  at(epoch: number, call: () => void): vscode.Disposable;
}

/** setTimeout takes no more. */
const LONGEST_MS = 2 ** 31 - 1;

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  at(epoch, call) {
    const timer = setTimeout(call, Math.min(Math.max(0, epoch - Date.now()), LONGEST_MS));
    return { dispose: () => clearTimeout(timer) };
  },
};
