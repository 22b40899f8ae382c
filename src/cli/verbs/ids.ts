import { dirname, resolve } from 'node:path';
import { parseCase } from '../../core/casefile/casefile';
import { marketplaceCodeOf } from '../../core/casefile/effective';
import { findIdentifiers, kindOf, linkFor, marketplaceOf, readAloud } from '../../core/identifiers';
import { say } from '../../core/language';
import { LineMap } from '../../core/text';
import { configOf, textOfOperand } from '../cases';
import { type Call, EXIT, type ExitCode, outJson, printable, textOption } from '../io';

/** The identifiers of a text: kind, value, how sure, how it is read aloud, and where it is looked up. */
export async function idsVerb(call: Call): Promise<ExitCode> {
  const [operand] = call.operands;
  const text = await textOfOperand(call, operand);
  const { cwd } = call.world;
  const isFile = operand !== undefined && operand !== '-';
  const { options } = configOf(call, isFile ? dirname(resolve(cwd, operand)) : cwd);
  const file = parseCase(text);
  // A case says where it is pursued; any other text is looked up where most cases are.
  const marketplace = marketplaceOf(file ? marketplaceCodeOf(file, options) : options.marketplace);
  const lines = new LineMap(text);
  const ids = findIdentifiers(text).map(({ kind, value, raw, span, certainty }) => ({
    kind,
    value,
    raw,
    range: lines.rangeOf(span),
    certainty,
    spoken: readAloud(kind, value),
    url: (marketplace && linkFor(kind, value, marketplace)) ?? null,
  }));
  if (textOption(call, 'format') === 'json') {
    outJson(call, { schemaVersion: 1, ids });
    return EXIT.clean;
  }
  for (const { kind, value, certainty, spoken, url } of ids) {
    const title = kindOf(kind)?.title;
    const doubt = certainty === 'likely' ? '?' : '';
    const rows = [
      `${title ? say(title, call.language) : kind}${doubt}: ${value}`,
      `  ${spoken[call.language]}`,
    ];
    call.world.out(`${printable([...rows, ...(url ? [`  ${url}`] : [])].join('\n'))}\n`);
  }
  return EXIT.clean;
}
