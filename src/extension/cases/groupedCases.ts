import * as vscode from 'vscode';
import type { Group } from '../../core/followup/attention';
import type { CaseFilter } from '../../core/followup/caseFilter';
import { CaseGroups, type Regrouping } from '../../core/followup/caseGroups';
import type { IndexedCase } from '../../core/followup/caseIndex';
import { type Clock, SYSTEM_CLOCK } from './clock';
import { Slices } from './slices';
import type { WorkspaceCases } from './workspaceCases';

/** What changed at once, by files or by the passing of time. */
export interface Regrouped extends Regrouping {
  /** Files that say something else now, whether they are shown or not, and those whose group is another. */
  readonly keys: ReadonlySet<string>;
  /** With another filter everything is shown anew. */
  readonly isAnew: boolean;
}

/** The cases of the workspace by what they want now: follows files, the filter and the clock. */
export class GroupedCases implements vscode.Disposable {
  groups: CaseGroups;
  private readonly regrouped = new vscode.EventEmitter<Regrouped>();
  readonly onDidRegroup = this.regrouped.event;
  private alarm: vscode.Disposable | undefined;
  private readonly subscriptions: vscode.Disposable[];
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly cases: WorkspaceCases,
    filter: CaseFilter,
    private readonly clock: Clock = SYSTEM_CLOCK,
  ) {
    this.groups = new CaseGroups([], clock.now(), filter);
    this.subscriptions = [
      this.regrouped,
      cases.onDidChange((keys) => this.queue(() => this.take(keys))),
      // A timer stands still while the computer sleeps.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.tick()),
    ];
  }

  setFilter(filter: CaseFilter): Promise<void> {
    return this.queue(async () => {
      this.groups = new CaseGroups([], this.clock.now(), filter);
      const keys = new Set(this.cases.index.keys());
      const { groups, redrawn } = await this.update(keys);
      this.regrouped.fire({ groups, redrawn, keys: new Set(), isAnew: true });
    });
  }

  /** Once what has been told of until now is taken in. */
  settled(): Promise<void> {
    return this.work;
  }

  /** One thing after the other: each is done in slices. */
  private queue(act: () => Promise<void>): Promise<void> {
    this.work = this.work.then(act, act);
    return this.work;
  }

  private async take(keys: ReadonlySet<string>): Promise<void> {
    const regrouping = await this.update(keys);
    this.regrouped.fire({ ...regrouping, keys, isAnew: false });
  }

  private async update(keys: Iterable<string>): Promise<Regrouping> {
    const slices = new Slices();
    const groups = new Set<Group>();
    const redrawn: IndexedCase[] = [];
    for (const key of keys) {
      await slices.pause();
      const file = this.cases.index.get(key);
      const one = this.groups.update(new Map([[key, file?.kind === 'case' ? file : undefined]]));
      for (const group of one.groups) groups.add(group);
      redrawn.push(...one.redrawn);
    }
    this.schedule();
    return { groups, redrawn };
  }

  private schedule(): void {
    this.alarm?.dispose();
    const { nextTurn } = this.groups;
    this.alarm =
      nextTurn === Number.POSITIVE_INFINITY ? undefined : this.clock.at(nextTurn, () => this.tick());
  }

  private tick(): void {
    void this.queue(async () => {
      if (this.clock.now() < this.groups.nextTurn) return this.schedule();
      const turned = this.groups.advance(this.clock.now());
      const before = new Map([...turned.keys()].map((key) => [key, this.groups.groupOf(key)]));
      const regrouping = await this.update(turned.keys());
      const moved = [...before].filter(([key, group]) => group !== this.groups.groupOf(key));
      this.regrouped.fire({ ...regrouping, keys: new Set(moved.map(([key]) => key)), isAnew: false });
    });
  }

  dispose(): void {
    this.alarm?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
