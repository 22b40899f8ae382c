import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../core/config/options';
import { casesFolderOf, type FileWrite, type FolderState } from '../core/setup';
import { ATTRIBUTES_NAME } from '../core/setup/attributes';
import { CONFIG_NAMES, loadConfig } from './caseFolders';
import { type FileReading, readCaseFile } from './readCaseFile';
import { createFile, replaceFile } from './writeFile';

export type FolderReading =
  | { readonly ok: true; readonly state: FolderState }
  | { readonly ok: false; readonly path: string; readonly reason: Unread };

type Unread = Extract<FileReading, { ok: false }>['reason'];

/** What a folder has of what `init` would write. git is asked by whoever may ask it. */
export function readFolder(folder: string): FolderReading {
  const config = CONFIG_NAMES.find((name) => existsSync(join(folder, name)));
  const { include } = config ? loadConfig(join(folder, config)).options : DEFAULT_OPTIONS;
  const cases = casesFolderOf(include);
  const path = join(folder, ATTRIBUTES_NAME);
  const attributes = existsSync(path) ? readCaseFile(path) : undefined;
  if (attributes && !attributes.ok) return { ok: false, path: ATTRIBUTES_NAME, reason: attributes.reason };
  return {
    ok: true,
    state: {
      ...(config && { config }),
      include,
      hasCases: cases === undefined || existsSync(join(folder, cases)),
      ...(attributes && { attributes: attributes.text }),
    },
  };
}

export type FileOutcome = 'written' | 'exists' | 'outside' | 'changed-on-disk';

/** Writes one file of a plan. What is there by now is left alone. */
export function writePlanned(folder: string, { path, text, isNew }: FileWrite, present = ''): FileOutcome {
  if (isNew) return createFile(folder, path, text);
  return replaceFile(join(folder, path), present, present + text);
}
