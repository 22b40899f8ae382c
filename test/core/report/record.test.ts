import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { recordOf } from '../../../src/core/report/record';
import { stateAt } from '../../../src/core/report/timed';
import { caseText } from '../edits/arbitraryCase';

const DUE = Date.parse('2026-11-25T17:00+09:00');

interface Parts {
  readonly status?: string;
  readonly timeline?: string;
  readonly keys?: string;
  readonly body?: string;
}

const record = ({ status = 'awaiting-amazon', timeline = '', keys = '', body = '' }: Parts) => {
  const text = `---\ncaseNotes: 1\ntitle: "x"\nstatus: ${status}\n${keys}timeline:\n${timeline}---\n${body}`;
  return recordOf(parseCase(text) ?? assert.fail(), DEFAULT_OPTIONS) ?? assert.fail(text);
};

const recap = (amazons: string, reply = 'なし', rest = '') =>
  `\n## まとめ 2026-11-22 14:20\n\n- Amazonの作業:${amazons}\n- 回答期限: ${reply}\n${rest}`;
const task = (done: boolean, due = ' (期限: 2026-11-25 17:00)') =>
  `\n  - [${done ? 'x' : ' '}] 調査する${due}`;
const mail = (at: string, more = '') =>
  `  - at: ${at}\n    kind: email-received\n    event: "回答が届いた"\n${more}`;

describe('what became of Amazon’s promises', () => {
  const states = (parts: Parts, now: number) => record(parts).promises.map((one) => stateAt(one, now));
  const early = DUE - 1;
  const reply = recap('', '2026-11-25 17:00');
  const CASES: [string, Parts, string, string][] = [
    ['answered in time', { timeline: mail('2026-11-25T16:00+09:00'), body: reply }, 'kept', 'kept'],
    ['answered the day before, no time', { timeline: mail('2026-11-24'), body: reply }, 'kept', 'kept'],
    ['answered that day, no time', { timeline: mail('2026-11-25'), body: reply }, 'unknown', 'unknown'],
    ['answered late', { timeline: mail('2026-11-25T17:01+09:00'), body: reply }, 'broken', 'broken'],
    [
      'boilerplate is no answer',
      { timeline: mail('2026-11-24', '    boilerplate: true\n'), body: reply },
      'pending',
      'broken',
    ],
    ['what came before the recap', { timeline: mail('2026-11-21'), body: reply }, 'pending', 'broken'],
    ['not answered', { body: reply }, 'pending', 'broken'],
    ['not answered, and not waited for', { status: 'awaiting-us', body: reply }, 'pending', 'unknown'],
    ['not answered, and resolved', { status: 'resolved', body: reply }, 'unknown', 'unknown'],
    [
      'called back by them',
      { body: `${reply}\n## 着信確認 2026-11-24 10:00\n\n- 判定: 確認済み\n\n## 通話 2026-11-24 10:00\n` },
      'kept',
      'kept',
    ],
    [
      'called by a fraud',
      { body: `${reply}\n## 着信確認 2026-11-24 10:00\n\n- 判定: 詐欺\n\n## 通話 2026-11-24 10:00\n` },
      'pending',
      'broken',
    ],
    [
      'asked again once it was late',
      { status: 'calling', body: `${reply}\n## 通話 2026-11-26 10:00\n` },
      'broken',
      'broken',
    ],
    ['no day at all', { body: recap('', 'そのうち') }, 'undated', 'undated'],
    ['a task that is open', { body: recap(task(false)) }, 'pending', 'broken'],
    ['a task that is ticked', { body: recap(task(true)) }, 'done', 'done'],
    [
      'a task that is ticked, with an answer in time',
      { timeline: mail('2026-11-24'), body: recap(task(true)) },
      'kept',
      'kept',
    ],
    [
      'an open task of a resolved case',
      { status: 'resolved', body: recap(task(false)) },
      'unknown',
      'unknown',
    ],
    ['a task without a date', { body: recap(task(false, '')) }, 'undated', 'undated'],
    ['a ticked task without a date', { body: recap(task(true, '')) }, 'done', 'done'],
  ];
  for (const [what, parts, before, after] of CASES)
    it(`${what}: ${before}, then ${after}`, () => {
      assert.deepEqual([states(parts, early), states(parts, DUE)], [[before], [after]]);
    });

  it('none were made where none are written', () => {
    assert.deepEqual(record({ body: recap(' なし') }).promises, []);
    assert.deepEqual(record({}).promises, []);
  });
});

