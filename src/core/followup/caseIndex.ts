import { idKey } from '../identifiers/sameId';
import type { CaseSummary } from './summary';

/** Why nothing is known of a file among the cases. */
export const UNCHECKED_REASONS = ['too-large', 'not-utf8', 'unreadable', 'frontmatter'] as const;
export type UncheckedReason = (typeof UNCHECKED_REASONS)[number];

export interface IndexedCase {
  readonly kind: 'case';
  /** What tells the file from every other one: its address. */
  readonly key: string;
  readonly summary: CaseSummary;
}

/** A file that is a case or may be one, and says neither status nor dates: it is named for itself, never passed over. */
export interface UncheckedFile {
  readonly kind: 'unchecked';
  readonly key: string;
  /** As in a summary. */
  readonly path: string;
  readonly reason: UncheckedReason;
}

export type IndexedFile = IndexedCase | UncheckedFile;

/**
 * All cases of a workspace in plain values. It holds what was put last under each key, so that it is the same after
 * any events as if it were made from scratch. It knows no time: what a case wants now is asked of `CaseGroups`.
 */
export class CaseIndex {
  private readonly files = new Map<string, IndexedFile>();
  private readonly notChecked = new Map<string, UncheckedFile>();
  private readonly byId = new Map<string, Set<IndexedCase>>();

  constructor(files: Iterable<IndexedFile> = []) {
    for (const file of files) this.put(file);
  }

  put(file: IndexedFile): void {
    this.remove(file.key);
    this.files.set(file.key, file);
    if (file.kind === 'unchecked') {
      this.notChecked.set(file.key, file);
      return;
    }
    for (const key of idKeys(file)) {
      const known = this.byId.get(key);
      if (known) known.add(file);
      else this.byId.set(key, new Set([file]));
    }
  }

  remove(key: string): void {
    const file = this.files.get(key);
    this.files.delete(key);
    this.notChecked.delete(key);
    if (file?.kind !== 'case') return;
    for (const id of idKeys(file)) {
      const known = this.byId.get(id);
      known?.delete(file);
      if (known?.size === 0) this.byId.delete(id);
    }
  }

  replaceAll(files: Iterable<IndexedFile>): void {
    this.files.clear();
    this.notChecked.clear();
    this.byId.clear();
    for (const file of files) this.put(file);
  }

  get(key: string): IndexedFile | undefined {
    return this.files.get(key);
  }

  /** How many cases there are. */
  get caseCount(): number {
    return this.files.size - this.notChecked.size;
  }

  /** In no order. */
  keys(): Iterable<string> {
    return this.files.keys();
  }

  /** How many files could not be checked. */
  get uncheckedCount(): number {
    return this.notChecked.size;
  }

  /** In no order. */
  cases(): IndexedCase[] {
    return [...this.files.values()].filter((file) => file.kind === 'case');
  }

  /** By path. */
  unchecked(): UncheckedFile[] {
    return [...this.notChecked.values()].sort(byPath);
  }

  /** The cases that have an identifier, however it is written in each, by path. @param kind as under `ids` */
  withId(kind: string, value: string): IndexedCase[] {
    return this.withKey(idKey(kind, value));
  }

  /** The same by the key of an identifier. */
  withKey(key: string): IndexedCase[] {
    const found = this.byId.get(key) ?? [];
    return [...found].sort((a, b) => compare(a.summary.path, b.summary.path) || compare(a.key, b.key));
  }
}

const byPath = (a: UncheckedFile, b: UncheckedFile): number =>
  compare(a.path, b.path) || compare(a.key, b.key);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each once: a case may have written one twice. */
const idKeys = ({ summary }: IndexedCase): Iterable<string> =>
  new Set(summary.ids.map(({ kind, value }) => idKey(kind, value)));
