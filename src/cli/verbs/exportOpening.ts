import { openingText } from '../../core/exports/openingText';
import type { Language } from '../../core/language';
import { type Call, EXIT, type ExitCode, textOption } from '../io';
import { caseOperand, refuse } from './recapOperand';

/** What to say first. */
export async function exportOpeningVerb(call: Call): Promise<ExitCode> {
  const { path, file, config } = await caseOperand(call);
  const language = textOption(call, 'language') as Language | undefined;
  const result = openingText(file, { options: config.options, ...(language && { language }) });
  if (!result.ok) return refuse(call, path, file.text, result);
  const { ok: _, ...opening } = result;
  call.world.out(
    textOption(call, 'format') === 'json'
      ? `${JSON.stringify({ schemaVersion: 1, ...opening }, null, 2)}\n`
      : `${opening.body}\n`,
  );
  return EXIT.clean;
}
