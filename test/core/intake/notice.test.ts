import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatDateTime } from '../../../src/core/calendar';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { scaffold } from '../../../src/core/exports/scaffold';
import { type NoticeReading, newCaseFromNotice, readNotice } from '../../../src/core/intake/notice';
import { lint } from '../../../src/core/lint/lint';

const FOLDER = join(__dirname, '../../fixtures/notices');
/** Sunday 22 November 2026, 15:00 in Japan. */
const NOW = 1795327200000;
const CONTEXT = { options: DEFAULT_OPTIONS, now: NOW };

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
  .sort();

/** The reading as the expectations write it. */
const inShort = (reading: NoticeReading, text: string) => ({
  ...reading,
  ids: reading.ids.map(({ kind, value, certainty }) => `${kind} ${value} ${certainty}`),
  dates: reading.dates.map(
    (date) =>
      `${text.slice(date.span.start, date.span.end)} → ${date.kind === 'exact' ? formatDateTime(date.value) : date.kind}`,
  ),
  ...(reading.deadline ? { deadline: formatDateTime(reading.deadline) } : {}),
});

describe('a pasted notice', () => {
  for (const name of names)
    it(`is read: ${name}`, () => {
      const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
      const reading = inShort(readNotice(text, CONTEXT), text);
      const path = join(FOLDER, `${name}.expected.json`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, `${JSON.stringify(reading, null, 2)}\n`);
      assert.deepEqual(reading, JSON.parse(readFileSync(path, 'utf8')));
    });

  it('is tried in both languages', () => {
    assert.ok(names.length >= 24);
    assert.ok(names.filter((name) => name.endsWith('.ja')).length * 2 >= names.length);
  });

  for (const name of names)
    it(`becomes a case that can be read: ${name}`, () => {
      const reading = readNotice(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'), CONTEXT);
      const file = parseCase(scaffold(newCaseFromNotice(reading), DEFAULT_OPTIONS));
      assert.ok(file?.readable);
      assert.deepEqual(file.misfits, []);
      assert.equal(file.data.status?.value, 'preparing');
      assert.equal(file.data.timeline.length, reading.timeline.length);
      const wrong = lint(file, { options: DEFAULT_OPTIONS, now: NOW }).filter(
        // That an old notice's deadline has passed is true.
        ({ severity, code }) => severity === 'error' && code !== 'CN073',
      );
      assert.deepEqual(wrong, []);
      for (const { kind, value, certainty } of reading.ids)
        if (certainty === 'sure')
          assert.ok(
            file.data.ids.some((id) => id.kind === kind && id.value === value),
            value,
          );
    });

  it('names a case even where it has no title', () => {
    assert.equal(newCaseFromNotice(readNotice('', CONTEXT)).title, 'Notice from Amazon');
    assert.equal(
      newCaseFromNotice(readNotice('お世話になっております。', CONTEXT)).title,
      'Amazonからの通知',
    );
  });

  it('leaves bare numbers out of the case', () => {
    const reading = readNotice('電話 9012345678 へのご連絡について', CONTEXT);
    assert.deepEqual(newCaseFromNotice(reading).ids, []);
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const file = parseCase(scaffold(newCaseFromNotice(readNotice(text, CONTEXT)), DEFAULT_OPTIONS));
        assert.ok(file?.readable && file.data.title);
      }),
      { numRuns: 200 },
    );
  });
});
