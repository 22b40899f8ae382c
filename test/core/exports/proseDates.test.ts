import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateContext, formatDateTime, parseDateTime } from '../../../src/core/calendar';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { datedProse, dateWriter, type ProseContext } from '../../../src/core/exports/proseDates';
import { runs } from '../../runs';

function contextOf(
  anchor: string,
  tense: ProseContext['tense'],
  marketplace = 'JP',
  zone = 'Asia/Tokyo',
): ProseContext {
  const at = parseDateTime(anchor);
  assert.ok(at.ok);
  return {
    dates: dateContext({ anchor: at.value, zone, marketplace }, DEFAULT_OPTIONS),
    tense,
    write: dateWriter(false),
  };
}

/** Friday 20 November 2026, 14:20; the 22nd is a Sunday. */
const FRIDAY = '2026-11-20T14:20+09:00';
const SUNDAY = '2026-11-22T14:20+09:00';

const read = (text: string, anchor = FRIDAY, tense: ProseContext['tense'] = 'ahead') => {
  const { text: written, unclear } = datedProse(text, contextOf(anchor, tense));
  const open = unclear.map(
    ({ text: words, candidates }) =>
      `${words}?${candidates.map(({ value }) => formatDateTime(value)).join('?')}`,
  );
  return open.length > 0 ? open.join(' ') : written;
};

