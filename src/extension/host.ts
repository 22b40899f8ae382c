import type { emlOf } from '../node/eml';
import type { Git } from '../node/git';

/** What only a desktop can do; in the browser each is absent, and commands say so. */
export interface Host {
  readonly git?: Git;
  /** Loaded when the first mail is written. */
  readonly eml?: () => Promise<typeof emlOf>;
}
