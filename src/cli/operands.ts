import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { say, type Wording } from '../core/language';
import { type CaseFiles, caseFilesBelow, isFolder } from '../node/caseFolders';
import { type Configs, noSuchPath } from './cases';
import { type Call, onOneLine } from './io';
import { shownPath } from './lintFiles';

/** Files to look at; what was named is told of whatever it is. */
export interface OperandFiles extends CaseFiles {
  readonly isNamed: boolean;
}

/**
 * The files the operands mean, default the working directory: a file that is named, and of a folder what the
 * configuration includes. Files stand before folders; a file can stand in several groups. `-` is left out.
 * @throws UsageError where a path does not exist, before any file is looked at
 */
export function filesOf(call: Call, configs: Configs): OperandFiles[] {
  const { operands, world, language } = call;
  const named = operands.filter((operand) => operand !== '-');
  const paths = (operands.length === 0 ? ['.'] : named).map((operand) => {
    const path = resolve(world.cwd, operand);
    if (operand === '' || !existsSync(path)) throw noSuchPath(operand);
    return path;
  });
  const files = paths
    .filter((path) => !isFolder(path))
    .map((path) => ({ options: configs.of(dirname(path)).options, paths: [path], links: [], isNamed: true }));
  const found = paths
    .filter(isFolder)
    .flatMap((folder) => caseFilesBelow(folder, configs.of(folder), (nearer) => configs.in(nearer)));
  // What is among the cases and not looked at is never passed over in silence.
  for (const link of new Set(found.flatMap(({ links }) => links)))
    world.err(
      `case-notes: ${onOneLine(say(NOT_FOLLOWED, language, { path: shownPath(world.cwd, link) }))}\n`,
    );
  return [...files, ...found.map((group) => ({ ...group, isNamed: false }))];
}

const NOT_FOLLOWED: Wording = {
  ja: '「{path}」はリンクなので、たどっていません。調べるには、リンク先を指定してください。',
  en: '“{path}” is a link and was not followed. Name what it leads to if that is to be looked at.',
};
