import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCase } from '../../core/casefile/casefile';
import { oneLine } from '../../core/cleanText';
import { wrapped } from '../../core/columns';
import { diaryOf } from '../../core/history/diary';
import { say, type Wording } from '../../core/language';
import { type CaseHistory, type GitProblem, openHistory, type PastEvent } from '../../node/git';
import { textOfOperand } from '../cases';
import { type Call, EXIT, type ExitCode, outJson, printable, textOption, UsageError } from '../io';
import { shownPath } from '../lintFiles';

/** As wide as a terminal usually is. */
const COLUMNS = 80;

/** The commits of one case as events, newest first: a diary, or JSON. */
export async function historyVerb(call: Call): Promise<ExitCode> {
  const { operand, title } = await caseOperand(call);
  const path = resolve(call.world.cwd, operand);
  const opened = await openHistory(path);
  if (!opened.ok)
    throw new UsageError(PROBLEMS[opened.problem] ?? REFUSED, { path: operand, detail: opened.detail });
  const history = opened.value;
  try {
    const events = await everyEvent(history);
    if (textOption(call, 'format') === 'json')
      outJson(call, { schemaVersion: 1, events: events.map(jsonOf(call, history)) });
    else if (events.length > 0) printDiary(call, path, title, events);
    if (history.isEmpty) tell(call, NOT_COMMITTED, operand);
    if (history.isCut) tell(call, CUT, operand);
  } finally {
    history.dispose();
  }
  return EXIT.clean;
}

async function caseOperand(call: Call): Promise<{ operand: string; title: string }> {
  const [operand, ...others] = call.operands;
  if (operand === undefined || operand === '-' || others.length > 0)
    throw new UsageError({ ja: 'ファイルを一つ指定してください。', en: 'Name one file.' });
  const file = parseCase(await textOfOperand(call, operand));
  if (!file)
    throw new UsageError(
      { ja: '「{path}」はケースファイルではありません。', en: '“{path}” is no case file.' },
      { path: operand },
    );
  return { operand, title: oneLine(file.data.title?.value ?? '') };
}

async function everyEvent(history: CaseHistory): Promise<PastEvent[]> {
  const events: PastEvent[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page = await history.page(from);
    events.push(...page.events);
    from = page.next;
  }
  return events;
}

function printDiary(call: Call, path: string, title: string, events: readonly PastEvent[]): void {
  const { world, language } = call;
  const head = title === '' ? [] : wrapped(title, COLUMNS, language);
  const shown = shownPath(world.cwd, path).replaceAll('\n', '\\n');
  for (const line of [...head, shown, '', ...diaryOf(events, language, COLUMNS)])
    world.out(`${printable(line)}\n`);
}

/** `path` is the name the file had at that commit, relative to the working directory like every path we print. */
const jsonOf = ({ world }: Call, { root }: CaseHistory) => {
  const cwd = realpathSync(world.cwd);
  return ({ type, at, commit, after }: PastEvent) => ({
    type,
    at,
    commit,
    path: shownPath(cwd, join(root, after.path)),
  });
};

const tell = ({ world, language }: Call, wording: Wording, path: string): void =>
  world.err(`case-notes: ${printable(say(wording, language, { path }))}\n`);

const NOT_COMMITTED: Wording = {
  ja: '「{path}」はまだコミットされていません。履歴は最初のコミットから始まります。',
  en: '“{path}” has not been committed yet. Its history begins with the first commit.',
};
const CUT: Wording = {
  ja: 'これより前の履歴はこのリポジトリにありません(シャロークローン)。git fetch --unshallow で取得できます。',
  en: 'Older commits are not in this repository (a shallow clone). git fetch --unshallow brings them.',
};
const REFUSED: Wording = {
  ja: 'git が履歴を読み出せませんでした: {detail}',
  en: 'git could not read the history: {detail}',
};
const PROBLEMS: Readonly<Partial<Record<GitProblem, Wording>>> = {
  'no-git': {
    ja: 'git が見つかりません。git をインストールし、パスを通してください。',
    en: 'git was not found. Install git and make sure it is on the path.',
  },
  'no-repository': {
    ja: '「{path}」は git リポジトリの中にありません。git init を実行し、コミットすると履歴が残ります。',
    en: '“{path}” is in no git repository. Run git init and commit it: its history begins there.',
  },
};
