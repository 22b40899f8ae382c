import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/core/language';
import { asks } from '../../../src/core/lint/requests/asks';
import { caseText, marked } from './prep';

const FOLDER = join(__dirname, '../../fixtures/requests');

const requestsOf = (kind: 'asking' | 'statement', language: string, set: string): string[] =>
  readFileSync(join(FOLDER, set, `${kind}.${language}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Those of `.` were written before the rule, those of `more` after it and before it learnt from them. */
for (const set of ['.', 'more'])
  for (const language of LANGUAGES)
    describe(`requests in ${language}, ${set === '.' ? 'the promised set' : set}`, () => {
      const asking = requestsOf('asking', language, set);
      const statements = requestsOf('statement', language, set);

      it('has enough different ones of each kind', () => {
        for (const lines of [asking, statements])
          assert.ok(lines.length >= (set === '.' ? 40 : 35) && new Set(lines).size === lines.length);
      });

      it('finds what asks nothing: recall of 95 % or more', () => {
        const missed = statements.filter(asks);
        assert.ok(missed.length <= statements.length * 0.05, `taken for asking: ${missed.join(' / ')}`);
      });

      it('leaves what asks alone: 3 % false alarms or less', () => {
        const alarms = asking.filter((request) => !asks(request));
        assert.ok(alarms.length <= asking.length * 0.03, `taken for telling: ${alarms.join(' / ')}`);
      });
    });

describe('asks', () => {
  it('does not care about width, outer blanks and full stops', () => {
    assert.equal(asks('　返金してください　'), true);
    assert.equal(asks('ＰＬＥＡＳＥ reinstate the listing!!'), true);
    assert.equal(asks('よろしくお願いいたします。。'), false);
  });

  it('hears what others said as told', () => {
    assert.equal(asks('購入者は「返金してもらえますか」と聞いてきました。'), false);
    assert.equal(asks('The buyer wrote “please refund me”.'), false);
    assert.equal(asks('購入者は「返金して」とのことです。応じてよいですか。'), true);
  });

  it('reads no more of a hostile request than a request can have', () => {
    for (const unit of [
      'if a, ',
      'in a, ',
      'so, ',
      'please ',
      'です',
      'のです',
      'か、',
      'お願い',
      'たい、',
      'what ',
      '「',
      'a.b',
    ])
      assert.equal(typeof asks(unit.repeat(100_000)), 'boolean');
  });
});

describe('CN043', () => {
  const body = (request: string) =>
    `## 結論・現状・要望\n\n- 結論: 注文番号 250-1234567-1234567 の件です。\n- 現状: 着払いで届きました。\n- 要望: ${request}\n`;

  it('takes a concrete goal in its own words for a request, a vague one not', () => {
    const goal = '送料を差し引いた額で返金を確定';
    assert.deepEqual(marked(caseText({ goal: ` "${goal}"` }, body(`${goal}。`)), 'CN043'), []);
    assert.deepEqual(marked(caseText({ goal: ' "返金の件"' }, body('返金の件。')), 'CN043'), ['返金の件。']);
  });
});
