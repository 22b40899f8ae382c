import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { parseCase } from '../../core/casefile/casefile';
import type { Options } from '../../core/config/options';
import { readinessOf } from '../../core/contact/readiness';
import { fixAll } from '../../core/lint/fixAll';
import { lint } from '../../core/lint/lint';
import type { LintContext } from '../../core/lint/rule';
import { caseFilesBelow, type FoundConfig, isFolder } from '../../node/caseFolders';
import { decode, readCaseFile } from '../../node/readCaseFile';
import { replaceFile } from '../../node/writeFile';
import { configOf, noSuchPath } from '../cases';
import { type Call, EXIT, type ExitCode, textOption, UsageError } from '../io';
import { emptySummary, type FileResult, type LintReport } from '../lintReport';

/** Lints what the paths name, prints the findings and says by its exit code whether there is an error. */
export async function lintVerb(call: Call): Promise<ExitCode> {
  const limit = maxWarnings(call);
  const report = new Linter(call);
  if (call.operands.includes('-')) await report.standardInput();
  const paths = call.operands.filter((operand) => operand !== '-');
  for (const path of call.operands.length === 0 ? ['.'] : paths) report.path(path);
  const result = report.result();
  const format = textOption(call, 'format') ?? 'text';
  if (format === 'json') (await import('../lintJson')).printJson(call, result);
  else (await import('../lintText')).printText(call, result);
  const { errors, warnings } = result.summary;
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

  async standardInput(): Promise<void> {
    const name = textOption(this.call, 'stdin-path') ?? '-';
    const folder = name === '-' ? this.call.world.cwd : dirname(resolve(this.call.world.cwd, name));
    const { options } = this.config(folder);
    const reading = decode(await this.call.world.stdin());
    // Mended text would have nowhere to go but standard output, which belongs to the findings.
    if (reading.ok) this.check(name, reading.text, { options, now: this.call.now }, true);
    else this.add({ path: name, state: 'not-checked', reason: reading.reason });
  }

  path(operand: string): void {
    const path = resolve(this.call.world.cwd, operand);
    if (!existsSync(path)) throw noSuchPath(operand);
    if (isFolder(path)) {
      const { root, options } = this.config(path);
      for (const file of caseFilesBelow(path, root, options)) this.file(file, options, false);
    } else this.file(path, this.config(dirname(path)).options, true);
  }

  result(): LintReport {
    const files = [...this.files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    return { files, summary: { ...this.summary, files: files.length } };
  }

  private config(folder: string): FoundConfig {
    const known = this.configs.get(folder) ?? configOf(this.call, folder);
    this.configs.set(folder, known);
    return known;
  }

  private file(path: string, options: Options, isNamed: boolean): void {
    const shown = relative(this.call.world.cwd, path).split(sep).join('/') || path;
    if (this.files.has(shown)) return;
    const reading = readCaseFile(path);
    if (!reading.ok) {
      this.add({ path: shown, state: 'not-checked', reason: reading.reason });
      return;
    }
    const context = { options, now: this.call.now };
    const text = this.call.options.fix ? this.mend(path, reading.text, context) : reading.text;
    this.check(shown, text, context, isNamed);
  }

  private mend(path: string, text: string, context: LintContext): string {
    const mended = fixAll(text, context);
    if (mended === text) return text;
    if (replaceFile(path, text, mended) === 'written') return mended;
    throw new UsageError(
      {
        ja: '「{path}」は読んだ後に変更されました。もう一度実行してください。',
        en: '“{path}” changed while it was being mended. Run the command again.',
      },
      { path },
    );
  }

  private check(path: string, text: string, context: LintContext, isNamed: boolean): void {
    const file = parseCase(text);
    if (!file) {
      this.summary.notCases++;
      if (isNamed) this.add({ path, state: 'not-a-case' });
      return;
    }
    const { store, ids, timeline, goal } = readinessOf(file, context);
    this.add({
      path,
      state: 'checked',
      file,
      findings: lint(file, context),
      prep: { store, ids, timeline, goal },
    });
  }

  private add(result: FileResult): void {
    this.files.set(result.path, result);
    // What could not be looked at is never taken for clean.
    if (result.state === 'not-checked') this.summary.errors++;
    for (const { severity } of result.state === 'checked' ? result.findings : [])
      this.summary[`${severity}s`]++;
  }
}
