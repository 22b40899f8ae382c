import assert from 'node:assert/strict';
import { findDates, readDate } from '../../../src/core/calendar';
import { DAY_PART_FORMS } from '../../../src/core/calendar/dayParts';
import { DUE_FORMS } from '../../../src/core/calendar/forms';
import { TIME_FORMS } from '../../../src/core/calendar/time';
import { contextOf } from './meaning';

const CONTEXT = contextOf({ about: '', anchor: '2026-11-20T14:20+09:00', marketplace: 'JP' });

/** The pattern without its classes and escaped signs: what is left of `*`, `+` and `{n,}` repeats without an end. */
const skeleton = ({ source }: RegExp): string => source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');

describe('the time reading takes', () => {
  it('is bounded at each place of a text: no pattern repeats without an end', () => {
    const patterns = [...DUE_FORMS, ...TIME_FORMS, ...DAY_PART_FORMS].map(({ pattern }) => pattern);
    assert.ok(patterns.length > 100);
    const endless = patterns.filter((pattern) => /[*+]|\{\d*,\}/.test(skeleton(pattern)));
    assert.deepEqual(endless, []);
  });

  /** How often a pattern is run: each run goes on where the last one ended. */
  function runsFor(text: string): number {
    const { exec } = RegExp.prototype;
    let runs = 0;
    RegExp.prototype.exec = function counting(this: RegExp, searched: string) {
      runs++;
      return exec.call(this, searched);
    };
    try {
      findDates(text, CONTEXT);
      readDate(text, CONTEXT);
    } finally {
      RegExp.prototype.exec = exec;
    }
    return runs;
  }

  it('grows no faster than the text', () => {
    for (const piece of [
      '11/25 17時 ',
      '来週の金曜日',
      'a',
      '9',
      '月',
      '第3',
      'Nov ',
      'by 5 ',
      '1:',
      '3日以内',
      '32日',
      '二',
      '(',
      '中中',
      '\n11/25',
    ]) {
      const [small, large] = [100, 1000].map((length) => runsFor(piece.repeat(length / piece.length + 1)));
      assert.ok((large as number) <= 11 * (small as number) + 100, `${piece}: ${small} → ${large}`);
    }
  });

  it('stays within a due: what is longer than anybody writes is looked at no further', () => {
    const padding = '確認中 '.repeat(200);
    assert.equal(readDate(`${padding}2026年11月25日`, CONTEXT).kind, 'none');
    assert.equal(findDates(`${padding}2026年11月25日`, CONTEXT).length, 1);
  });
});
