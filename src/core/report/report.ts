import type { Status } from '../casefile/keys';
import type { ConfirmationState } from './confirmations';
import type { Preparation } from './preparation';
import type { PromiseState } from './promises';

/** The figures of many cases, as numbers; what they mean is in `definitions.ts`. */
export interface Report {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The cases that every figure is of. */
  readonly cases: number;
  /** Cases whose frontmatter cannot be read, and files that could not be read at all: in no figure. */
  readonly unread: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** By name, most cases first. */
  readonly byCategory: readonly NamedCount[];
  readonly byMarketplace: readonly NamedCount[];
  readonly byStore: readonly NamedCount[];
  readonly resolution: Resolution;
  readonly contacts: ContactFigures;
  readonly preparation: Readonly<Record<Preparation, PreparedFigures>>;
  readonly promises: Readonly<Record<PromiseState, number>>;
  readonly confirmations: Readonly<Record<ConfirmationState, number>>;
}

export interface NamedCount {
  readonly name: string;
  readonly cases: number;
}

export interface Resolution {
  readonly resolved: number;
  readonly counted: number;
  /** Days; absent where nothing was counted. */
  readonly median?: number;
  readonly quartiles?: readonly [number, number];
  readonly spread: readonly Bucket[];
}

export interface ContactFigures {
  readonly total: number;
  readonly median?: number;
  readonly mean?: number;
  readonly spread: readonly Bucket[];
}

/** Cases whose number is between both ends, ends included; `to` is absent where there is no upper end. */
export interface Bucket {
  readonly from: number;
  readonly to?: number;
  readonly cases: number;
}

export interface PreparedFigures {
  /** Cases we called in. */
  readonly cases: number;
  /** Those among them that are resolved. */
  readonly resolved: number;
  /** Contacts of a resolved one; absent where there are too few of them to say. */
  readonly meanContacts?: number;
}

/** Fewer resolved cases than this, on either side, and nothing is said about what preparation did. */
export const LEAST_COMPARED = 10;
