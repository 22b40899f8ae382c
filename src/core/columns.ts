import stringWidth from 'string-width';
import type { Language } from './language';

/** Lines of a terminal, where a Japanese character takes two columns. */

/**
 * Columns a text takes. What is narrow in one font and wide in another (`–`, `→`, `①`) counts as wide in Japanese, so
 * that no line comes out too long.
 */
export const columnsOf = (text: string, language: Language): number =>
  stringWidth(text, { ambiguousIsNarrow: language !== 'ja' });

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** A text of at most so many columns: what does not fit is cut off and marked with `…`. */
export function truncated(text: string, columns: number, language: Language): string {
  if (columnsOf(text, language) <= columns) return text;
  const room = columns - columnsOf('…', language);
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (columnsOf(kept + segment, language) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** What stands at no line's beginning: closing brackets, stops, small kana and the long vowel sign. */
const NO_BEGINNING =
  /^[、。，．,.!?！？:;：；)\]}）］｝」』】〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョー・〜…]/u;
/** Scripts that are written without blanks break between any two characters. */
const BREAKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。」』）]/u;

/** A text in lines of at most so many columns. A word longer than a line is cut. */
export function wrapped(text: string, columns: number, language: Language): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (columnsOf(line + piece.trimEnd(), language) <= columns) line += piece;
    else {
      if (line !== '') lines.push(line.trimEnd());
      line = '';
      for (const { segment } of graphemes.segment(piece)) {
        if (line !== '' && columnsOf(line + segment, language) > columns && segment !== ' ') {
          lines.push(line.trimEnd());
          line = '';
        }
        line += segment;
      }
    }
  }
  return [...lines, line.trimEnd()];
}

/** The parts a line may be broken between, blanks at their ends. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = found.at(-1);
    const staysTogether =
      last !== undefined &&
      (segment === ' ' || NO_BEGINNING.test(segment) || !(last.endsWith(' ') || BREAKS.test(last + segment)));
    if (staysTogether) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
