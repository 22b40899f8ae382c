import assert from 'node:assert/strict';
import { posix } from 'node:path';
import fc from 'fast-check';
import { caseFileName, slugOf } from '../../../src/core/exports/caseFileName';

const name = (title: string, taken: string[] = []) =>
  caseFileName(title, '2026-11-22', (path) => taken.includes(path));

describe('the name of a case file', () => {
  it('keeps Japanese letters', () => {
    assert.equal(
      name('着払い返品の送料を差し引いた返金'),
      'cases/2026/2026-11-22-着払い返品の送料を差し引いた返金.md',
    );
    assert.equal(slugOf('データの「ずれ」・ｶﾀｶﾅ １２３'), 'データの-ずれ-カタカナ-123');
    assert.equal(slugOf('が'.normalize('NFD')), 'が');
  });

  it('is lower case with hyphens for everything else', () => {
    assert.equal(slugOf('Re: Refund / order #250-1234567!'), 're-refund-order-250-1234567');
  });

  it('gives a taken name a number', () => {
    const first = name('返金');
    assert.equal(name('返金', [first]), 'cases/2026/2026-11-22-返金-2.md');
    assert.equal(name('返金', [first, 'cases/2026/2026-11-22-返金-2.md']), 'cases/2026/2026-11-22-返金-3.md');
    assert.throws(() => caseFileName('返金', '2026-11-22', () => true), RangeError);
  });

  it('falls back where nothing can be kept', () => {
    for (const title of ['', '…', '../..', '🙂', '\u202e', '\u0301', '\ud800', '\u3164'])
      assert.equal(slugOf(title), 'case', JSON.stringify(title));
    for (const title of ['CON', 'nul', 'Com1', 'LPT9', 'aux.']) assert.match(slugOf(title), /-case$/);
  });

  it('cuts between graphemes at 80 bytes', () => {
    assert.equal(slugOf('返'.repeat(90)), '返'.repeat(26));
    assert.equal(slugOf(`${'a'.repeat(79)}é`), 'a'.repeat(79));
    assert.equal(slugOf(`${'a'.repeat(78)}각각`), 'a'.repeat(78));
  });

  it('refuses what is no day', () => {
    for (const date of ['2026-02-30', '../../etc', '2026-11-22T10:00'])
      assert.throws(() => caseFileName('t', date, () => false), RangeError);
  });

  it('is valid and in its folder for 10,000 titles', () => {
    const nasty = fc.constantFrom(
      '../',
      '..\\',
      '/',
      '\0',
      '.git',
      'CON',
      ':',
      '\u202e',
      '\u200b',
      '\ud83d',
      'が',
      '返',
      '👨‍👩‍👧',
      '\u0301',
      '%2e',
      '-',
      ' ',
      'ﷺ',
      '\n',
    );
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(title, fc.boolean(), (typed, taken) => {
        const path = caseFileName(typed, '2026-11-22', (candidate) => taken && !candidate.endsWith('-2.md'));
        const slug = /^cases\/2026\/2026-11-22-([\p{L}\p{N}\p{M}-]+)\.md$/u.exec(path)?.[1];
        assert.ok(slug, path);
        assert.ok(Buffer.byteLength(slug) <= 80, path);
        assert.equal(slug, slug.normalize('NFC'));
        assert.equal(path, path.normalize('NFC'));
        assert.equal(posix.normalize(path), path);
        assert.equal(Buffer.from(path).toString(), path);
        assert.match(slug, /^[^-\p{M}]/u);
        assert.ok(!slug.endsWith('-'));
        assert.ok(!/\p{Default_Ignorable_Code_Point}/u.test(slug));
        assert.ok(!/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug));
      }),
      { numRuns: 10_000 },
    );
  });
});
