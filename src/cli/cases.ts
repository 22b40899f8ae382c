import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Options } from '../core/config/options';
import { say } from '../core/language';
import { LineMap } from '../core/text';
import { type FoundConfig, findConfig, loadConfig } from '../node/caseFolders';
import { decode, type FileReading, readCaseFile } from '../node/readCaseFile';
import { type Call, printable, textOption, UsageError } from './io';

/** The configuration that holds: named, else the nearest. Its problems are told on standard error. */
export function configOf(call: Call, folder: string): FoundConfig {
  const { world, language } = call;
  const named = textOption(call, 'config');
  const path = named === undefined ? undefined : resolve(world.cwd, named);
  if (path !== undefined && !existsSync(path)) throw noSuchPath(named ?? path);
  const config = path === undefined ? findConfig(folder) : loadConfig(path);
  const lines = new LineMap(config.text);
  for (const { span, wording, values } of config.problems) {
    const { line, character } = lines.positionAt(span.start);
    const place = `${config.path}:${line + 1}:${character + 1}`;
    world.err(`case-notes: ${printable(`${place} ${say(wording, language, values)}`)}\n`);
  }
  return config;
}

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

export const unreadWording = (reason: keyof typeof UNREAD) => UNREAD[reason];

/** The text of an operand, or a usage error that says why there is none. */
export async function textOfOperand(call: Call, operand: string | undefined): Promise<string> {
  const reading = await readOperand(call, operand);
  if (reading.ok) return reading.text;
  throw new UsageError(UNREAD[reading.reason], { path: operand ?? '-' });
}

/**
 * The template a user keeps for a purpose; undefined where there is none.
 * @throws UsageError when it is there but cannot be read as UTF-8
 */
export function userTemplate(
  config: { readonly root: string; readonly options: Options },
  name: string,
): string | undefined {
  const path = resolve(config.root, config.options.templates, name);
  if (!existsSync(path)) return undefined;
  const reading = readCaseFile(path);
  if (!reading.ok) throw new UsageError(UNREAD[reading.reason], { path });
  return reading.text.replace(/^\uFEFF/, '');
}
