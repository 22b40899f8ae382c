import type { Git } from '../node/git';
import type { emlOf } from '../node/eml';

/** What only a desktop can do; in the browser each is absent, and commands say so. */
export interface Host {
  readonly git?: Git;
  readonly eml?: typeof emlOf;
}
