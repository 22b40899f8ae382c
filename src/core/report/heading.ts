import { formatDateTime, inZone } from '../calendar';
import { type Language, say } from '../language';
import { grouped } from './numbers';
import type { Report } from './report';
import { WORDS } from './words';

export interface Heading {
  readonly title: string;
  /** When the figures were taken, and of how many cases. */
  readonly asOf: string;
  /** What is in no figure; absent where everything could be read. */
  readonly unread?: string;
}

/** @param zone whose clock the time is told on */
export function headingOf(report: Report, zone: string, language: Language): Heading {
  const at = say(WORDS.asOf, language, { at: momentText(report.now, zone).replace('T', ' ') });
  const of = say(WORDS.of, language, { cases: grouped(report.cases) });
  return {
    title: say(WORDS.title, language),
    asOf: language === 'ja' ? `${at}、${of}` : `${at}. ${of}.`,
    ...(report.unread > 0 && { unread: say(WORDS.unread, language, { unread: grouped(report.unread) }) }),
  };
}

/** `2026-11-22T15:00+09:00` */
export const momentText = (epochMs: number, zone: string): string => formatDateTime(inZone(epochMs, zone));
