/** What only a desktop can do, loaded when it is first needed; in the browser each is absent, and commands say so. */
export interface Host {
  readonly git?: () => Promise<typeof import('../node/git')>;
  readonly eml?: () => Promise<typeof import('../node/eml')>;
  readonly launcher?: () => Promise<typeof import('../node/launcher')>;
}
