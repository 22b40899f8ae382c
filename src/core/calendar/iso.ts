/** Stand-in until the calendar is written. */
export interface DateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly offset?: number;
}
export type IsoReading =
  | { readonly ok: true; readonly value: DateTime }
  | { readonly ok: false; readonly problem: 'shape' | 'no-such-day' | 'no-such-time' | 'bad-offset' };
export function parseDateTime(text: string): IsoReading {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}).*)?$/.exec(text);
  if (!m) return { ok: false, problem: 'shape' };
  return { ok: true, value: { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) } };
}
