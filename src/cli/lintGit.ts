import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CaseFile } from '../core/casefile/casefile';
import type { Wording } from '../core/language';
import type { IdBearers } from '../core/lint/otherCases';
import { guardFindings } from '../core/privacy/guard';
import { type FoundConfig, isFolder, isIncluded } from '../node/caseFolders';
import {
  Blobs,
  commitOf,
  filesChangedSince,
  Git,
  type GitProblem,
  type GitResult,
  stagedFiles,
  topOf,
} from '../node/git';
import { type Configs, noSuchPath } from './cases';
import { type Call, UsageError } from './io';
import { lintText, shownPath, withOthers } from './lintFiles';
import type { FileResult } from './lintReport';
import type { OperandFiles } from './operands';

/** Refuses options that contradict each other, before git is started. */
export function checkOptions({ options, operands }: Call): void {
  if (options.staged && options.since !== undefined) throw new UsageError(TWO_SOURCES);
  if (options.staged && options.fix) throw new UsageError(NO_FIX);
  if (options.guard && !options.staged) throw new UsageError(GUARD_ALONE);
  if (operands.includes('-')) throw new UsageError(NO_INPUT);
}

export interface StagedResult {
  /** Checks it, with what the other cases say where that is known. */
  readonly lintWith: (bearers?: IdBearers) => FileResult;
  readonly isNamed: boolean;
}

/** The case files in the index, as they would be committed, with the configuration of the work tree. */
export async function lintStaged(call: Call, configs: Configs): Promise<StagedResult[]> {
  const { now, language, world, options: written } = call;
  const git = new Git();
  const cwd = realpathSync(world.cwd);
  const staged = valueOrRefuse(await stagedFiles(cwd, git));
  const wanted = selection(call, configs, staged.root);
  const blobs = new Blobs(git, cwd);
  try {
    const results: StagedResult[] = [];
    for (const { path, oid } of staged.files) {
      const found = wanted(join(staged.root, path));
      if (!found) continue;
      const shown = shownPath(cwd, join(staged.root, path));
      const { options } = found.config;
      const reading = await blobs.read(oid);
      const find = written.guard ? (file: CaseFile) => guardFindings(file, options) : undefined;
      const lintWith = (bearers?: IdBearers): FileResult =>
        reading.ok
          ? lintText(shown, reading.text, withOthers({ options, now }, bearers, shown), language, find)
          : { path: shown, state: 'not-checked', reason: reading.reason };
      results.push({ lintWith, isNamed: found.isNamed });
    }
    return results;
  } finally {
    blobs.dispose();
  }
}

/** The case files of the work tree that changed since a commit, each with the configuration that holds for it. */
export async function filesSince(call: Call, configs: Configs, ref: string): Promise<OperandFiles[]> {
  const git = new Git();
  const cwd = realpathSync(call.world.cwd);
  const root = valueOrRefuse(await topOf(cwd, git));
  const commit = await commitOf(root, ref, git);
  if (commit === undefined) throw new UsageError(NO_SUCH_REF, { ref });
  const changed = valueOrRefuse(await filesChangedSince(root, commit, git));
  const paths = changed.filter((path) => existsSync(path) && !isFolder(path));
  const wanted = selection(call, configs, root);
  return paths.flatMap((path): OperandFiles[] => {
    const found = wanted(path);
    return found ? [{ options: found.config.options, paths: [path], links: [], isNamed: found.isNamed }] : [];
  });
}

interface Selected {
  readonly config: FoundConfig;
  readonly isNamed: boolean;
}

/** What the operands choose: a file that is named in any case, below a folder what the configuration includes. */
function selection(
  { operands, world }: Call,
  configs: Configs,
  top: string,
): (path: string) => Selected | undefined {
  const operandPaths = (operands.length === 0 ? ['.'] : operands).map((operand) => {
    const path = resolve(world.cwd, operand);
    if (operand === '' || !existsSync(path)) throw noSuchPath(operand);
    const isNamed = !isFolder(path);
    // A link that is named stands for itself: git knows it as one.
    return {
      isNamed,
      path: isNamed ? join(realpathSync(dirname(path)), basename(path)) : realpathSync(path),
    };
  });
  return (path) => {
    const chosen = operandPaths.find((one) => (one.isNamed ? one.path === path : isBelow(one.path, path)));
    if (!chosen) return undefined;
    const config = configs.of(dirname(path));
    return chosen.isNamed || isIncluded(path, top, config) ? { config, isNamed: chosen.isNamed } : undefined;
  };
}

const isBelow = (folder: string, path: string): boolean =>
  path.startsWith(/[/\\]$/.test(folder) ? folder : `${folder}/`.replaceAll('\\', '/')) ||
  path.startsWith(`${folder}\\`);

function valueOrRefuse<T>(result: GitResult<T>): T {
  if (result.ok) return result.value;
  throw new UsageError(PROBLEMS[result.problem] ?? REFUSED, { detail: result.detail });
}

const TWO_SOURCES: Wording = {
  ja: '--staged と --since は一緒に使えません。どちらか一方にしてください。',
  en: '--staged and --since cannot be used together. Choose one of them.',
};
const NO_FIX: Wording = {
  ja: 'ステージした内容は --fix で直せません。ファイルを直してから、もう一度ステージしてください。',
  en: '--fix cannot mend what is staged. Mend the files, then stage them again.',
};
const GUARD_ALONE: Wording = {
  ja: '--guard は --staged と一緒に使います。',
  en: 'Use --guard together with --staged.',
};
const NO_INPUT: Wording = {
  ja: '標準入力(-)は --staged や --since と一緒に使えません。',
  en: 'Standard input (-) goes with neither --staged nor --since.',
};
const NO_SUCH_REF: Wording = {
  ja: '「{ref}」というコミットやブランチはありません。',
  en: 'There is no commit or branch “{ref}”.',
};
const REFUSED: Wording = {
  ja: 'git の実行に失敗しました: {detail}',
  en: 'git could not do it: {detail}',
};
const PROBLEMS: Readonly<Partial<Record<GitProblem, Wording>>> = {
  'no-git': {
    ja: 'git が見つかりません。git をインストールし、パスを通してください。',
    en: 'git was not found. Install git and make sure it is on the path.',
  },
  'no-repository': {
    ja: 'ここは git リポジトリではありません。リポジトリの中で実行してください。',
    en: 'This is no git repository. Run the command inside one.',
  },
};
