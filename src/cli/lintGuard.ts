import { say, type Wording } from '../core/language';
import { ALLOWED_VARIABLE, readAllowance } from '../core/privacy/guard';
import { type Call, EXIT, type ExitCode } from './io';
import type { LintReport, ReportedFinding } from './lintReport';

/**
 * Whether the commit goes on. What blocks does so in any case; personal data is let through where Commit Case says, by
 * a variable in the hook's environment, that it asked for the reason and wrote it into the message.
 */
export function guardExit({ world, language }: Call, { files, summary }: LintReport): ExitCode {
  const allowance = readAllowance(world.env[ALLOWED_VARIABLE]);
  const findings = files.flatMap((file) => (file.state === 'checked' ? file.findings : []));
  const isInTheWay = ({ severity, code }: ReportedFinding) =>
    severity === 'warning' && !allowance?.codes.includes(code);
  const held = findings.find(isInTheWay);
  if (summary.errors === 0 && !held) return EXIT.clean;
  if (summary.errors > 0) world.err(`case-notes: ${say(BLOCKED, language)}\n`);
  if (held) world.err(`case-notes: ${say(HELD, language, { code: held.code })}\n`);
  return EXIT.found;
}

const BLOCKED: Wording = {
  ja: 'コミットを止めました。上の箇所を伏せるか消して、もう一度ステージしてください。',
  en: 'The commit was stopped. Mask or delete what is named above, then stage it again.',
};
const HELD: Wording = {
  ja: '個人情報があるため、コミットを止めました。伏せるか、残す理由をその行に書いてください: <!-- case-notes-disable-line {code} -- 理由 -->',
  en: 'The commit was stopped because of personal data. Mask it, or write in its line why it stays: <!-- case-notes-disable-line {code} -- reason -->',
};
