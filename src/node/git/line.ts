import { failure, type Git, type GitResult } from './git';
import type { PastFile, Step } from './lineage';
import { type Change, type Listed, readLog, readPairs } from './logReading';

export interface LineStep extends Step {
  readonly befores: PastFile[];
  /** Seconds since 1970 UTC. */
  readonly committed: number;
  /** The file under the other names it had in parents of this commit. */
  readonly lines: Line[];
}

/** What the lines of one lineage share. */
export interface Around {
  readonly git: Git;
  readonly root: string;
  /** Commits whose parents are not in this repository. */
  readonly cuts: ReadonlySet<string>;
  /** Commits already told, with the name the file had. */
  readonly known: Set<string>;
}

/** Settings of the user must not change what is printed. */
const LOG = [
  'log',
  ...['-z', '--raw', '-c', '--no-abbrev', '--no-renames', '--root', '--parents', '--date-order'],
  ...['--pretty=raw', '--encoding=UTF-8', '--no-color', '--no-decorate', '--no-notes', '--no-follow'],
  ...['--no-show-signature', '--no-relative', '--no-ext-diff', '--no-textconv'],
];
const COMPARE = ['diff-tree', '--stdin', '-r', '-z', '--raw', '-M', '-l1000', '--no-ext-diff'];

/** The file under one name, from one commit on into the past. */
export class Line {
  readonly steps: LineStep[] = [];
  /**
   * The commits that come next. What lies behind the commit that made the file is another file that bore the name
   * before – unless this one was deleted and came back: then its step waits for the deletion.
   */
  private readonly expected = new Map<string, LineStep | undefined>();

  constructor(
    private readonly start: string,
    private readonly path: string,
  ) {}

  /** Finds the steps. @returns the lines that begin where the file had another name. */
  async walk({ git, root, cuts, known }: Around): Promise<GitResult<readonly Line[]>> {
    const log = await git.run(root, [...LOG, this.start, '--', this.path]);
    if (log.code !== 0) return failure('refused', log.stderr.trim());
    const listed = readLog(log.stdout, this.path);
    const compared = await comparisons(git, root, listed, cuts);
    if (!compared.ok) return compared;
    this.expect(listed.slice(0, 1).map(({ commit }) => commit));
    for (const one of listed) {
      const key = `${one.commit} ${this.path}`;
      if (!this.expected.has(one.commit) || known.has(key)) continue;
      known.add(key);
      const differences = compared.value.get(one.commit);
      if (this.isDeletion(one, differences)) this.passDeletion(one, differences);
      else this.take(one, differences, cuts.has(one.commit));
    }
    return { ok: true, value: this.steps.flatMap(({ lines }) => lines) };
  }

  private take(one: Listed, differences: readonly Change[][] | undefined, isCut: boolean): void {
    const changes = differences?.map((all) => this.changeIn(all)) ?? [one.change];
    const blob = changes.find((change) => change)?.newBlob;
    if (blob === undefined) return;
    const { commit, author, at, committed, parents, followed } = one;
    const after = { path: this.path, blob };
    const step: LineStep = { commit, author, at, committed, after, befores: [], isCut, lines: [] };
    this.steps.push(step);
    changes.forEach((change, i) => {
      if (!change || change.status === 'A') return;
      step.befores.push({ path: change.from, blob: change.oldBlob });
      if (change.from !== this.path) step.lines.push(new Line(parents[i] as string, change.from));
    });
    if (step.befores.length === 0) this.expect(followed, step);
    else if (step.befores.some(({ path }) => path === this.path)) this.expect(followed);
  }

  private isDeletion({ change }: Listed, differences: readonly Change[][] | undefined): boolean {
    return change ? change.status === 'D' : !differences?.some((all) => this.changeIn(all));
  }

  /** A deletion is no step: what was deleted is what came back, unless it went on under another name. */
  private passDeletion({ commit, change, followed }: Listed, differences: readonly Change[][] = []): void {
    const returned = this.expected.get(commit);
    const gone = differences.flat().filter(({ from }) => from === this.path);
    const deleted = change ?? gone[0];
    if (!returned || !deleted || gone.some(({ status }) => status === 'R')) return;
    returned.befores.push({ path: this.path, blob: deleted.oldBlob });
    this.expect(followed);
  }

  private changeIn(differences: readonly Change[]): Change | undefined {
    return differences.find(({ path, status }) => path === this.path && status !== 'D');
  }

  private expect(commits: readonly string[], returning?: LineStep): void {
    for (const commit of commits) if (!this.expected.get(commit)) this.expected.set(commit, returning);
  }
}

/**
 * The whole difference of a commit from each of its parents, where the log alone does not tell the file's name there:
 * merges, and commits at which the name appears or goes.
 */
async function comparisons(
  git: Git,
  root: string,
  listed: readonly Listed[],
  cuts: ReadonlySet<string>,
): Promise<GitResult<ReadonlyMap<string, Change[][]>>> {
  const unclear = ({ commit, parents, change }: Listed) =>
    !cuts.has(commit) && (parents.length > 1 || (parents.length === 1 && /[AD]/.test(change?.status ?? '')));
  const pairs = listed
    .filter(unclear)
    .flatMap(({ commit, parents }) => parents.map((parent) => ({ commit, parent })));
  const found = new Map<string, Change[][]>();
  if (pairs.length === 0) return { ok: true, value: found };
  const input = pairs.map(({ commit, parent }) => `${commit} ${parent}\n`).join('');
  const compared = await git.run(root, COMPARE, input);
  const changes = readPairs(compared.stdout);
  if (compared.code !== 0 || changes.length !== pairs.length)
    return failure('refused', compared.stderr.trim());
  pairs.forEach(({ commit }, i) => {
    found.set(commit, [...(found.get(commit) ?? []), changes[i] as Change[]]);
  });
  return { ok: true, value: found };
}
