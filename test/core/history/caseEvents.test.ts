import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { type CaseEvent, caseEvents, EVENT_TYPES } from '../../../src/core/history';
import { caseText } from '../edits/arbitraryCase';
import { type Language, pagesOf } from './pages';

const events = (after: string, before?: string): CaseEvent[] => {
  const [now, then] = [parseCase(after), before === undefined ? undefined : parseCase(before)];
  assert.ok(now);
  return caseEvents(now, then);
};
const told = (language: Language, after: string, before?: string) =>
  events(after, before).map(({ type, wording }) => `${type}: ${wording[language]}`);

const WORDS = {
  ja: {
    opened: '新規作成 – 着払い返品の返金',
    added: '注文番号 250-1234567-1234567 を追加',
    goal: '最終ゴールを変更',
    noGoal: '最終ゴールを削除',
    ready: '準備完了',
    started: '通話を開始',
    closed: '通話を終了',
    chat: 'チャットを開始',
    due: '回答期限 2026-11-25',
    later: '回答期限 2026-11-30',
    task: 'Amazonの作業 2026-11-27 まで',
    vague: 'Amazonの約束を記録',
    sent: '確認メールの送信を記録',
    resolved: '解決',
    reopened: '再開',
    status: 'ステータスを awaiting-us に変更',
    done: '完了: 返金処理をする',
  },
  en: {
    opened: 'opened – Return sent at our expense',
    added: 'order ID 250-1234567-1234567 added',
    goal: 'goal changed',
    noGoal: 'goal removed',
    ready: 'ready to call',
    started: 'call started',
    closed: 'call closed',
    chat: 'chat started',
    due: 'reply due 2026-11-25',
    later: 'reply due 2026-11-30',
    task: "Amazon's action due 2026-11-27",
    vague: "Amazon's promise recorded",
    sent: 'confirmation sent',
    resolved: 'resolved',
    reopened: 'reopened',
    status: 'status awaiting-us',
    done: 'done: issue the refund',
  },
} as const;

