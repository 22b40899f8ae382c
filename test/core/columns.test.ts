import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, wrapped } from '../../src/core/columns';

describe('lines of a terminal', () => {
  it('counts two columns for what is wide, and in Japanese for what may be', () => {
    assert.equal(columnsOf('返品 ab', 'ja'), 7);
    assert.equal(columnsOf('ﾍﾝ', 'ja'), 2);
    assert.equal(columnsOf('か\u3099', 'ja'), 2);
    assert.equal(columnsOf('–', 'ja'), 2);
    assert.equal(columnsOf('–', 'en'), 1);
  });

  it('breaks at blanks and between Japanese characters, not before a stop', () => {
    assert.deepEqual(wrapped('one two three', 9, 'en'), ['one two', 'three']);
    assert.deepEqual(wrapped('返金する、また', 8, 'ja'), ['返金す', 'る、また']);
    assert.deepEqual(wrapped('注文番号 250-1234567 を追加', 12, 'ja'), ['注文番号', '250-1234567', 'を追加']);
    assert.deepEqual(wrapped('abcdefgh', 3, 'en'), ['abc', 'def', 'gh']);
    assert.deepEqual(wrapped('返! ッ', 4, 'ja'), ['返!', 'ッ']);
    assert.deepEqual(wrapped('', 3, 'en'), ['']);
  });

  it('never loses a character and never exceeds the columns', () => {
    const word = fc.oneof(
      fc.constantFrom('返金', '、', 'ー', '(期限', '2026-11-25', '–', '🚚', ' ', 'ッ'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\s\p{C}]/gu, '')),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.integer({ min: 4, max: 40 }), (words, columns) => {
        const text = words.join('').trim();
        const lines = wrapped(text, columns, 'ja');
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
        for (const line of lines) assert.ok(columnsOf(line, 'ja') <= columns, JSON.stringify(line));
      }),
    );
  });
});
