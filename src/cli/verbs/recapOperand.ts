import { dirname, resolve } from 'node:path';
import { formatDateTime } from '../../core/calendar';
import { type CaseFile, parseCase } from '../../core/casefile/casefile';
import { type Recap, recapsOf } from '../../core/casefile/recap';
import { conflictIn, type Refusal } from '../../core/exports/confirmation';
import { say } from '../../core/language';
import { LineMap } from '../../core/text';
import { configOf, textOfOperand, UNREADABLE_FRONTMATTER } from '../cases';
import { type Call, EXIT, type ExitCode, printable, textOption, UsageError } from '../io';

/** The one case file that an export is about. */
export interface CaseOperand {
  readonly path: string;
  readonly file: CaseFile;
  readonly config: ReturnType<typeof configOf>;
}

/** The recap that an export is about: the last one of the file, or the one of `--recap N`. */
export interface RecapOperand extends CaseOperand {
  readonly recap: Recap;
}

export async function caseOperand(call: Call): Promise<CaseOperand> {
  const [path, ...others] = call.operands;
  if (path === undefined || others.length > 0)
    throw new UsageError({ ja: 'ファイルを一つ指定してください。', en: 'Name one file.' });
  const file = parseCase(await textOfOperand(call, path));
  if (!file)
    throw new UsageError(
      { ja: '「{path}」はケースファイルではありません。', en: '“{path}” is no case file.' },
      { path },
    );
  const config = configOf(call, path === '-' ? call.world.cwd : dirname(resolve(call.world.cwd, path)));
  // What conflict markers make unreadable is told as a conflict, with its place, by whoever exports.
  if (!file.readable && !conflictIn(file, config.options))
    throw new UsageError(UNREADABLE_FRONTMATTER, { path });
  return { path, file, config };
}

export async function recapOperand(call: Call): Promise<RecapOperand> {
  const operand = await caseOperand(call);
  const recaps = recapsOf(operand.file);
  const recap = recaps[recapIndex(call, recaps.length)];
  if (!recap)
    throw new UsageError(
      {
        ja: '「{path}」にはまとめがありません。通話の後に「まとめ」を書いてください。',
        en: '“{path}” has no recap. Write one behind the call.',
      },
      { path: operand.path },
    );
  return { ...operand, recap };
}

function recapIndex(call: Call, count: number): number {
  const written = textOption(call, 'recap');
  if (written === undefined) return count - 1;
  const number = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  if (number >= 1 && number <= count) return number - 1;
  throw new UsageError(
    {
      ja: '--recap は 1 から {count} までの数で書いてください。',
      en: 'Write --recap as a number from 1 to {count}.',
    },
    { count },
  );
}

const QUOTED = { ja: '「{text}」', en: '“{text}”:' } as const;

/** Says what stops the export, each with its place and, where a date is unclear, the days it may mean. */
export function refuse(call: Call, path: string, text: string, result: Refusal): ExitCode {
  const lines = new LineMap(text);
  const tell = (offset: number, message: string) => {
    const { line, character } = lines.positionAt(offset);
    call.world.err(`${printable(`${path}:${line + 1}:${character + 1} ${message}`)}\n`);
  };
  if (result.reason === 'conflict') tell(result.span.start, say(result.wording, call.language));
  for (const { span, wording } of result.reason === 'missing' ? result.missing : [])
    tell(span.start, say(wording, call.language));
  for (const one of result.reason === 'unclear' ? result.unclear : []) {
    const choices = one.candidates.map(
      ({ value, wording }) => `${formatDateTime(value)} (${say(wording, call.language)})`,
    );
    tell(
      one.span.start,
      [
        say(QUOTED, call.language, { text: one.text }),
        say(one.wording, call.language, one.values),
        choices.join(', '),
      ]
        .filter(Boolean)
        .join(' '),
    );
  }
  return EXIT.found;
}
