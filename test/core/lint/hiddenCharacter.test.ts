import assert from 'node:assert/strict';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { INVISIBLE } from '../../../src/core/invisible';
import { fixAll } from '../../../src/core/lint/fixAll';
import { lint } from '../../../src/core/lint/lint';
import { NOW } from './fixtures';
import { caseText } from './prep';

const context = { options: DEFAULT_OPTIONS, now: NOW };

const found = (note: string): string[] => {
  const file = parseCase(caseText({}, `${note}\n`));
  assert.ok(file);
  return lint(file, context)
    .filter(({ code }) => code === 'CN006')
    .map(({ span }) => file.text.slice(span.start, span.end));
};

describe('CN006', () => {
  it('finds every control, bidi mark and zero-width character', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const hidden = all.filter((char) => char !== '\r' && [...char.matchAll(INVISIBLE)].length > 0);
    assert.ok(hidden.length > 200);
    for (const char of hidden) assert.deepEqual(found(`x${char}y`), [char], char.charCodeAt(0).toString(16));
    for (const char of ['\u202e', '\u200b', '\u0007', '\u{1d173}', '\u{e0020}'])
      assert.deepEqual(found(`注文${char}番号`), [char]);
  });

  it('leaves what is seen: emoji, flags, variants of kanji, joined letters, blanks and line ends', () => {
    for (const text of [
      '👩‍💻',
      '❤️‍🔥',
      '👩🏽‍🚀',
      '1️⃣',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '🇯🇵',
      '葛󠄀城市',
      'क्‍ष',
      'می‌خواهم',
      'a\tb\u3000c\u00a0d',
      'a\r\nb\rc',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('finds joiners and selectors that have nothing to join', () => {
    for (const text of ['B0\u200dABCDEF12', '注\u200d文', 'x\ufe0f', '\u{e0100}', '🏴\u{e0067}x'])
      assert.equal(found(text).length, 1, JSON.stringify(text));
  });

  it('leaves words apart that an invisible line break kept apart', () => {
    const text = (between: string) => caseText({}, `検品${between}返金 B0\u200bABCDEF12\n`);
    for (const between of ['\u2028', '\u000b', '\u0085'])
      assert.equal(fixAll(text(between), context), text(' ').replaceAll('\u200b', ''));
  });

  it('leaves to a person what would make the frontmatter unreadable', () => {
    for (const text of [
      caseText({ goal: ' \u200b*急ぎ* 回答をもらう' }),
      caseText({ '\u200btitle': ' x' }),
    ]) {
      assert.equal(fixAll(text, context), text);
      assert.equal(parseCase(text)?.readable, true);
    }
  });

  it('mends what makes the frontmatter unreadable', () => {
    const mended = caseText();
    assert.equal(fixAll(mended.replace('title: "', 'title: "\u0007\u0000'), context), mended);
  });
});
