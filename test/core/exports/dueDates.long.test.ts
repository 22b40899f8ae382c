import assert from 'node:assert/strict';
import { type Candidate, dateInProse, formatDateTime, onClockOf, readDate } from '../../../src/core/calendar';
import { headingText } from '../../../src/core/casefile/callTimes';
import { parseCase } from '../../../src/core/casefile/casefile';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS, type Options } from '../../../src/core/config/options';
import { closingOf } from '../../../src/core/exports/closingText';
import { confirmationOf } from '../../../src/core/exports/confirmation';
import { LANGUAGES, type Language } from '../../../src/core/language';
import { GROUPS } from '../calendar/expressions';
import { contextOf, parsed } from '../calendar/meaning';

/** One due in all three places of a recap. */
function exported(due: string, marketplace: string, heading: string, language: Language, options: Options) {
  const file = parseCase(
    `---\ncaseNotes: 1\ntitle: "件"\nstatus: awaiting-amazon\nmarketplace: ${marketplace}\nstore:\n  name: 青空商店\n  email: ops@aozora.example\n---\n\n## 通話 ${heading}\n\n## まとめ ${heading}\n\n- 決定事項: 返金する\n- 当店の作業:\n  - [ ] 写真を送る（期限：${due}）\n- Amazonの作業:\n  - [ ] 調べる (期限: ${due})\n- 回答期限: ${due}\n`,
  );
  const [recap] = file ? recapsOf(file) : [];
  assert.ok(file && recap);
  return {
    letter: confirmationOf(file, recap, { options, language }),
    aloud: closingOf(file, recap, { options, language }),
  };
}

/** Ours and Amazon's: they differ where the clocks do. */
function told(
  due: string,
  language: Language,
  marketplace = 'JP',
  heading = '2026-11-20 14:20',
  options = DEFAULT_OPTIONS,
): string[] {
  const { letter, aloud } = exported(due, marketplace, heading, language, options);
  assert.ok(letter.ok && aloud.ok, due);
  const [pattern, places] =
    language === 'ja'
      ? [/写真を送る\(期限: (.*)\)$/m, [/調べる\(期限: (.*)\)$/m, /■ 回答期限\n・(.*)$/m]]
      : [/写真を送る \(due: (.*)\)$/m, [/調べる \(due: (.*)\)$/m, /Reply due:\n• (.*)$/m]];
  const find = (place: RegExp) => place.exec(letter.body)?.[1] ?? letter.body;
  const [ours, ...amazons] = [find(pattern as RegExp), ...(places as RegExp[]).map(find)];
  assert.equal(new Set(amazons).size, 1, letter.body);
  const spoken = aloud.lines.join('\n');
  for (const date of [ours as string, ...amazons]) assert.ok(spoken.includes(date), spoken);
  return ours === amazons[0] ? [ours as string] : [ours as string, amazons[0] as string];
}

/** Friday 20 November 2026, 14:20. */
const IN_JAPAN: readonly (readonly [due: string, ja: string, en: string])[] = [
  ['2026-11-25', '2026年11月25日(水)', 'Wednesday, 25 November 2026'],
  ['2026-11-25 17:00', '2026年11月25日(水) 17時', 'Wednesday, 25 November 2026, 17:00'],
  ['2026-11-25T17:30+09:00', '2026年11月25日(水) 17時30分', 'Wednesday, 25 November 2026, 17:30'],
  ['2026-11-25T17:00-08:00', '2026年11月26日(木) 10時', 'Thursday, 26 November 2026, 10:00'],
  ['11/25', '2026年11月25日(水)', 'Wednesday, 25 November 2026'],
  ['１１／２５（水）１７：０５', '2026年11月25日(水) 17時5分', 'Wednesday, 25 November 2026, 17:05'],
  ['11月25日(水) 17時まで', '2026年11月25日(水) 17時', 'Wednesday, 25 November 2026, 17:00'],
  ['11月25日 午後5時半', '2026年11月25日(水) 17時30分', 'Wednesday, 25 November 2026, 17:30'],
  ['11月25日 24時', '2026年11月26日(木) 0時', 'Thursday, 26 November 2026, 00:00'],
  ['11月25日正午', '2026年11月25日(水) 12時', 'Wednesday, 25 November 2026, 12:00'],
  ['令和8年11月25日', '2026年11月25日(水)', 'Wednesday, 25 November 2026'],
  ['1月5日', '2027年1月5日(火)', 'Tuesday, 5 January 2027'],
  ['今日', '2026年11月20日(金)', 'Friday, 20 November 2026'],
  ['明日', '2026年11月21日(土)', 'Saturday, 21 November 2026'],
  ['明後日の午前中', '2026年11月22日(日) 12時', 'Sunday, 22 November 2026, 12:00'],
  ['3日以内', '2026年11月23日(月)', 'Monday, 23 November 2026'],
  ['24時間以内', '2026年11月21日(土) 14時20分', 'Saturday, 21 November 2026, 14:20'],
  ['来週の金曜日', '2026年11月27日(金)', 'Friday, 27 November 2026'],
  ['月末', '2026年11月30日(月)', 'Monday, 30 November 2026'],
  ['翌営業日', '2026年11月24日(火)', 'Tuesday, 24 November 2026'],
  ['3営業日以内', '2026年11月26日(木)', 'Thursday, 26 November 2026'],
  ['中一日', '2026年11月22日(日)', 'Sunday, 22 November 2026'],
  ['11/25 17:00 PST', '2026年11月26日(木) 10時', 'Thursday, 26 November 2026, 10:00'],
  ['tomorrow 5pm', '2026年11月21日(土) 17時', 'Saturday, 21 November 2026, 17:00'],
  ['by Nov 25', '2026年11月25日(水)', 'Wednesday, 25 November 2026'],
  ['25 November, noon', '2026年11月25日(水) 12時', 'Wednesday, 25 November 2026, 12:00'],
];