describe('the dates of a sentence that leaves the case', () => {
  const WRITTEN_OUT: [string, string][] = [
    ['明日返金する', '2026年11月21日(土)に返金する'],
    ['明日かけ直す', '2026年11月21日(土)にかけ直す'],
    ['明日から3日間休む', '2026年11月21日(土)から3日間休む'],
    ['明日か明後日に送る', '2026年11月21日(土)か2026年11月22日(日)に送る'],
    ['あす返金する', '2026年11月21日(土)に返金する'],
    ['しあさってに送る', '2026年11月23日(月)に送る'],
    [
      '明日の朝、資料を送り、明後日の午後3時に電話する',
      '2026年11月21日(土)の朝、資料を送り、2026年11月22日(日) 15時に電話する',
    ],
    ['17時に電話し、明日返金する', '17時に電話し、2026年11月21日(土)に返金する'],
    ['3日以内に送る', '2026年11月23日(月)までに送る'],
    ['二十四時間以内に送る', '2026年11月21日(土) 14時20分までに送る'],
    ['30分後に折り返す', '2026年11月20日(金) 14時50分に折り返す'],
    ['今月中に送る', '2026年11月30日(月)までに送る'],
    ['昨日送ったラベル', '2026年11月19日(木)に送ったラベル'],
    ['3日前に届いた', '2026年11月17日(火)に届いた'],
    ['先週の金曜日に届いた', '2026年11月13日(金)に届いた'],
    ['今朝のメール', '2026年11月20日(金)の朝のメール'],
    ['今晩中に送る', '2026年11月20日(金)の夜のうちに送る'],
    ['昨夜の障害', '2026年11月19日(木)の夜の障害'],
    ['先月の請求', '2026年10月の請求'],
    ['来月初めに送る', '2026年12月初めに送る'],
    ['来年1月に送る', '2027年1月に送る'],
    ['年内に送る', '2026年内に送る'],
    ['来週送る', '2026年11月23日(月)の週に送る'],
    ['2026-11-25 17:00 までに送る', '2026年11月25日(水) 17時までに送る'],
    ['2026-11-25T17:00-08:00 までに送る', '2026年11月26日(木) 10時までに送る'],
    ['Refund tomorrow', 'Refund on Saturday, 21 November 2026'],
    ['Tomorrow we refund', 'On Saturday, 21 November 2026 we refund'],
    ['Refund by tomorrow', 'Refund by Saturday, 21 November 2026'],
    ['Sent two days ago', 'Sent on Wednesday, 18 November 2026'],
    ['Sent the day before yesterday', 'Sent on Wednesday, 18 November 2026'],
    ['Reply in 30 minutes', 'Reply on Friday, 20 November 2026, 14:50'],
    ['Reply next month', 'Reply in December 2026'],
    ["Last month's invoice", "October 2026's invoice"],
    ['Reply this evening', 'Reply on the evening of Friday, 20 November 2026'],
    ['Reply by tonight', 'Reply by the evening of Friday, 20 November 2026'],
    ['Paid last week', 'Paid in the week of Monday, 9 November 2026'],
  ];
  for (const [said, written] of WRITTEN_OUT)
    it(`${said} → ${written}`, () => assert.equal(read(said), written));

  const AS_WRITTEN = [
    '発送から3日以内に返金する',
    '返品受領後3日以内に返金する',
    '期限の3日前に知らせる',
    '2週間前倒しで進める',
    '毎週月曜日に確認する',
    '月曜日から金曜日の9時から18時に電話する',
    '11月25日までに送る',
    '在庫-2026-11-25.csv を送る',
    '1日に2回確認する',
    'Refund within 3 days of delivery',
    'Check every Monday',
    'Call Monday to Friday',
    'Reply by Nov 25',
    '返金には3〜5営業日かかる',
    '返金には約1週間かかる',
    'Refunds take 3-5 business days',
    '毎月第1営業日に締める',
    '第2月曜に棚卸しする',
    '月末締め翌月末払い',
    '到着の翌日に検品する',
    '前日までに知らせる',
  ];
  for (const said of AS_WRITTEN) it(`${said} stays`, () => assert.equal(read(said), said));

  const STOPPED: [string, string, string?][] = [
    ['本日中に送る', '本日中?2026-11-20T18:00+09:00?2026-11-20'],
    ['2〜3日中に送る', '2〜3日中?2026-11-22?2026-11-23'],
    ['今週の水曜に送る', '今週の水曜?2026-11-18?2026-11-25'],
    ['2〜3日以内に送る', '2〜3日以内?2026-11-22?2026-11-23'],
    ['2、3営業日以内に送る', '2、3営業日以内?2026-11-25?2026-11-26'],
    ['週末までに送る', '週末?2026-11-20?2026-11-22'],
    ['来週の火・水曜に送る', '来週の火・水曜?2026-11-24?2026-11-25'],
    ['翌週月曜日に送る', '翌週月曜日?'],
    ['数日以内に送る', '数日以内?'],
    ['半年後に送る', '半年後?'],
    ['30日以内の返品を受ける', '30日以内?2026-12-20'],
    ['11月25日(木)に送る', '11月25日(木)?2026-11-25?2026-11-26'],
    ['2026-02-30 に送る', '2026-02-30?2026-02-28'],
    ['来週送る', '来週?', SUNDAY],
    ['先週の金曜日に届いた', '先週の金曜日?2026-11-13?2026-11-20', SUNDAY],
    ['今週の金曜日に送る', '今週の金曜日?2026-11-20?2026-11-27', SUNDAY],
    ['Reply within 24-48 hours', 'within 24-48 hours?2026-11-21T14:20+09:00?2026-11-22T14:20+09:00'],
    ['Reply by COB tomorrow', 'by COB tomorrow?2026-11-21T18:00+09:00?2026-11-21'],
    ['Reply within a few days', 'within a few days?'],
    ['Reply by Thu, Nov 25', 'Thu, Nov 25?2026-11-25?2026-11-26'],
    ["From this morning's call", 'this morning?'],
  ];
  for (const [said, open, anchor] of STOPPED)
    it(`${said} stops: ${open}`, () => assert.equal(read(said, anchor), open));

  it('of what was agreed may lie behind, and rules begin with what they are applied to', () => {
    assert.equal(read('金曜日に届いた', FRIDAY, 'any'), '金曜日?2026-11-20?2026-11-27');
    assert.equal(read('金曜日までに送る', FRIDAY, 'any'), '2026年11月27日(金)までに送る');
    assert.equal(read('Reply by Monday', FRIDAY, 'any'), 'Reply by Monday, 23 November 2026');
    assert.equal(read('今週の水曜に届いた', FRIDAY, 'any'), '2026年11月18日(水)に届いた');
    assert.equal(read('13日(金)に届いた', FRIDAY, 'any'), '2026年11月13日(金)に届いた');
    assert.equal(read('3月3日(火)に届いた', FRIDAY, 'any'), '3月3日(火)に届いた');
    assert.equal(read('30日以内の返品を受ける', FRIDAY, 'any'), '30日以内の返品を受ける');
    assert.equal(read('Returns within 30 days are fine', FRIDAY, 'any'), 'Returns within 30 days are fine');
  });

  /** Words that mean another day tomorrow than today. */
  const RELATIVE =
    /今日|本日|明日|あした|明後日|あさって|昨日|一昨日|今朝|今晩|昨夜|明朝|先週|今週|来週|先月|今月|来月|去年|来年|\d+(?:日|時間|週間)(?:後|以内)|today|tomorrow|yesterday|tonight|ago|last (?:week|month)|next month|(?:in|within) \d+/i;

  it('never let a word through that means another day to the reader', () => {
    const words = fc.constantFrom(
      ...'今日 本日 明日 あした 明後日 あさって 昨日 一昨日 今朝 今晩 昨夜 明朝 先週 今週 来週 先月 今月 来月 去年 来年 3日後 3日以内 24時間以内 2週間後 先週の火曜日 来週の金曜日 2〜3日以内'.split(
        ' ',
      ),
    );
    const rest = fc.constantFrom(
      'に返金する',
      'までに送る',
      '送る',
      'の件、',
      'は休み、',
      '17時に電話し、',
      '(予定)',
      'か',
      '。',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, rest), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(FRIDAY, SUNDAY),
        (parts, anchor) => {
          const said = parts.flat().join('');
          const { text, unclear } = datedProse(said, contextOf(anchor, 'ahead'));
          if (unclear.length === 0) assert.doesNotMatch(text, RELATIVE, said);
          for (const one of unclear) assert.ok(said.includes(one.text), one.text);
        },
      ),
      { numRuns: runs(1000) },
    );
    const english = fc.constantFrom(
      'today',
      'tomorrow',
      'yesterday',
      'tonight',
      'two days ago',
      'last week',
      'last month',
      'next month',
      'in 3 days',
      'within 24 hours',
      'next Friday',
      'last Friday',
      'this morning',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('We refund ', 'by ', 'and ', 'The reply came '), english), {
          minLength: 1,
          maxLength: 4,
        }),
        (parts) => {
          const said = parts.map((part) => part.join('')).join(', ');
          const { text, unclear } = datedProse(
            said,
            contextOf('2026-11-25T10:00-08:00', 'ahead', 'US', 'America/Los_Angeles'),
          );
          if (unclear.length === 0) assert.doesNotMatch(text, RELATIVE, said);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
