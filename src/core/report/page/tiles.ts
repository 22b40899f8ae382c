import { type Language, say, type Wording } from '../../language';
import { decimal, grouped } from '../numbers';
import type { Report } from '../report';

/** The few numbers that stand first. */
export interface Tile {
  readonly title: string;
  readonly value: string;
  /** Its unit, or what it is a part of. */
  readonly of: string;
}

export function tilesOf(report: Report, language: Language): Tile[] {
  const { promises, confirmations, resolution, contacts, byStatus } = report;
  const judged = promises.kept + promises.broken;
  const over = confirmations.inTime + confirmations.late + confirmations.sent + confirmations.missing;
  const tile = (title: Wording, value: string, of: Wording, values = {}): Tile => ({
    title: say(title, language),
    value,
    of: say(of, language, values),
  });
  return [
    tile(WORDS.open, grouped(report.cases - byStatus.resolved), WORDS.outOf, {
      total: grouped(report.cases),
    }),
    tile(WORDS.days, decimal(resolution.median), WORDS.dayUnit),
    tile(WORDS.contacts, decimal(contacts.mean), WORDS.timeUnit),
    tile(WORDS.kept, judged === 0 ? '–' : grouped(promises.kept), WORDS.outOf, { total: grouped(judged) }),
    tile(WORDS.confirmed, over === 0 ? '–' : grouped(confirmations.inTime), WORDS.outOf, {
      total: grouped(over),
    }),
  ];
}

const WORDS = {
  open: { ja: '対応中のケース', en: 'Open cases' },
  days: { ja: '解決まで', en: 'To resolution' },
  contacts: { ja: '1 件あたりの連絡', en: 'Contacts per case' },
  kept: { ja: '守られた約束', en: 'Promises kept' },
  confirmed: { ja: '時間内の確認メール', en: 'Confirmed in time' },
  outOf: { ja: '/ {total}', en: 'of {total}' },
  dayUnit: { ja: '日(中央値)', en: 'days (median)' },
  timeUnit: { ja: '回(平均)', en: 'on average' },
} as const satisfies Readonly<Record<string, Wording>>;
