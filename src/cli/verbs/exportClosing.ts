import { closingOf } from '../../core/exports/closingText';
import type { Language } from '../../core/language';
import { type Call, EXIT, type ExitCode, outJson, textOption } from '../io';
import { recapOperand, refuse } from './recapOperand';

/** What to repeat aloud before hanging up. */
export async function exportClosingVerb(call: Call): Promise<ExitCode> {
  const { path, file, recap, config } = await recapOperand(call);
  const language = textOption(call, 'language') as Language | undefined;
  const result = closingOf(file, recap, { options: config.options, ...(language && { language }) });
  if (!result.ok) return refuse(call, path, file.text, result);
  const { subject, lines } = result;
  const body = lines.join('\n');
  if (textOption(call, 'format') === 'json') outJson(call, { schemaVersion: 1, subject, body, lines });
  else call.world.out(`${body}\n`);
  return EXIT.clean;
}
