import holidays from '@holiday-jp/holiday_jp';

/** From two years before the first version of this product to as far as the library reaches. */
const FIRST_YEAR = 2024;

/** `{2026: '0101 0112 …'}` of every holiday, substitute ones included, that the library knows. */
export function tableOfHolidays(): Record<number, string> {
  const table: Record<number, string> = {};
  for (const date of Object.keys(holidays.holidays).sort()) {
    const [year, month, day] = date.split('-') as [string, string, string];
    if (Number(year) < FIRST_YEAR) continue;
    const known = table[Number(year)];
    table[Number(year)] = known ? `${known} ${month}${day}` : `${month}${day}`;
  }
  return table;
}
