import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CALL = /^## (?:通話|Call) (\d{4}-\d\d-\d\d) \d\d:\d\d$/m;
const DAY = /\d{4}-\d\d-\d\d/g;

/**
 * The file of a played call with marks in place of the day it was played on, so that it can be compared with a golden
 * one: `{day}`, `{day+1}`, `{time}`, `{hash}`. Days that stand in the sample itself stay.
 */
export function played(text: string): string {
  const day = CALL.exec(text)?.[1];
  if (!day) throw new Error('The file has no call.');
  const after = (written: string) => (Date.parse(written) - Date.parse(day)) / 86_400_000;
  return text
    .replace(/^(## \S+(?: \S+)?|- \S+(?: \S+)?:) (\d{4}-\d\d-\d\d)([ T])\d\d:\d\d/gm, (_, lead, on, gap) =>
      after(on) === 0 ? `${lead} ${on}${gap}{time}` : _,
    )
    .replace(/^- \d\d:\d\d(?= )/gm, '- {time}')
    .replace(/(Incoming call|着信) \d\d:\d\d/g, '$1 {time}')
    .replace(/(\{time\}[+-]\d\d:\d\d) [0-9a-f]{8}$/gm, '$1 {hash}')
    .replace(/\d{4}(?=-12-25)/g, '{year}')
    .replace(DAY, (on) => {
      const days = after(on);
      return days === 0 ? '{day}' : days > 0 && days < 3 ? `{day+${days}}` : on;
    });
}

export const golden = (name: string): string =>
  readFileSync(join(__dirname, '../fixtures/calls', name), 'utf8');
