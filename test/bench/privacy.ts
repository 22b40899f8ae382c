/** Recall and false alarms of the privacy rules over the labelled corpus. */
import { measurePrivacy } from '../core/privacy/measure';

export function benchPrivacy(): void {
  const { planted, clean, found, flagged, missed, wrong } = measurePrivacy();
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(`recall        ${percent(found, planted)} (${found} of ${planted} planted; aim 98 %)`);
  console.log(`false alarms  ${percent(flagged, clean)} (${flagged} of ${clean} clean cases; at most 1 %)`);
  for (const line of missed) console.log(`missed        ${line.trim()}`);
  for (const line of wrong) console.log(`for nothing   ${line.trim()}`);
  process.exitCode = found / planted >= 0.98 && flagged / clean <= 0.01 ? 0 : 1;
}
