import { type CaseFile, parseCase } from '../../casefile/casefile';
import { applyEdits } from '../../edits/change';
import { SIGN } from '../../glance';
import { INVISIBLE } from '../../invisible';
import { lookAt } from '../../privacy/looked';
import { type Span, span, type TextEdit } from '../../text';
import type { Report } from '../finding';
import type { Rule } from '../rule';

/**
 * What nobody sees, and what is seen only together with its neighbours: joiners, variation selectors. A flag of a
 * region (a black flag, tags, the tag that ends them) is taken as a whole.
 */
const HIDDEN = new RegExp(
  `\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{1,16}\\u{e007f}|[\\u200c\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]|(?!\\r)(?:${INVISIBLE.source})`,
  'gu',
);

const FLAG = '\u{1f3f4}';
const JOINER = /[\u200c\u200d]/;
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\ufe0f\u20e3]/u;
/** What a variation selector can stand behind: digits of keycaps, signs, kanji. */
const VARIED = /[0-9#*]|\p{Script=Han}|\p{S}/u;
/** Scripts whose letters take another form before a joiner. */
const JOINED_LETTER =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]/u;

/** Where these stand, something began anew: words would grow together without them. */
const BREAKS = new Set(['\u000b', '\u000c', '\u0085', '\u2028', '\u2029']);

/** What nobody sees can make two IDs differ, or turn the reading order around. */
export const hiddenCharacter: Rule = {
  code: 'CN006',
  name: 'hidden-character',
  severity: 'warning',
  summary: {
    ja: '目に見えない文字がある(双方向制御、ゼロ幅、制御文字など)',
    en: 'bidi controls, zero-width, control and other invisible characters',
  },
  fix: 'safe',
  scope: 'file',
  *check(file) {
    const { text } = file;
    if ((lookAt(file).signs & SIGN.unusual) === 0) return;
    const found = [...text.matchAll(HIDDEN)].flatMap(({ index, 0: char }) => {
      const at = span(index, index + char.length);
      return belongsToText(text, at, char) ? [] : [{ at, char }];
    });
    const { bodyStart } = file.frontmatter.fences;
    const inFront = found.filter(({ at }) => at.start < bodyStart).map(mendOf);
    const isSafeInFront = inFront.length > 0 && staysReadable(file, inFront);
    for (const one of found) yield report(one, one.at.start >= bodyStart || isSafeInFront);
  },
};

interface Hidden {
  readonly at: Span;
  readonly char: string;
}

const mendOf = ({ at, char }: Hidden): TextEdit => ({ span: at, newText: BREAKS.has(char) ? ' ' : '' });

/** Behind a character nobody sees, two keys can differ, and a word can begin with a sign of YAML. */
const staysReadable = (file: CaseFile, mends: readonly TextEdit[]): boolean =>
  !file.readable || parseCase(applyEdits(file.text, mends))?.readable === true;

function report(hidden: Hidden, safe: boolean): Report {
  const { at, char } = hidden;
  const isBreak = BREAKS.has(char);
  return {
    span: at,
    message: isBreak
      ? {
          ja: '目に見えない改行文字({code})があります。空白に替えるか、消してください。',
          en: 'An invisible line break ({code}) stands here. Write a blank instead, or delete it.',
        }
      : {
          ja: '目に見えない文字({code})があります。消してください。',
          en: 'An invisible character ({code}) stands here. Delete it.',
        },
    values: { code: `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` },
    fixes: [
      {
        title: isBreak
          ? { ja: '空白に替える', en: 'Write a blank instead' }
          : { ja: '目に見えない文字を消す', en: 'Delete the invisible character' },
        edits: [mendOf(hidden)],
        safe,
      },
    ],
  };
}

/** A BOM in front; flags, joined emoji and letters, and characters whose variant is chosen, are seen as they are meant. */
function belongsToText(text: string, at: Span, char: string): boolean {
  if (char.startsWith(FLAG) || (at.start === 0 && char === '\ufeff')) return true;
  const before = characterBefore(text, at.start);
  if (JOINER.test(char)) {
    const joinsEmoji =
      char === '\u200d' && PICTOGRAPH.test(before) && PICTOGRAPH.test(characterAt(text, at.end));
    return joinsEmoji || JOINED_LETTER.test(before);
  }
  return VARIATION.test(char) && (PICTOGRAPH.test(before) || VARIED.test(before));
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '');
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
