import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launcherText, shellWord } from '../core/setup';
import { createFile, replaceFile } from './writeFile';

/** Where an extension is installed, and where it may keep files that outlive its versions. */
export interface InstalledAt {
  /** Publisher and name: folders of versions begin with it. */
  readonly id: string;
  readonly extension: string;
  readonly storage: string;
}

const NAME = 'case-notes';

/** The launcher as a shell reads it, whether it is there yet or not. */
export const launcherWord = ({ storage }: InstalledAt): string => shellWord(slashed(join(storage, NAME)));

/** Writes the launcher where it is missing, and anew where another version wrote it. */
export function installLauncher(at: InstalledAt): void {
  const path = join(at.storage, NAME);
  const text = textFor(at);
  mkdirSync(at.storage, { recursive: true });
  const present = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (present === undefined) createFile(at.storage, NAME, text);
  else if (present !== text) replaceFile(path, present, text);
  chmodSync(path, 0o755);
}

/** After an update of the extension: a launcher that somebody once asked for leads to this version again. */
export function refreshLauncher(at: InstalledAt): void {
  if (existsSync(join(at.storage, NAME))) installLauncher(at);
}

const textFor = ({ id, extension }: InstalledAt): string =>
  launcherText({
    cli: slashed(join(extension, 'dist/cli.js')),
    versions: slashed(join(dirname(extension), `${id}-`)),
    runtime: slashed(process.execPath),
  });

/** git's shell on Windows takes a backslash for an escape. */
const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);
