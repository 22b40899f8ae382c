/** What only a desktop can do, loaded when it is first needed; in the browser each is absent, and commands say so. */
export interface Host {
  readonly git?: () => Promise<typeof import('../node/git')>;
  readonly eml?: () => Promise<typeof import('../node/eml')>;
  readonly launcher?: () => Promise<typeof import('../node/launcher')>;
  /** Reads files, and tells whether they changed, many times faster than VS Code's own file system. */
  readonly stamped?: () => Promise<typeof import('../node/stampedFile')>;
  /** Creates files below a folder even after links are resolved; elsewhere VS Code's own file system does. */
  readonly files?: () => Promise<typeof import('../node/writeFile')>;
}
