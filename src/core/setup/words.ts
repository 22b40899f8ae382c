import { type Language, say, type Wording } from '../language';
import { DRIVER_KEYS } from './mergeDriver';
import type { DriverPlan, FileWrite, HookPlan } from './plan';

/** How what was done, left alone or not done is told, line by line. */

export const madeLine = ({ path, isNew }: FileWrite, language: Language): string =>
  say(isNew ? MADE : ADDED, language, { path });

const MADE: Wording = { ja: '作成      {path}', en: 'made      {path}' };
const ADDED: Wording = { ja: '追記      {path}', en: 'added to  {path}' };
const KEPT: Wording = { ja: 'そのまま  {path}', en: 'kept      {path}' };

export const keptLine = (path: string, language: Language): string => say(KEPT, language, { path });

const UNSAID: Wording = {
  ja: '「{glob}」は .gitattributes では表せません。マージの対象にするファイルを自分で書き加えてください。',
  en: '“{glob}” cannot be expressed in .gitattributes. Add the files that are to be merged yourself.',
};

export const unsaidLine = (glob: string, language: Language): string => say(UNSAID, language, { glob });

export const NO_REPOSITORY: Wording = {
  ja: 'git リポジトリではないので、ファイルだけを用意しました。git init の後にもう一度実行すると、マージとコミット前の確認も設定できます。',
  en: 'This is no git repository, so only files were prepared. After git init, run this again for merging and the check before a commit.',
};

export const NO_GIT: Wording = {
  ja: 'git が見つからないので、ファイルだけを用意しました。git を入れてからもう一度実行してください。',
  en: 'git was not found, so only files were prepared. Install git, then run this again.',
};

const DRIVER_LINES: Readonly<Record<DriverPlan['state'], Wording>> = {
  'to-set': {
    ja: '設定      {key}(このリポジトリの git の設定)',
    en: 'set       {key} (git configuration of this repository)',
  },
  there: { ja: 'そのまま  {key}', en: 'kept      {key}' },
  other: {
    ja: 'そのまま  {key}(別のコマンドが登録されています)。入れ替えるには次を実行してください。',
    en: 'kept      {key} (another command is registered). To replace it, run:',
  },
};

export const driverLine = ({ state }: DriverPlan, language: Language): string =>
  say(DRIVER_LINES[state], language, { key: DRIVER_KEYS.command });

const HOOK_LINES: Readonly<Record<HookPlan['state'], Wording>> = {
  'to-write': { ja: '作成      {path}', en: 'made      {path}' },
  there: { ja: 'そのまま  {path}', en: 'kept      {path}' },
  own: {
    ja: 'そのまま  {path}(既にあるフックは変えません)。次の行を書き加えてください。',
    en: 'kept      {path} (a hook that is there is not touched). Add this line to it:',
  },
  shared: {
    ja: '未設定    {path}(ほかのリポジトリと共用のフォルダーには書きません)。自分で置く場合の行:',
    en: 'not made  {path} (the folder of hooks is shared with other repositories). The line for a hook of yours:',
  },
  framework: {
    ja: '未設定    {path}(pre-commit を使っています)。.pre-commit-config.yaml に次を書き加えてください。',
    en: 'not made  {path} (the pre-commit framework is in use). Add this to .pre-commit-config.yaml:',
  },
};

export const hookLine = ({ state, path }: HookPlan, language: Language): string =>
  say(HOOK_LINES[state], language, { path });

const ASK_DRIVER: Wording = {
  ja: 'ケースのマージを、このリポジトリの git の設定に登録しますか?',
  en: 'Register merging of cases in the git configuration of this repository?',
};
const ASK_HOOK: Wording = {
  ja: 'コミットの前にケースを調べるフックを置きますか({path})?',
  en: 'Put a hook that checks cases before a commit ({path})?',
};
export const askDriver = (language: Language): string => say(ASK_DRIVER, language);
export const askHook = ({ path }: HookPlan, language: Language): string => say(ASK_HOOK, language, { path });

const NOT_DONE: Wording = {
  ja: '次は確認がないので行っていません。行うには: {again}',
  en: 'Not done without your word. To do it: {again}',
};
export const notDoneLine = (again: string, language: Language): string => say(NOT_DONE, language, { again });

const CONTENT: Wording = { ja: '{path} の内容:', en: 'content of {path}:' };

export const hookContent = ({ path, text }: HookPlan, language: Language): string[] => [
  say(CONTENT, language, { path }),
  ...text.trimEnd().split('\n'),
];
