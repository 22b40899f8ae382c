import { type ConfirmationResult, confirmationOf } from '../../core/exports/confirmation';
import { mailtoOf } from '../../core/exports/mailto';
import type { Language } from '../../core/language';
import { type Call, EXIT, type ExitCode, outJson, textOption, UsageError } from '../io';
import { madeWithTemplate, userTemplate } from '../userTemplate';
import { recapOperand, refuse } from './recapOperand';

/** The confirmation message of a recap. Nothing is sent. */
export async function exportEmailVerb(call: Call): Promise<ExitCode> {
  const { path, file, recap, config } = await recapOperand(call);
  const language = textOption(call, 'language') as Language | undefined;
  const template = userTemplate(config, 'confirmation.txt');
  const result = madeWithTemplate(() =>
    confirmationOf(file, recap, {
      options: config.options,
      ...(language && { language }),
      ...(template !== undefined && { template }),
    }),
  );
  if (!result.ok) return refuse(call, path, file.text, result);
  return print(call, result);
}

type Confirmed = Extract<ConfirmationResult, { ok: true }>;

async function print(call: Call, { subject, body, to }: Confirmed): Promise<ExitCode> {
  const message = { subject, body, ...(to !== undefined && { to }) };
  const form = textOption(call, 'as') ?? 'text';
  const written = form === 'text' ? undefined : await inForm(form, message, call.now);
  if (textOption(call, 'format') === 'json') {
    const extra = written === undefined ? {} : { [form]: written };
    outJson(call, { schemaVersion: 1, ...message, ...extra });
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