/** A Japanese seller's American case: ours on the clock in Tokyo, Amazon's in California, 17 hours behind. */
const IN_AMERICA: readonly (readonly [due: string, ja: readonly string[], en: readonly string[]])[] = [
  [
    '11月25日 17時',
    ['2026年11月25日(水) 17時(日本時間)', '2026年11月25日(水) 17時(UTC-8)'],
    ['Wednesday, 25 November 2026, 17:00 (UTC+9)', 'Wednesday, 25 November 2026, 17:00 (UTC-8)'],
  ],
  [
    '11月25日 17時(日本時間)',
    ['2026年11月25日(水) 17時(日本時間)', '2026年11月25日(水) 0時(UTC-8)'],
    ['Wednesday, 25 November 2026, 17:00 (UTC+9)', 'Wednesday, 25 November 2026, 00:00 (UTC-8)'],
  ],
  [
    'Nov 25, 5pm PT',
    ['2026年11月26日(木) 10時(日本時間)', '2026年11月25日(水) 17時(UTC-8)'],
    ['Thursday, 26 November 2026, 10:00 (UTC+9)', 'Wednesday, 25 November 2026, 17:00 (UTC-8)'],
  ],
  [
    '24時間以内',
    ['2026年11月21日(土) 14時20分(日本時間)', '2026年11月20日(金) 21時20分(UTC-8)'],
    ['Saturday, 21 November 2026, 14:20 (UTC+9)', 'Friday, 20 November 2026, 21:20 (UTC-8)'],
  ],
  // 14:20 on Friday in Japan is Thursday evening in California.
  [
    '明日',
    ['2026年11月21日(土)', '2026年11月20日(金)'],
    ['Saturday, 21 November 2026', 'Friday, 20 November 2026'],
  ],
  ['2026-11-25', ['2026年11月25日(水)'], ['Wednesday, 25 November 2026']],
];

const inIso = ({ value }: Candidate): string => formatDateTime(value);

describe('a due leaves the case as a date in words', () => {
  for (const [due, ja, en] of IN_JAPAN)
    it(`${due}: ${ja}, ${en}`, () => {
      assert.deepEqual([told(due, 'ja'), told(due, 'en')], [[ja], [en]]);
    });

  for (const [due, ja, en] of IN_AMERICA)
    it(`${due}, clocks apart: ${ja.join(' / ')}`, () => {
      const options = { ...DEFAULT_OPTIONS, timeZone: 'Asia/Tokyo' };
      const of = (language: Language) => told(due, language, 'US', '2026-11-20 14:20', options);
      assert.deepEqual([of('ja'), of('en')], [ja, en]);
    });

  it('whatever it is, or stops the letter with all it may mean', () => {
    for (const { anchor, marketplace, use, zone, business, examples, about } of GROUPS) {
      if (use === 'past' || zone || business) continue;
      const context = contextOf({ about, anchor, marketplace });
      const heading = headingText(parsed(anchor));
      for (const [i, [due]] of examples.entries()) {
        const language = LANGUAGES[i % 2] as Language;
        const reading = readDate(due, context);
        if (reading.kind === 'none') continue;
        if (reading.kind === 'exact') {
          const date = dateInProse(onClockOf(context.zone, reading.value), language);
          assert.deepEqual(told(due, language, marketplace, heading), [date], due);
          continue;
        }
        const { letter, aloud } = exported(due, marketplace, heading, language, DEFAULT_OPTIONS);
        const mayMean = 'candidates' in reading ? reading.candidates.map(inIso) : [];
        for (const refused of [letter, aloud]) {
          assert.ok(!refused.ok && refused.reason === 'unclear', due);
          assert.deepEqual(
            refused.unclear.map(({ text, candidates }) => [text, candidates.map(inIso)]),
            Array(3).fill([due, mayMean]),
          );
        }
      }
    }
  });
});
