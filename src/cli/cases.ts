import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '../core/language';
import { LineMap } from '../core/text';
import { configIn, type FoundConfig, findConfig, isFolder, loadConfig } from '../node/caseFolders';
import { decode, type FileReading, readCaseFile } from '../node/readCaseFile';
import { type Call, onOneLine, textOption, UsageError } from './io';

/** The one configuration a verb works with: named, else the nearest of a folder. */
export const configOf = (call: Call, folder: string): FoundConfig => new Configs(call).of(folder);

/**
 * The path of the configuration that is named, if one is.
 * @throws UsageError where it is not there
 */
export function namedConfig(call: Call): string | undefined {
  const written = textOption(call, 'config');
  if (written === undefined) return undefined;
  const path = resolve(call.world.cwd, written);
  if (written === '' || !existsSync(path) || isFolder(path)) throw noSuchPath(written);
  return path;
}

/** The configurations of one run. What is wrong in one is told once, on standard error. */
export class Configs {
  private readonly told = new Set<string>();
  private readonly named: FoundConfig | undefined;

  /** @throws UsageError where the configuration that is named is not there. */
  constructor(private readonly call: Call) {
    const path = namedConfig(call);
    if (path !== undefined) this.named = this.checked(loadConfig(path));
  }

  /**
   * The one that is named, else the nearest of a folder, else the defaults.
   * @throws UsageError where it says something that cannot be used: to go on would be to guess what was meant.
   */
  of(folder: string): FoundConfig {
    return this.named ?? this.checked(findConfig(folder));
  }

  /** The configuration that lies in a folder and holds for all below it; none where one is named for everything. */
  in(folder: string): FoundConfig | undefined {
    const found = this.named ? undefined : configIn(folder);
    return found && this.checked(found);
  }

  private checked(config: FoundConfig): FoundConfig {
    if (config.path === undefined || this.told.has(config.path)) return config;
    this.told.add(config.path);
    this.tell(config, config.path);
    if (config.problems.some(({ severity }) => severity === 'error'))
      throw new UsageError(UNUSABLE, { path: config.path });
    return config;
  }

  private tell({ text, problems }: FoundConfig, path: string): void {
    const { world, language } = this.call;
    const lines = new LineMap(text);
    for (const { span, wording, values } of problems) {
      const { line, character } = lines.positionAt(span.start);
      const place = `${path}:${line + 1}:${character + 1}`;
      world.err(`case-notes: ${onOneLine(`${place} ${say(wording, language, values)}`)}\n`);
    }
  }
}

const UNUSABLE = {
  ja: '設定ファイル「{path}」に誤りがあるため、実行しませんでした。上の箇所を直してください。',
  en: 'Nothing was done: the configuration “{path}” has mistakes. Mend the places above.',
};

export const noSuchPath = (path: string): UsageError =>
  new UsageError(
    {
      ja: '「{path}」が見つかりません。パスを確かめてください。',
      en: 'There is no “{path}”. Check the path.',
    },
    { path },
  );

/** A file as an operand: `-` is standard input. */
export async function readOperand(call: Call, operand: string | undefined): Promise<FileReading> {
  if (operand === undefined || operand === '-') return decode(await call.world.stdin());
  const path = resolve(call.world.cwd, operand);
  if (!existsSync(path)) throw noSuchPath(operand);
  return readCaseFile(path);
}

const UNREAD = {
  'too-large': {
    ja: '「{path}」は 1 MB を超えているため調べられません。',
    en: '“{path}” is larger than 1 MB and is not read.',
  },
  'not-utf8': {
    ja: '「{path}」は UTF-8 ではありません。文字コードを UTF-8 にしてください。',
    en: '“{path}” is not UTF-8. Save it as UTF-8.',
  },
  unreadable: { ja: '「{path}」を読めません。', en: '“{path}” cannot be read.' },
} as const;

export const UNREADABLE_FRONTMATTER = {
  ja: '「{path}」のフロントマターを読み取れません。どこを直すかは「case-notes lint」で分かります。',
  en: 'The frontmatter of “{path}” cannot be read. “case-notes lint” says what to mend.',
} as const;

export const unreadWording = (reason: keyof typeof UNREAD) => UNREAD[reason];

/** The text of an operand, or a usage error that says why there is none. */
export async function textOfOperand(call: Call, operand: string | undefined): Promise<string> {
  const reading = await readOperand(call, operand);
  if (reading.ok) return reading.text;
  throw new UsageError(UNREAD[reading.reason], { path: operand ?? '-' });
}
