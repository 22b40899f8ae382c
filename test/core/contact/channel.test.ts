import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { adviseChannel, isCallable } from '../../../src/core/contact/channel';
import {
  CHANNEL_QUESTIONS,
  type ChannelQuestion,
  QUESTIONS,
} from '../../../src/core/contact/channelQuestions';
import { reasonsInCase, reasonsToWrite } from '../../../src/core/contact/channelReasons';

const NOW = Date.UTC(2026, 10, 22, 6);

const fileOf = (frontmatter: string, body = '') =>
  parseCase(`---\ncaseNotes: 1\n${frontmatter}\n---\n${body}`) ?? assert.fail();
const questionsIn = (frontmatter: string, body?: string): string[] =>
  reasonsInCase(fileOf(frontmatter, body), DEFAULT_OPTIONS, NOW).map(({ question }) => question);

describe('choosing a channel', () => {
  it('talks at every wall, by phone only where Amazon can be asked to call', () => {
    for (const wall of ['urgency', 'nuance', 'stalemate'] as const) {
      assert.equal(adviseChannel([wall], true).channel, 'phone');
      const chat = adviseChannel([wall], false);
      assert.deepEqual([chat.channel, chat.insteadOfCall, chat.because], ['chat', true, [wall]]);
    }
    assert.equal(adviseChannel([], true).channel, 'email');
    assert.equal(adviseChannel(['exactness', 'evidence'], true).channel, 'email');
  });

  it('gives reasons of one side alone, and something to write after every conversation', () => {
    fc.assert(
      fc.property(fc.subarray([...QUESTIONS]), fc.boolean(), (yes: ChannelQuestion[], callable) => {
        const advice = adviseChannel(yes, callable);
        const side = advice.channel === 'email' ? 'writing' : 'voice';
        assert.ok(
          advice.because.every(
            (question) => yes.includes(question) && CHANNEL_QUESTIONS[question].side === side,
          ),
        );
        assert.equal(advice.afterwards === undefined, advice.channel === 'email');
        assert.deepEqual(adviseChannel([...yes].reverse(), callable), advice);
      }),
    );
  });

  it('never advises against a conversation without a reason to write', () => {
    const voice = QUESTIONS.filter((question) => CHANNEL_QUESTIONS[question].side === 'voice');
    fc.assert(
      fc.property(fc.subarray(voice, { minLength: 1 }), fc.boolean(), (yes, callable) => {
        assert.notEqual(adviseChannel(yes, callable).channel, 'email');
      }),
    );
    const file = fileOf(
      `deadline: 2026-11-01\ntitle: アカウント停止\ntimeline:\n${'  - event: x\n'.repeat(8)}`,
    );
    const all = reasonsInCase(file, DEFAULT_OPTIONS, NOW);
    const writing = all.filter(({ question }) => CHANNEL_QUESTIONS[question].side === 'writing');
    assert.deepEqual([all.length, writing], [3, reasonsToWrite(file)]);
  });

  it('knows which categories Amazon calls about', () => {
    assert.equal(isCallable(fileOf('category: account-health'), DEFAULT_OPTIONS), true);
    assert.equal(isCallable(fileOf('category: listing'), DEFAULT_OPTIONS), false);
    const options = { ...DEFAULT_OPTIONS, callableCategories: ['listing'] };
    assert.equal(isCallable(fileOf('category: listing'), options), true);
  });

  it('finds the hurry of a deadline to the minute', () => {
    assert.deepEqual(questionsIn('deadline: 2026-11-23T14:59+09:00'), ['urgency']);
    assert.deepEqual(questionsIn('deadline: 2026-11-23T15:00+09:00'), []);
    assert.deepEqual(questionsIn('deadline: 2026-11-22'), ['urgency'], 'the day ends at midnight in Japan');
    assert.deepEqual(questionsIn('deadline: 2026-11-23'), []);
    assert.deepEqual(questionsIn('deadline: 2026-11-01'), ['urgency'], 'passed');
  });

  const STOPPED = [
    'アカウントが一時停止された',
    '出品が停止されました',
    '商品ページが削除された',
    '販売が制限されている',
    'Your account has been deactivated',
    'The listing was removed',
    'Our selling privileges were suspended',
    'Account at risk of deactivation',
  ];
  const NOT_STOPPED = [
    '出品の停止が解除された',
    '返品が届いた',
    '在庫を 3 点削除した',
    'アカウントの住所を変えたい',
    'The buyer stopped answering',
    'We removed a typo',
    'The parcel was removed from the van',
  ];
  for (const event of STOPPED)
    it(`is in a hurry: ${event}`, () => {
      assert.deepEqual(questionsIn(`timeline:\n  - event: "${event}"`), ['urgency']);
    });
  for (const event of NOT_STOPPED)
    it(`is in no hurry: ${event}`, () => {
      assert.deepEqual(questionsIn(`timeline:\n  - event: "${event}"`), []);
    });

  it('counts boilerplate, entries, and links that differ', () => {
    const entry = (more = '') => `  - event: "x"${more}\n`;
    const boilerplate = entry('\n    boilerplate: はい');
    assert.deepEqual(questionsIn(`timeline:\n${boilerplate}`), []);
    assert.deepEqual(questionsIn(`timeline:\n${boilerplate}${boilerplate}`), ['stalemate']);
    assert.deepEqual(questionsIn(`timeline:\n${entry().repeat(7)}`), []);
    assert.deepEqual(questionsIn(`timeline:\n${entry().repeat(8)}`), ['history']);
    const link = (n: number) => `\n- https://shop.example/${n}\n`;
    assert.deepEqual(questionsIn('title: x', link(1) + link(1) + link(2)), []);
    assert.deepEqual(questionsIn('title: x', `${link(1)}${link(2)}![c](c.png)`), ['evidence']);
  });
});
