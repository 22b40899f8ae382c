import assert from 'node:assert/strict';
import { CLEAN, Scene } from './world';

const DONE = CLEAN.replace('awaiting-us', 'resolved').replace('[ ]', '[x]').replace('着払い', '& <b>払い');

describe('case-notes report', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/2026/b.md', DONE);
    scene.write('cases/notes.md', '---\ntitle: no case\n---\n');
  });
  afterEach(() => scene.dispose());

  it('gives the figures as JSON, by --format and by --as', async () => {
    const { code, out, err } = await scene.run(['report', '--format', 'json']);
    assert.equal(code, 0, err);
    const report = JSON.parse(out);
    assert.equal((await scene.run(['report', '--as', 'json'])).out, out);
    assert.deepEqual(
      {
        ...report,
        definitions: Object.keys(report.definitions).length,
        resolution: report.resolution.medianDays,
      },
      {
        schemaVersion: 1,
        at: '2026-11-22T15:00+09:00',
        cases: 2,
        unread: 0,
        byStatus: [
          { status: 'preparing', cases: 0 },
          { status: 'ready', cases: 0 },
          { status: 'calling', cases: 0 },
          { status: 'awaiting-amazon', cases: 0 },
          { status: 'awaiting-us', cases: 1 },
          { status: 'resolved', cases: 1 },
        ],
        byCategory: [{ category: 'return-refund', cases: 2 }],
        byMarketplace: [{ marketplace: 'JP', cases: 2 }],
        byStore: [{ store: '青空商店', cases: 2 }],
        resolution: 2,
        contacts: {
          total: 2,
          mean: 1,
          median: 1,
          spread: [0, 1, 2, 3, 4, 5].map((from) => ({
            from,
            to: from === 5 ? null : from,
            cases: from === 1 ? 2 : 0,
          })),
        },
        preparation: {
          prepared: { cases: 2, resolved: 1, meanContacts: null },
          unprepared: { cases: 0, resolved: 0, meanContacts: null },
          unknown: { cases: 0, resolved: 0, meanContacts: null },
          leastCompared: 10,
        },
        promises: { kept: 0, broken: 0, done: 0, pending: 0, unknown: 0, undated: 0 },
        confirmations: { inTime: 0, late: 0, sent: 0, missing: 0, pending: 2, unknown: 0 },
        definitions: 10,
      },
    );
  });

  it('takes a clock, a language, files by name, and a configuration', async () => {
    const missing = async (...args: string[]) =>
      JSON.parse((await scene.run(['report', '--as', 'json', ...args])).out).confirmations.missing;
    assert.equal(await missing('--now', '2026-11-23T14:19+09:00'), 0);
    assert.equal(await missing('--now', '2026-11-23T14:20+09:00'), 2);
    assert.equal(await missing('--now', '2026-11-23T14:20+09:00', 'cases/a.md', 'cases/a.md'), 1);
    scene.write('.case-notes.yaml', 'timeZone: UTC\n');
    const { out } = await scene.run(['report', '--language', 'ja']);
    assert.match(out, /^ケースのレポート\n2026-11-22 06:00\+00:00 時点、2 件のケース\n/);
  });

  it('writes one page that needs nothing else', async () => {
    const { code, out, err } = await scene.run(['report', '--as', 'html', '--language', 'ja']);
    assert.equal(code, 0, err);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="ja">/);
    assert.match(out, /<\/html>\n$/);
    assert.doesNotMatch(out, /<script|<link|<img|\bsrc=|\bhref=|\bstyle=|url\((?!#)/);
  });

  it('says what it could not read, and counts it apart', async () => {
    scene.write('cases/big.md', `${CLEAN}${'x'.repeat(1_000_001)}`);
    scene.write('cases/torn.md', '---\ncaseNotes: 1\ntitle: "x\n---\n');
    const { code, out, err } = await scene.run(['report']);
    assert.equal(code, 1);
    assert.match(err, /“cases\/big\.md” is larger than 1 MB/);
    assert.match(out, /Cases: 2\.\nFiles that could not be read, and are in no figure: 2\./);
    assert.equal((await scene.run(['report', 'nowhere'])).code, 2);
    assert.equal((await scene.run(['report', '--as', 'pdf'])).code, 2);
  });

  it('shows nothing raw', async () => {
    scene.write(
      'cases/c.md',
      CLEAN.replace('青空商店', '"\\u001b[31mred\\u202e"').replace('return-refund', '"\\e]0;x"'),
    );
    for (const form of ['text', 'json', 'html']) {
      const { out } = await scene.run(['report', '--as', form]);
      assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}|\p{Cf}/u, form);
    }
  });
});