for (const language of ['ja', 'en'] as const)
  describe(`events between two versions of a case, ${language === 'ja' ? 'Japanese' : 'English'}`, () => {
    const pages = pagesOf(language);
    const { words, page } = pages;
    const say = WORDS[language];
    const tell = (after: string, before?: string) => told(language, after, before);
    const calls = (...bodies: string[]) => page('calling', '', words.goal, bodies.join('\n'));

    it('opened', () => assert.deepEqual(tell(pages.opened), [`opened: ${say.opened}`]));

    it('opened with what was done before the first commit', () =>
      assert.deepEqual(tell(pages.resolved), [
        `opened: ${say.opened}`,
        `resolved: ${say.resolved}`,
        `called: ${say.closed}`,
        `promised: ${say.due}`,
        `confirmed: ${say.sent}`,
      ]));

    it('id-added, for each ID', () => {
      assert.deepEqual(tell(pages.withOrder, pages.opened), [`id-added: ${say.added}`]);
      const [event] = events(pages.withOrder, pages.opened);
      assert.ok(event?.type === 'id-added');
      assert.deepEqual([event.kind, event.value], ['orderId', '250-1234567-1234567']);
      assert.deepEqual(tell(pages.opened, pages.withOrder), []);
    });

    it('goal-changed', () => {
      assert.deepEqual(tell(pages.otherGoal, pages.withOrder), [`goal-changed: ${say.goal}`]);
      assert.deepEqual(tell(page('preparing', '', ''), pages.opened), [`goal-changed: ${say.noGoal}`]);
    });

    it('ready', () => assert.deepEqual(tell(pages.ready, pages.withOrder), [`ready: ${say.ready}`]));

    it('called when a call begins, and promised when its recap comes', () => {
      assert.equal(tell(pages.calling, pages.ready)[0], `called: ${say.started}`);
      const [event] = events(pages.closed, pages.calling);
      assert.ok(event?.type === 'promised');
      assert.equal(event.due, '2026-11-25');
      assert.equal(event.wording[language], `${say.closed} – ${say.due}`);
      assert.ok(!tell(pages.closed, pages.calling).some((line) => line.startsWith('called')));
    });

    it('called and promised when the call is committed closed', () => {
      assert.deepEqual(tell(pages.closed, pages.ready).slice(0, 2), [
        `called: ${say.closed}`,
        `promised: ${say.due}`,
      ]);
    });

    it('a chat is told from a call, a second call from a corrected time', () => {
      assert.deepEqual(tell(calls(words.call, words.chat), calls(words.call)), [`called: ${say.chat}`]);
      const corrected = words.call.replace('14:05', '14:03');
      assert.deepEqual(tell(calls(corrected), calls(words.call)), []);
      const [event] = events(calls(words.call, corrected), calls(words.call));
      assert.ok(event?.type === 'called' && event.at === '2026-11-22 14:03');
    });

    it('promised: a date, a date that moves, work without an answer; nothing where nothing is promised', () => {
      const recap = (change: (text: string) => string) => calls(words.call, change(words.recap));
      const closed = recap((text) => text);
      const later = recap((text) => text.replace(words.reply, words.later));
      assert.deepEqual(tell(later, closed), [`promised: ${say.later}`]);
      const vague = recap((text) => text.replace(words.reply, words.vague));
      assert.deepEqual(tell(vague, calls()), [`called: ${say.closed}`, `promised: ${say.vague}`]);
      const none = recap((text) => text.replace(words.reply, words.none));
      assert.deepEqual(tell(none, calls()), [`called: ${say.closed}`]);
      assert.deepEqual(tell(none, calls(words.call)), [`edited: ${say.closed}`]);
      const work = none.replace(words.noTask, words.task);
      assert.deepEqual(tell(work, none), [`promised: ${say.task}`]);
    });

    it('confirmed', () => {
      const [event] = events(pages.confirmed, pages.closed);
      assert.ok(event?.type === 'confirmed' && event.sentAt === '2026-11-22T14:31+09:00');
      assert.deepEqual(tell(pages.confirmed, pages.closed), [`confirmed: ${say.sent}`]);
    });

    it('resolved and reopened', () => {
      assert.deepEqual(tell(pages.resolved, pages.confirmed), [`resolved: ${say.resolved}`]);
      assert.deepEqual(tell(pages.reopened, pages.resolved), [
        `reopened: ${say.reopened}`,
        `edited: ${say.status}`,
      ]);
    });

    it('edited: what has no type of its own', () => {
      const done = pages.closed.replace('[ ]', '[x]');
      assert.deepEqual(tell(done, pages.closed), [`edited: ${say.done}`]);
      assert.deepEqual(tell(pages.opened + words.note, pages.opened), []);
    });

    it('takes nothing away from a frontmatter that cannot be read', () => {
      const broken = pages.closed.replace('ids:\n', 'ids: [\n');
      assert.equal(parseCase(broken)?.readable, false);
      assert.deepEqual(tell(broken, pages.closed), []);
      assert.deepEqual(tell(pages.closed, broken), []);
      assert.deepEqual(tell(broken, pages.calling), [`promised: ${say.closed} – ${say.due}`]);
    });
  });

describe('events of any two versions', () => {
  const caseFile = caseText.filter((text) => parseCase(text) !== undefined);
  const hostile = (text: string) =>
    text.replaceAll('返品', '返\u202e品\\u009b2J').replaceAll('note', 'no\\nte');

  it('a version has none against itself', () =>
    fc.assert(fc.property(caseFile, (text) => assert.deepEqual(events(text, text), []))));

  it('every one is of a known type and told in one visible line of each language', () =>
    fc.assert(
      fc.property(caseFile, fc.option(caseFile, { nil: undefined }), (after, before) => {
        for (const { type, wording } of events(hostile(after), before)) {
          assert.ok(EVENT_TYPES.includes(type) && type !== 'renamed');
          for (const words of [wording.ja, wording.en]) assert.match(words, /^[^\p{Cc}\p{Bidi_Control}]+$/u);
        }
      }),
    ));
});
