import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { type PromiseReading, readPromise, readReplyDue, saidParts } from '../../../src/core/contact/promise';
import { runs } from '../../runs';
import { ENGLISH_PROMISES, JAPANESE_PROMISES, type PromiseExample, REPLY_DUES } from './promises';

const caseIn = (marketplace: string): CaseFile => {
  const file = parseCase(
    `---\ncaseNotes: 1\ntitle: "件"\nstatus: calling\nmarketplace: ${marketplace}\n---\n\n## 通話 2026-11-20 14:05\n`,
  );
  assert.ok(file);
  return file;
};

const JAPAN = {
  file: caseIn('JP'),
  context: { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 20, 5, 20) },
};
const AMERICA = {
  file: caseIn('US'),
  context: { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 25, 18, 0) },
};

const inTable = ({ what, due, choices }: PromiseReading): PromiseExample => {
  const offered = choices.map((choice) => choice.due).join(' | ');
  return offered === '' ? ([what, due] as unknown as PromiseExample) : [what, due, offered];
};

describe('what is typed when a call is closed', () => {
  for (const [place, examples] of [
    [JAPAN, JAPANESE_PROMISES],
    [AMERICA, ENGLISH_PROMISES],
  ] as const)
    for (const [said, ...expected] of examples)
      it(`“${said}”: ${expected.join(' / ')}`, () => {
        assert.deepEqual(inTable(readPromise(said, place.file, 'amazon', place.context)), expected);
      });

  for (const [said, ...expected] of REPLY_DUES)
    it(`reply “${said}”: ${expected.join(' / ')}`, () => {
      const [, ...due] = inTable(readReplyDue(said, JAPAN.file, JAPAN.context));
      assert.deepEqual(due, expected);
    });

  it('is read on the clock of the side that promised', () => {
    const options = { ...DEFAULT_OPTIONS, timeZone: 'Asia/Tokyo' };
    const context = { ...AMERICA.context, options };
    const due = (side: 'ours' | 'amazon') =>
      readPromise('reply tomorrow 5pm', AMERICA.file, side, context).due;
    // 26 November, 3:00 in Japan; still the 25th in California.
    assert.equal(due('ours'), '2026-11-27 17:00');
    assert.equal(due('amazon'), '2026-11-26 17:00');
  });

  it('is parted at semicolons; “none” is nothing to do', () => {
    assert.deepEqual(saidParts('返金する 明日まで； 写真を送る;'), ['返金する 明日まで', '写真を送る']);
    assert.deepEqual(saidParts('なし'), []);
    assert.deepEqual(saidParts('None'), []);
  });

  it('always yields something to do, and loses no word of it without a due', () => {
    const words = fc.array(
      fc.constantFrom(
        '返金',
        '明日',
        'まで',
        'に',
        ' ',
        '(',
        ')',
        '11/25',
        '17時',
        'by ',
        'Friday',
        'refund ',
        '中',
        'の',
        'を',
        '、',
      ),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(
        words.map((some) => some.join('')).filter((said) => said.trim() !== ''),
        (said) => {
          const { what, due } = readPromise(said, JAPAN.file, 'ours', JAPAN.context);
          assert.notEqual(what, '');
          if (due === '') assert.equal(what, said.replace(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});
