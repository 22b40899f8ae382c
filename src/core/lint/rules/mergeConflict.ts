import { span } from '../../text';
import type { Rule } from '../rule';

/** git writes these at the start of a line; a lone `=======` may underline a heading. */
const MARKER = /^(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?\r?$/m;

const SIDES = ['<<<<<<<', '>>>>>>>', '|||||||'];

/** Which side counts is not ours to guess: told once, at the first mark, and nothing else about such a file. */
export const mergeConflict: Rule = {
  code: 'CN005',
  name: 'merge-conflict',
  severity: 'error',
  summary: { ja: '競合の印が残っている', en: 'conflict markers anywhere' },
  scope: 'file',
  alone: true,
  *check({ text }) {
    // Looking for a word is many times quicker than looking for a pattern.
    if (!SIDES.some((side) => text.includes(side))) return;
    const match = MARKER.exec(text);
    if (!match) return;
    yield {
      span: span(match.index, match.index + match[0].trimEnd().length),
      message: {
        ja: 'マージの競合が残っています。どちらの内容を残すか決めて、<<<<<<< などの行を消してください。',
        en: 'A merge conflict is unresolved. Decide which side stays and delete the lines such as <<<<<<<.',
      },
    };
  },
};
