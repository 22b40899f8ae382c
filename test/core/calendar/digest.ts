import { createHash } from 'node:crypto';
import { dateInProse, findDates, inZone, readDate } from '../../../src/core/calendar';
import { LANGUAGES } from '../../../src/core/language';
import { GROUPS } from './expressions';
import { contextOf } from './meaning';

/**
 * Run in a process of its own: everything the calendar makes of the tables, in each of the time zones it is called
 * with, and where the machine says it stands.
 */
function answerIn(zone: string) {
  process.env.TZ = zone;
  const readings = GROUPS.flatMap((group) => {
    const context = contextOf(group);
    return group.examples.map(([written]) => {
      const reading = readDate(written, context);
      const prose =
        reading.kind === 'exact' ? LANGUAGES.map((language) => dateInProse(reading.value, language)) : [];
      return [written, reading, prose, findDates(written, context)];
    });
  });
  const moments = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) =>
    inZone(1_795_327_200_000, name),
  );
  const digest = createHash('sha256')
    .update(JSON.stringify([readings, moments]))
    .digest('hex');
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { digest, count: readings.length, locale, timeZone, hour: new Date(0).getHours() };
}

console.log(JSON.stringify(process.argv.slice(2).map(answerIn)));
