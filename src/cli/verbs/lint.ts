import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Options } from '../../core/config/options';
import { fixAll } from '../../core/lint/fixAll';
import { caseFilesBelow, type FoundConfig, isFolder } from '../../node/caseFolders';
import { decode, readCaseFile } from '../../node/readCaseFile';
import { replaceFile } from '../../node/writeFile';
import { configOf, noSuchPath } from '../cases';
import { type Call, EXIT, type ExitCode, textOption, UsageError } from '../io';
import { lintText, shownPath } from '../lintFiles';
import { emptySummary, type FileResult, type LintReport } from '../lintReport';
import { lintInThreads } from '../lintThreads';

/** Lints what the paths name, prints the findings and says by its exit code whether there is an error. */
export async function lintVerb(call: Call): Promise<ExitCode> {
  const limit = maxWarnings(call);
  const linter = new Linter(call);
  if (call.operands.includes('-')) await linter.standardInput();
  const paths = call.operands.filter((operand) => operand !== '-');
  for (const path of call.operands.length === 0 ? ['.'] : paths) await linter.path(path);
  const report = linter.report();
  const format = textOption(call, 'format') ?? 'text';
  if (format === 'json') (await import('../lintJson')).printJson(call, report);
  else (await import('../lintText')).printText(call, report);
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > limit ? EXIT.found : EXIT.clean;
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

class Linter {
  private readonly files = new Map<string, FileResult>();
  private readonly summary = emptySummary();
  private readonly configs = new Map<string, FoundConfig>();

  constructor(private readonly call: Call) {}

  /** Nothing is mended here: mended text would have nowhere to go but the output, which belongs to the findings. */
  async standardInput(): Promise<void> {
    const { world, now, language } = this.call;
    const name = textOption(this.call, 'stdin-path') ?? '-';
    const folder = name === '-' ? world.cwd : dirname(resolve(world.cwd, name));
    const { options } = this.config(folder);
    const reading = decode(await world.stdin());
    const result: FileResult = reading.ok
      ? lintText(name, reading.text, { options, now }, language)
      : { path: name, state: 'not-checked', reason: reading.reason };
    this.add(result, true);
  }

  /** A file that is named is always read; of a folder, what the configuration includes. */
  async path(operand: string): Promise<void> {
    const path = resolve(this.call.world.cwd, operand);
    if (!existsSync(path)) throw noSuchPath(operand);
    const isNamed = !isFolder(path);
    const { root, options } = this.config(isNamed ? dirname(path) : path);
    const paths = isNamed ? [path] : caseFilesBelow(path, root, options);
    if (this.call.options.fix) for (const file of paths) this.mend(file, options);
    const { language, now, world } = this.call;
    for (const result of await lintInThreads({ paths, cwd: world.cwd, options, now, language }))
      this.add(result, isNamed);
  }

  report(): LintReport {
    const files = [...this.files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return { files, summary: { ...this.summary, files: files.length } };
  }

  private config(folder: string): FoundConfig {
    const known = this.configs.get(folder) ?? configOf(this.call, folder);
    this.configs.set(folder, known);
    return known;
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

  private add(result: FileResult, isNamed: boolean): void {
    if (this.files.has(result.path)) return;
    if (result.state === 'not-a-case') this.summary.notCases++;
    // Other Markdown in the folders of cases is counted; a file that was named is told of by itself.
    if (result.state !== 'not-a-case' || isNamed) this.files.set(result.path, result);
    // What could not be looked at is never taken for clean.
    if (result.state === 'not-checked') this.summary.errors++;
    for (const { severity } of result.state === 'checked' ? result.findings : [])
      this.summary[`${severity}s`]++;
  }
}
