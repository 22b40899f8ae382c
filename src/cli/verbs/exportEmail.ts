import { dirname, resolve } from 'node:path';
import { formatDateTime } from '../../core/calendar';
import { parseCase } from '../../core/casefile/casefile';
import { recapsOf } from '../../core/casefile/recap';
import { type ConfirmationResult, confirmationOf } from '../../core/exports/confirmation';
import { mailtoOf } from '../../core/exports/mailto';
import { type Language, say } from '../../core/language';
import { LineMap } from '../../core/text';
import { configOf, textOfOperand, userTemplate } from '../cases';
import { type Call, EXIT, type ExitCode, printable, textOption, UsageError } from '../io';

/** The confirmation message of a recap. Nothing is sent. */
export async function exportEmailVerb(call: Call): Promise<ExitCode> {
  const [path, ...others] = call.operands;
  if (path === undefined || others.length > 0)
    throw new UsageError({ ja: 'ファイルを一つ指定してください。', en: 'Name one file.' });
  const text = await textOfOperand(call, path);
  const file = parseCase(text);
  if (!file)
    throw new UsageError(
      { ja: '「{path}」はケースファイルではありません。', en: '“{path}” is no case file.' },
      { path },
    );
  const config = configOf(call, path === '-' ? call.world.cwd : dirname(resolve(call.world.cwd, path)));
  const recaps = recapsOf(file);
  const recap = recaps[recapIndex(call, recaps.length)];
  if (!recap)
    throw new UsageError(
      {
        ja: '「{path}」にはまとめがありません。通話の後に「まとめ」を書いてください。',
        en: '“{path}” has no recap. Write one behind the call.',
      },
      { path },
    );
  const language = textOption(call, 'language') as Language | undefined;
  const template = userTemplate(config, 'confirmation.txt');
  const result = confirmationOf(file, recap, {
    options: config.options,
    ...(language && { language }),
    ...(template !== undefined && { template }),
  });
  if (!result.ok) return refuse(call, path, text, result);
  return print(call, result);
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

type Confirmed = Extract<ConfirmationResult, { ok: true }>;
type Refused = Extract<ConfirmationResult, { ok: false }>;

async function print(call: Call, { subject, body, to }: Confirmed): Promise<ExitCode> {
  const message = { subject, body, ...(to !== undefined && { to }) };
  const form = textOption(call, 'as') ?? 'text';
  const written = form === 'text' ? undefined : await inForm(form, message, call.now);
  if (textOption(call, 'format') === 'json') {
    const extra = written === undefined ? {} : { [form]: written };
    call.world.out(`${JSON.stringify({ schemaVersion: 1, ...message, ...extra }, null, 2)}\n`);
  } else {
    call.world.out(written ?? `${subject}\n\n${body}`);
    if (form !== 'eml') call.world.out('\n');
  }
  return EXIT.clean;
}

async function inForm(form: string, message: Parameters<typeof mailtoOf>[0], now: number): Promise<string> {
  const result =
    form === 'eml' ? await (await import('../../node/eml')).emlOf(message, now) : mailtoOf(message);
  if (result.ok) return 'url' in result ? result.url : result.text;
  throw new UsageError(
    result.reason === 'too-long'
      ? {
          ja: '文面が長く、mailto には入りません。--as text か --as eml を使ってください。',
          en: 'The message is too long for a mailto link. Use --as text or --as eml.',
        }
      : {
          ja: '宛先のアドレスが正しくありません。設定の recipients を確かめてください。',
          en: 'The recipient is no address. Check recipients in the configuration.',
        },
  );
}

/** Says what stops the export, each with its place and, where a date is unclear, the days it may mean. */
function refuse(call: Call, path: string, text: string, result: Refused): ExitCode {
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
      [`「${one.text}」`, say(one.wording, call.language, one.values), choices.join(', ')]
        .filter(Boolean)
        .join(' '),
    );
  }
  return EXIT.found;
}
