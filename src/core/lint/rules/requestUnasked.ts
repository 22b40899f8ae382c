import { openingOf, partOf } from '../../casefile/opening';
import { isOpeningAhead } from '../../contact/opening';
import { namesOutcome } from '../goals/outcome';
import { asks } from '../requests/asks';
import type { Rule } from '../rule';

/** Who asks nothing is listened to kindly, and that is all. */
export const requestUnasked: Rule = {
  code: 'CN043',
  name: 'request-unasked',
  severity: 'warning',
  summary: { ja: '要望が質問にも依頼にもなっていない', en: 'the request asks nothing' },
  scope: 'case',
  *check(file) {
    if (!isOpeningAhead(file)) return;
    const request = partOf(openingOf(file), 'request');
    if (!request || request.value === '' || asks(request.value)) return;
    // The goal in so many words: what is wanted is plain.
    const goal = file.data.goal?.value ?? '';
    if (bare(goal) === bare(request.value) && namesOutcome(goal)) return;
    yield {
      span: request.span,
      message: {
        ja: 'この要望は何も頼んでいません。「〜してよいでしょうか」「〜をお願いします」のように、相手が答えられる形にしてください。',
        en: 'This request asks nothing. Put it so that it can be answered: “May we …?”, “Please …”.',
      },
    };
  },
};

/** Letters and digits alone: width, blanks and punctuation make no other request. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
