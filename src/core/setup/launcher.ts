import { shellWord } from './shell';

/** Where an installed extension keeps the command line, and what can run it. */
export interface Installation {
  /** The command line of the version that writes this. */
  readonly cli: string;
  /** Beginning of the folders that versions are installed in: `…/extensions/case-notes.case-notes-`. */
  readonly versions: string;
  /** The program that runs the extension: Node itself, or an editor that can act as Node. */
  readonly runtime: string;
}

/**
 * A shell script that starts the command line of the extension. git's configuration and hooks name this script: it
 * stands where no update moves it, while folders of versions come and go. It looks for another version where its own
 * is gone, and for a Node on the path where the editor is.
 */
export const launcherText = ({ cli, versions, runtime }: Installation): string =>
  `#!/bin/sh
# Case Notes: starts the command line of the installed extension, for git. Written anew by each version.
cli=${shellWord(cli)}
if ! test -f "$cli"; then
  for other in ${shellWord(versions)}*/dist/cli.js; do
    test -f "$other" && cli=$other
  done
fi
test -f "$cli" || exit 127
runtime=${shellWord(runtime)}
test -x "$runtime" || runtime=$(command -v node) || exit 127
ELECTRON_RUN_AS_NODE=1 exec "$runtime" "$cli" "$@"
`;
