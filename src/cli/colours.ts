import type { Severity } from '../core/lint/finding';
import { type Call, textOption } from './io';

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** Paints words by severity, on a terminal only, unless told otherwise; `NO_COLOR` is honoured. */
export function colours(call: Call): (severity: Severity, text: string) => string {
  const wanted = textOption(call, 'color') ?? 'auto';
  const { outIsTerminal, env } = call.world;
  const isOn =
    wanted === 'always' || (wanted === 'auto' && outIsTerminal && !env.NO_COLOR && env.TERM !== 'dumb');
  return (severity, text) => (isOn ? `\u001b[${CODES[severity]}m${text}\u001b[0m` : text);
}
