import { span } from '../../text';
import type { Rule } from '../rule';

/** Bidi controls, zero-width and other invisible characters, tag characters, BOMs inside the text. */
const HIDDEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is looked for on its own.
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDDEF]/g;

const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u20E3]/u;
const VARIATION = /[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/;

/** What nobody sees can make two IDs differ, or turn the reading order around. */
export const hiddenCharacter: Rule = {
  code: 'CN006',
  name: 'hidden-character',
  severity: 'warning',
  summary: {
    ja: '目に見えない文字がある(双方向制御、ゼロ幅など)',
    en: 'bidi controls, zero-width and other invisible characters',
  },
  fix: 'safe',
  scope: 'file',
  *check({ text }) {
    for (const match of text.matchAll(HIDDEN)) {
      const start = match.index;
      const char = match[0];
      if ((start === 0 && char === '\uFEFF') || belongsToText(text, start, char)) continue;
      const at = span(start, start + char.length);
      const code = `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        span: at,
        message: {
          ja: '目に見えない文字({code})があります。消してください。',
          en: 'An invisible character ({code}) stands here. Delete it.',
        },
        values: { code },
        fixes: [
          {
            title: { ja: '目に見えない文字を消す', en: 'Delete the invisible character' },
            edits: [{ span: at, newText: '' }],
            safe: true,
          },
        ],
      };
    }
  },
};

/** Joiners between emoji, and variation selectors behind emoji, digits or kanji, are part of what is seen. */
function belongsToText(text: string, at: number, char: string): boolean {
  const before = characterBefore(text, at);
  if (char === '\u200D') return PICTOGRAPH.test(before) && PICTOGRAPH.test(characterAt(text, at + 1));
  if (!VARIATION.test(char)) return false;
  return PICTOGRAPH.test(before) || /[0-9#*©®\p{Script=Han}\p{S}]/u.test(before);
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '');
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
}