describe('whether confirmations went out', () => {
  const BY = Date.parse('2026-11-23T14:20+09:00');
  const states = (body: string, status = 'awaiting-us') => {
    const { confirmations } = record({ status, body });
    return [BY - 1, BY].map((now) => confirmations.map((one) => stateAt(one, now)).join());
  };
  const confirmed = (at: string) => recap(' なし', 'なし', `- 確認メール: ${at}\n`);

  it('in time, late, or whoever knows when', () => {
    assert.deepEqual(states(confirmed('2026-11-23T14:20+09:00')), ['inTime', 'inTime']);
    assert.deepEqual(states(confirmed('2026-11-23T14:21+09:00')), ['late', 'late']);
    assert.deepEqual(states(confirmed('2026-11-23')), ['sent', 'sent']);
    assert.deepEqual(states(confirmed('2026-11-22')), ['inTime', 'inTime']);
    assert.deepEqual(states(confirmed('2026-11-24')), ['late', 'late']);
  });

  it('the first one counts', () => {
    const twice = confirmed('2026-11-25T10:00+09:00\n- 確認メール: 2026-11-22T15:00+09:00');
    assert.deepEqual(states(twice), ['inTime', 'inTime']);
  });

  it('or not: not yet, not at all, and without a time nobody can say', () => {
    assert.deepEqual(states(recap(' なし')), ['pending', 'missing']);
    assert.deepEqual(states('\n## 通話 2026-11-22 14:20\n'), ['pending', 'missing']);
    assert.deepEqual(states('\n## 通話\n'), ['unknown', 'unknown']);
  });

  it('is nothing to ask of frauds, missed calls and the call that goes on', () => {
    const check = (verdict: string) => `\n## 着信確認 2026-11-22 14:03\n\n- 判定: ${verdict}\n`;
    assert.deepEqual(states(`${check('詐欺')}\n## 通話 2026-11-22 14:05\n`), ['', '']);
    assert.deepEqual(states(check('未確認')), ['', '']);
    assert.deepEqual(states('\n## 通話 2026-11-22 14:05\n', 'calling'), ['', '']);
  });
});

describe('whether somebody was prepared', () => {
  const SET =
    'store:\n  name: 青空商店\n  email: ops@aozora.example\nids:\n  orderId: 250-1234567-1234567\ngoal: "返金してよいか、この通話で回答をもらう"\n';
  const entry = (at: string) =>
    `  - at: ${at}\n    event: "返品が届いた"\n    action: "検品した"\n    error: "なし"\n`;
  const call = '\n## 通話 2026-11-22 14:05\n';
  const prepared = (at: string, keys = SET, body = call) =>
    record({ keys, timeline: entry(at), body }).preparation;

  it('by what is there, and by the dates of the timeline', () => {
    assert.equal(prepared('2026-11-20'), 'prepared');
    assert.equal(prepared('2026-11-22T14:05+09:00'), 'prepared');
    assert.equal(prepared('2026-11-22'), 'unknown');
    assert.equal(prepared('2026-11-22T15:00+09:00'), 'unprepared');
    assert.equal(prepared('2026-11-20', ''), 'unprepared');
    assert.equal(prepared('2026-11-20', SET.replace(/goal.*/, '')), 'unprepared');
    assert.equal(prepared('2026-11-20', SET, '\n## 通話\n'), 'unknown');
  });

  it('is a question only where we called', () => {
    assert.equal(prepared('2026-11-20', SET, ''), undefined);
    assert.equal(prepared('2026-11-20', `${SET}direction: inbound\n`), undefined);
  });
});

describe('how long it took', () => {
  it('from the first date to the last, on the clock of the store', () => {
    const timeline = mail('2026-11-20') + mail('2026-11-18T20:00Z');
    assert.equal(record({ timeline, body: recap(' なし') }).days, 3);
    const sent = recap(' なし', 'なし', '- 確認メール: 2026-11-23T15:30Z\n');
    assert.equal(record({ timeline, body: sent }).days, 5);
  });

  it('is not known of a single date', () => {
    assert.equal(record({ timeline: mail('2026-11-20') }).days, undefined);
    assert.equal(record({}).days, undefined);
    assert.equal(record({ body: '\n## 通話 2026-11-22 14:05\n\n- 14:30 x\n' }).days, undefined);
    assert.equal(record({ body: '\n## 通話 2026-11-22 23:50\n\n- 0:30 x\n' }).days, 1);
  });
});

describe('the record of a case', () => {
  it('is the same from JSON and back, whatever the file, and there whenever the file can be read', () => {
    fc.assert(
      fc.property(caseText, (text) => {
        const file = parseCase(text);
        if (!file) return;
        const one = recordOf(file, DEFAULT_OPTIONS);
        assert.equal(one !== undefined, file.readable);
        if (one) assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
      }),
      { numRuns: 300 },
    );
  });

  it('counts calls and chats, frauds aside', () => {
    const body = `\n## 通話 2026-11-22 14:05\n\n## チャット 2026-11-23 9:00\n\n## 着信確認 2026-11-24\n\n- 判定: 詐欺\n\n## 通話 2026-11-24 9:00\n`;
    assert.equal(record({ body }).contacts, 2);
  });
});
