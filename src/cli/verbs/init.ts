import { resolve } from 'node:path';
import { marketplaceOf } from '../../core/identifiers';
import { say } from '../../core/language';
import { type DriverPlan, type HookPlan, planSetup, type SetupPlan, shellWord } from '../../core/setup';
import * as words from '../../core/setup/words';
import { isFolder } from '../../node/caseFolders';
import { type FoundRepository, repositoryAt, setDriver, writeHook } from '../../node/git';
import { readFolder, writePlanned } from '../../node/setupFolder';
import { noSuchPath, unreadWording } from '../cases';
import { type Call, EXIT, type ExitCode, printable, textOption, UsageError } from '../io';
import { programFor } from '../program';

/** What came of it: lines for people, the rest for programs. */
interface Report {
  readonly lines: string[];
  /** What waits for a word, as somebody would type it. */
  readonly offers: string[];
  readonly written: string[];
  readonly kept: string[];
  driver: 'set' | 'offered' | 'none' | DriverPlan['state'];
  hook: 'written' | 'offered' | 'none' | HookPlan['state'];
}

/**
 * Prepares a folder for cases. Files that are there stay as they are; git's configuration and hooks are touched with
 * `--yes` or a yes at the terminal alone, otherwise what to run is printed.
 */
export async function initVerb(call: Call): Promise<ExitCode> {
  const { world, language } = call;
  const named = call.operands[0] ?? '.';
  const folder = resolve(world.cwd, named);
  if (!isFolder(folder)) throw noSuchPath(named);
  const reading = readFolder(folder);
  if (!reading.ok) throw new UsageError(unreadWording(reading.reason), { path: reading.path });
  const found = await repositoryAt(folder);
  const repository = found.ok ? found.value : undefined;
  const plan = planSetup(
    { ...reading.state, ...(repository && { repository: repository.state }) },
    { language, marketplace: marketplaceFor(call), program: programFor(world, repository?.root ?? folder) },
  );
  const report: Report = {
    lines: [],
    offers: [],
    written: [],
    kept: [...plan.kept],
    driver: 'none',
    hook: 'none',
  };
  writeFiles(call, folder, plan, reading.state.attributes, report);
  if (repository && plan.driver) await doDriver(call, repository, plan.driver, report);
  if (repository && plan.hook) await doHook(call, repository, plan.hook, report);
  if (!found.ok)
    report.lines.push('', say(found.problem === 'no-git' ? words.NO_GIT : words.NO_REPOSITORY, language));
  print(call, report);
  return EXIT.clean;
}

function marketplaceFor(call: Call): string {
  const written = textOption(call, 'marketplace');
  if (written === undefined) return call.language === 'ja' ? 'JP' : 'US';
  const known = marketplaceOf(written);
  if (known) return known.code;
  throw new UsageError(
    {
      ja: '「{written}」というマーケットプレイスはありません。JP や US のように書いてください。',
      en: '“{written}” is no marketplace. Write one such as JP or US.',
    },
    { written },
  );
}

function writeFiles(
  call: Call,
  folder: string,
  plan: SetupPlan,
  attributes: string | undefined,
  report: Report,
): void {
  for (const file of plan.files) {
    if (writePlanned(folder, file, attributes) === 'written') {
      report.written.push(file.path);
      report.lines.push(words.madeLine(file, call.language));
    } else report.kept.push(file.path);
  }
  report.lines.push(...report.kept.map((path) => words.keptLine(path, call.language)));
  report.lines.push(...plan.unsaid.map((glob) => words.unsaidLine(glob, call.language)));
}

async function doDriver(
  call: Call,
  repository: FoundRepository,
  plan: DriverPlan,
  report: Report,
): Promise<void> {
  if (plan.state !== 'to-set') {
    report.driver = plan.state;
    report.lines.push(words.driverLine(plan, call.language));
    if (plan.state === 'other') report.lines.push(...indented(plan.commands));
  } else if (await mayDo(call, words.askDriver(call.language))) {
    const done = await setDriver(repository, plan.command);
    if (!done.ok) throw new UsageError(REFUSED, { detail: done.detail });
    report.driver = 'set';
    report.lines.push(words.driverLine(plan, call.language));
  } else {
    report.driver = 'offered';
    report.offers.push(...plan.commands);
  }
}

const REFUSED = {
  ja: 'git の設定を書き換えられませんでした: {detail}',
  en: 'git could not change its configuration: {detail}',
};

async function doHook(
  call: Call,
  repository: FoundRepository,
  plan: HookPlan,
  report: Report,
): Promise<void> {
  const { language } = call;
  if (plan.state !== 'to-write') {
    report.hook = plan.state;
    report.lines.push(words.hookLine(plan, language));
    if (plan.state !== 'there') report.lines.push(...indented(plan.advice.trimEnd().split('\n')));
  } else if (!(await mayDo(call, words.askHook(plan, language)))) {
    report.hook = 'offered';
    report.offers.push(...words.hookContent(plan, language));
  } else if (writeHook(repository, plan) === 'written') {
    report.hook = 'written';
    report.lines.push(words.hookLine(plan, language));
  } else {
    // Somebody put one there meanwhile.
    report.hook = 'own';
    report.lines.push(words.hookLine({ ...plan, state: 'own' }, language), ...indented([plan.advice]));
  }
}

const mayDo = async (call: Call, question: string): Promise<boolean> =>
  call.options.yes === true || ((await call.world.ask?.(question)) ?? false);

const again = ({ operands: [folder] }: Call): string =>
  `case-notes init --yes${folder === undefined ? '' : ` ${shellWord(folder)}`}`;

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function print(call: Call, { lines, ...result }: Report): void {
  if (textOption(call, 'format') === 'json') {
    call.world.out(`${JSON.stringify({ schemaVersion: 1, ...result }, null, 2)}\n`);
    return;
  }
  const open = result.offers.length === 0 ? [] : ['', words.notDoneLine(again(call), call.language)];
  call.world.out(`${printable([...lines, ...open, ...indented(result.offers)].join('\n'))}\n`);
}
