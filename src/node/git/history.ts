import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CaseEvent, storyOf, type Version } from '../../core/history';
import { Blobs } from './blobs';
import { failure, Git, type GitResult, type PlaceInRepository } from './git';
import { lineageOf, type PastFile, type Step } from './lineage';

/** Something that happened to a case, and the commit that says so. */
export type PastEvent = CaseEvent & {
  readonly commit: string;
  readonly author: string;
  /** When the commit was written, on its author's clock: `2026-11-22T14:31:05+09:00`. */
  readonly at: string;
  readonly after: PastFile;
  /** The file before that commit, in its first parent that has it; absent where it was new. */
  readonly before?: PastFile;
};

export interface HistoryPage {
  /** Newest first. */
  readonly events: readonly PastEvent[];
  /** Where the next page begins; absent at the end. */
  readonly next?: number;
}

/** As many events as a person reads at once. */
const PAGE = 50;

/**
 * The history of the file at a path, as of HEAD. Without commits it is empty: the file, or the whole repository, was
 * not committed yet. To be disposed of.
 */
export async function openHistory(path: string, git = new Git()): Promise<GitResult<CaseHistory>> {
  const place = await placeOf(git, path);
  if (!place.ok) return place;
  const { root, prefix, name } = place.value;
  const head = await headOf(git, root);
  if (head === undefined) return { ok: true, value: new CaseHistory(git, place.value, undefined, []) };
  const steps = await lineageOf(git, root, head, prefix + name);
  return steps.ok ? { ok: true, value: new CaseHistory(git, place.value, head, steps.value) } : steps;
}

/** The commit that HEAD of the repository around a file stands at; undefined where there is none. */
export async function headAt(path: string, git = new Git()): Promise<string | undefined> {
  const place = await placeOf(git, path);
  return place.ok ? headOf(git, place.value.root) : undefined;
}

/** A file that is open in an editor may have lost its folder. */
const placeOf = async (git: Git, path: string): Promise<GitResult<PlaceInRepository>> =>
  existsSync(dirname(path)) ? git.placeOf(path) : failure('no-repository');

async function headOf(git: Git, folder: string): Promise<string | undefined> {
  const found = await git.run(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return found.code === 0 ? found.stdout.trim() : undefined;
}

export class CaseHistory {
  /** The top of the work tree: paths of events count from here. */
  readonly root: string;
  private readonly blobs: Blobs;

  constructor(
    git: Git,
    { root }: PlaceInRepository,
    /** The commit it was read at. */
    readonly head: string | undefined,
    private readonly steps: readonly Step[],
  ) {
    this.root = root;
    this.blobs = new Blobs(git, root);
  }

  /** Whether the file was ever committed. */
  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** Whether older commits are missing here, as in a shallow clone. */
  get isCut(): boolean {
    return this.steps.some(({ isCut }) => isCut);
  }

  /** Events from a commit on into the past. Only the contents of these commits are read. */
  async page(from = 0, count = PAGE): Promise<HistoryPage> {
    const events: PastEvent[] = [];
    let next = from;
    while (next < this.steps.length && events.length < count) {
      const steps = this.steps.slice(next, next + count - events.length);
      events.push(...(await Promise.all(steps.map((step) => this.eventsOf(step)))).flat());
      next += steps.length;
    }
    return next < this.steps.length ? { events, next } : { events };
  }

  private async eventsOf(step: Step): Promise<PastEvent[]> {
    if (step.isCut) return [];
    const { commit, author, at, after, befores } = step;
    const [now, ...thens] = await Promise.all([after, ...befores].map((file) => this.version(file)));
    const [before] = befores;
    return storyOf(now as Version, thens).map((event) => ({
      ...event,
      ...{ commit, author, at, after },
      ...(before && { before }),
    }));
  }

  private async version({ path, blob }: PastFile): Promise<Version> {
    const text = await this.blobs.text(blob);
    return { path, blob, ...(text !== undefined && { text }) };
  }

  dispose(): void {
    this.blobs.dispose();
  }
}

/** The text of one blob in the repository a file stands in, to be shown; undefined where there is none. */
export async function blobText(path: string, blob: string, git = new Git()): Promise<string | undefined> {
  const place = await placeOf(git, path);
  if (!place.ok) return undefined;
  const blobs = new Blobs(git, place.value.root);
  try {
    return await blobs.text(blob);
  } finally {
    blobs.dispose();
  }
}
