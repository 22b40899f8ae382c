import assert from 'node:assert/strict';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { fixAll } from '../../../src/core/lint/fixAll';
import { NOW } from './fixtures';
import { caseText, findings, marked, mended } from './prep';

const GOOD = caseText();
const fixed = (text: string): string => fixAll(text, { options: DEFAULT_OPTIONS, now: NOW });
const goal = (written: string): string => caseText({ goal: ` ${written}` });

describe('CN001', () => {
  describe('puts right, to the byte,', () => {
    const SLIPS: Record<string, [slipped: string, place: string]> = {
      'a full-width colon': [GOOD.replace('title: ', 'title：'), '：'],
      'full-width colons everywhere, the first key included': [GOOD.replace(/^(\w+): ?/gm, '$1：'), '：'],
      'full-width colons inside a map and a list item': [
        GOOD.replace('  name: ', '  name： ').replace('status: ', 'status：　'),
        '：',
      ],
      'lines indented with full-width spaces': [
        GOOD.replace('  name', '　name').replace('  email', '　email'),
        '　',
      ],
      'lines indented with tabs': [GOOD.replace('  name', '\tname').replace('  email', '\temail'), '\t'],
      'a first line indented with full-width spaces alone': [GOOD.replace('  name', '　name'), '　'],
      'full-width colons and indentation at once': [
        GOOD.replace('  name: ', '　name：').replace('  email: ', '　email：'),
        '　',
      ],
      'full-width colons where YAML reads one long name': [
        GOOD.replace('  name: ', '  name：').replace('  email: ', '  email：'),
        '：',
      ],
      'a full-width colon where YAML reads one word': [GOOD.replace('orderId: ', 'orderId：'), '：'],
      'no blank behind a colon': [GOOD.replace('status: ', 'status:'), ':'],
      'no blank behind any colon': [GOOD.replace(/^(\w+): /gm, '$1:'), ':'],
      'no colon behind a key': [GOOD.replace('status: ', 'status '), 'status'],
      'a quote that is not closed': [GOOD.replace('の返品"', 'の返品'), '"'],
      'a quote that is not closed, in the last line': [GOOD.replace('検品した"', '検品した'), '"'],
    };
    for (const [what, [text, place]] of Object.entries(SLIPS))
      it(what, () => {
        assert.deepEqual(marked(text, 'CN001'), [place]);
        assert.equal(fixed(text), GOOD);
        assert.equal(fixed(text.replaceAll('\n', '\r\n')), GOOD.replaceAll('\n', '\r\n'));
      });
  });

  it('quotes what YAML takes for something else', () => {
    for (const written of [
      '返金: 可否の回答をもらう',
      '@担当者に回答をもらう',
      '*急ぎ* 回答をもらう',
      '%急ぎ 回答をもらう',
      '[急ぎ] 回答をもらう',
      '{急ぎ} 回答をもらう',
      '[急ぎ 回答をもらう',
      '`急ぎ` 回答をもらう',
      '- 回答をもらう',
      '| 回答をもらう',
      '「可」か: 否か',
    ]) {
      assert.deepEqual(marked(goal(written), 'CN001'), [written]);
      assert.equal(fixed(goal(written)), goal(`"${written}"`));
    }
    const two = caseText({ title: ' 返品: 送料', goal: ' 返金: 可否の回答をもらう' });
    assert.equal(fixed(two), caseText({ title: ' "返品: 送料"', goal: ' "返金: 可否の回答をもらう"' }));
  });

  it('offers to quote what looks like an anchor or a tag, and does not do it unasked', () => {
    for (const written of ['&急ぎ 回答をもらう', '!急ぎ 回答をもらう', '*急ぎ']) {
      const text = goal(written);
      const [only] = mended(text, 'CN001');
      assert.equal(only, goal(`"${written}"`), written);
    }
    assert.equal(fixed(goal('&急ぎ 回答をもらう')), goal('&急ぎ 回答をもらう'));
    assert.equal(fixed(goal('*急ぎ')), goal('*急ぎ'));
  });

  it('offers no fix where the block cannot be read with it', () => {
    const [finding] = findings(GOOD.replace('store:', 'store: {'), 'CN001');
    assert.deepEqual(finding?.fixes, []);
  });

  it('leaves lists over several lines and text in blocks alone', () => {
    const text = caseText({
      ids: '\n  orderId: [250-1234567-1234567,\n    250-1234567-1234568]',
      goal: ' >-\n  status ready、title：件名\n  返金してよいか、回答をもらう',
    });
    assert.deepEqual(findings(text, 'CN001'), []);
    assert.equal(fixed(text.replace('title: ', 'title：')), text);
  });

  it('takes a fence with any blanks behind it', () => {
    for (const blanks of [' ', '\t ', '\u3000', '\u00a0']) {
      const file = parseCase(GOOD.replaceAll('---', `---${blanks}`));
      assert.equal(file?.readable, true);
      assert.equal(file?.data.status?.value, 'ready');
    }
  });

  it('stays quick on slips without end', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, i) => `key${i}：x`).join('\n');
    for (const count of [100, 4000]) {
      const text = GOOD.replace('title: ', `${keys(count)}\ntitle: `);
      assert.deepEqual(
        findings(text, 'CN001').map(({ fixes }) => fixes),
        [[]],
      );
    }
  });
});
