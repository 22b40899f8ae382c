import { sellerZone } from '../../core/casefile/effective';
import { recordOf } from '../../core/report/record';
import type { Report } from '../../core/report/report';
import { reportJson } from '../../core/report/reportJson';
import { reportText } from '../../core/report/reportText';
import { Tally } from '../../core/report/tally';
import { configOf } from '../cases';
import { type Call, EXIT, type ExitCode, outJson, printable, textOption } from '../io';
import { visitCases } from '../summaries';

/** As wide as a terminal usually is. */
const COLUMNS = 80;

/** Figures of all cases. A file that could not be read makes them incomplete: then it ends with 1. */
export async function reportVerb(call: Call): Promise<ExitCode> {
  const tally = new Tally(call.now);
  const unread = visitCases(call, ({ file, at }) => tally.add(recordOf(file, at.options)));
  for (let i = 0; i < unread; i++) tally.add(undefined);
  const zone = sellerZone(configOf(call, call.world.cwd).options);
  await print(call, tally.report(), zone);
  return unread === 0 ? EXIT.clean : EXIT.found;
}

async function print(call: Call, report: Report, zone: string): Promise<void> {
  const { world, language } = call;
  const form = textOption(call, 'format') === 'json' ? 'json' : (textOption(call, 'as') ?? 'text');
  if (form === 'json') outJson(call, reportJson(report, zone, language));
  else if (form === 'html') {
    const { reportPage } = await import('../../core/report/page/page');
    world.out(reportPage(report, { zone, language, place: 'file' }));
  } else for (const line of reportText(report, zone, language, COLUMNS)) world.out(`${printable(line)}\n`);
}
