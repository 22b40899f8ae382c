import { dirname, resolve } from 'node:path';
import type { Options } from '../../core/config/options';
import { say } from '../../core/language';
import { fixAll } from '../../core/lint/fixAll';
import { bearersOf, type IdBearers } from '../../core/lint/otherCases';
import { decode, readCaseFile } from '../../node/readCaseFile';
import { replaceFile } from '../../node/writeFile';
import { Configs } from '../cases';
import { type Call, EXIT, type ExitCode, textOption, UsageError } from '../io';
import { type LintJob, lintText, shownPath, withOthers } from '../lintFiles';
import { emptySummary, type FileResult, type LintReport } from '../lintReport';
import { lintInThreads } from '../lintThreads';
import { filesOf, type OperandFiles } from '../operands';

/** Lints what the paths name, prints the findings and says by its exit code whether there is an error. */
export async function lintVerb(call: Call): Promise<ExitCode> {
  const limit = maxWarnings(call);
  const configs = new Configs(call);
  const linter = new Linter(call);
  const { staged, since, guard } = call.options;
  // git is loaded, let alone started, for these options alone.
  if (staged || guard || since !== undefined) await linter.fromGit(configs);
  else {
    const files = filesOf(call, configs);
    if (call.operands.includes('-')) await linter.standardInput(configs);
    for (const group of files) await linter.check(group);
  }
  // What guards a commit asks other rules.
  if (!guard) await linter.compare();
  const report = linter.report();
  await print(call, report);
  const { errors, warnings } = report.summary;
  if (guard) return (await import('../lintGuard')).guardExit(call, report);
  return errors > 0 || warnings > limit ? EXIT.found : EXIT.clean;
}

async function print(call: Call, report: LintReport): Promise<void> {
  switch (textOption(call, 'format') ?? 'text') {
    case 'json':
      return (await import('../lintJson')).printJson(call, report);
    case 'sarif':
      return (await import('../lintSarif')).printSarif(call, report);
    case 'github':
      return (await import('../lintGithub')).printGithub(call, report);
    case 'junit':
      return (await import('../lintJunit')).printJunit(call, report);
    default:
      return (await import('../lintText')).printText(call, report);
  }
}

function maxWarnings(call: Call): number {
  const written = textOption(call, 'max-warnings');
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new UsageError({
    ja: '--max-warnings には数を書いてください。',
    en: 'Write a number behind --max-warnings.',
  });
}

const NOT_MENDED = {
  ja: '標準入力(-)の内容は --fix で直せません。ファイルのパスを指定してください。',
  en: 'What comes from standard input (-) is not mended by --fix. Name the file instead.',
};

/** Where a case comes from, to be looked at once more: a file with what it was checked by, or a text at hand. */
type Origin =
  | { readonly path: string; readonly job: Omit<LintJob, 'paths'> }
  | ((bearers: IdBearers) => FileResult);

class Linter {
  private readonly seen = new Set<string>();
  private readonly files = new Map<string, FileResult>();
  private readonly origins = new Map<string, Origin>();
  private notCases = 0;

  constructor(private readonly call: Call) {}

  /** Nothing is mended here: mended text would have nowhere to go but the output, which belongs to the findings. */
  async standardInput(configs: Configs): Promise<void> {
    const { world, now, language, options: written } = this.call;
    if (written.fix) world.err(`case-notes: ${say(NOT_MENDED, language)}\n`);
    const name = textOption(this.call, 'stdin-path');
    const path = name === undefined ? undefined : resolve(world.cwd, name);
    const shown = path === undefined ? '-' : shownPath(world.cwd, path);
    const { options } = configs.of(path === undefined ? world.cwd : dirname(path));
    const reading = decode(await world.stdin());
    const again = (bearers?: IdBearers): FileResult =>
      reading.ok
        ? lintText(shown, reading.text, withOthers({ options, now }, bearers, shown), language)
        : { path: shown, state: 'not-checked', reason: reading.reason };
    this.add(again(), true, again);
  }

  /** The blobs in the index, or the files that changed since a commit. */
  async fromGit(configs: Configs): Promise<void> {
    const { checkOptions, filesSince, lintStaged } = await import('../lintGit');
    checkOptions(this.call);
    const since = textOption(this.call, 'since');
    if (since !== undefined)
      for (const group of await filesSince(this.call, configs, since)) await this.check(group);
    else
      for (const { lintWith, isNamed } of await lintStaged(this.call, configs))
        this.add(lintWith(), isNamed, lintWith);
  }

  async check({ paths, options, isNamed }: OperandFiles): Promise<void> {
    if (this.call.options.fix) for (const file of paths) this.mend(file, options);
    const { language, now, world } = this.call;
    const job = { cwd: world.cwd, options, now, language };
    const results = await lintInThreads({ ...job, paths });
    results.forEach((result, i) => {
      this.add(result, isNamed, { job, path: paths[i] as string });
    });
  }

  /** Of the cases that were looked at, those that bear one ID are looked at once more, each with the others. */
  async compare(): Promise<void> {
    const cases = [...this.files.values()].filter((file) => file.state === 'checked');
    const bearers = bearersOf(cases.map(({ path, sharableIds: ids }) => ({ path, ids })));
    const jobs = new Map<Omit<LintJob, 'paths'>, string[]>();
    for (const { path, sharableIds } of cases) {
      const origin = this.origins.get(path);
      if (!origin || !sharableIds.some((id) => bearers.has(id))) continue;
      if (typeof origin === 'function') this.files.set(path, origin(bearers));
      else if (!jobs.get(origin.job)?.push(origin.path)) jobs.set(origin.job, [origin.path]);
    }
    for (const [job, paths] of jobs)
      for (const result of await lintInThreads({ ...job, paths, bearers }))
        this.files.set(result.path, result);
  }

  report(): LintReport {
    const files = [...this.files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const summary = { ...emptySummary(), files: files.length, notCases: this.notCases };
    for (const result of files) {
      // What could not be looked at is never taken for clean.
      if (result.state === 'not-checked') summary.errors++;
      for (const { severity } of result.state === 'checked' ? result.findings : []) summary[`${severity}s`]++;
    }
    return { files, summary };
  }

  private mend(path: string, options: Options): void {
    const reading = readCaseFile(path);
    const mended = reading.ok ? fixAll(reading.text, { options, now: this.call.now }) : '';
    if (!reading.ok || mended === reading.text || replaceFile(path, reading.text, mended) === 'written')
      return;
    throw new UsageError(
      {
        ja: '「{path}」は読んだ後に変更されました。もう一度実行してください。',
        en: '“{path}” changed while it was being mended. Run the command again.',
      },
      { path: shownPath(this.call.world.cwd, path) },
    );
  }

  private add(result: FileResult, isNamed: boolean, origin: Origin): void {
    if (this.seen.has(result.path)) return;
    this.seen.add(result.path);
    if (result.state === 'not-a-case') {
      // Of other Markdown in the folders of cases only what has frontmatter might have been meant as one.
      if (isNamed || result.hasFrontmatter) this.notCases++;
      if (!isNamed) return;
    }
    this.files.set(result.path, result);
    if (result.state === 'checked' && result.sharableIds.length > 0) this.origins.set(result.path, origin);
  }
}
