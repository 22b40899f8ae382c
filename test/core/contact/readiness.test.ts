import assert from 'node:assert/strict';
import { pieceTitle, type Readiness, readinessOf } from '../../../src/core/contact/readiness';
import { LANGUAGES } from '../../../src/core/language';
import { lint } from '../../../src/core/lint/lint';
import type { Rule } from '../../../src/core/lint/rule';
import { RULES } from '../../../src/core/lint/rules';
import { fixtureFiles, fixtureFolders, NOW, readFixture } from '../lint/fixtures';
import { caseText, fileOf, optionsWith } from '../lint/prep';

const context = { options: optionsWith({}), now: NOW };
const readiness = (text: string): Readiness => readinessOf(fileOf(text), context);
const verdict = ({ store, ids, timeline, goal }: Readiness) => [store, ids, timeline, goal];

describe('readinessOf', () => {
  it('says 4 of 4 for a prepared case', () => {
    assert.deepEqual(verdict(readiness(caseText())), [true, true, true, true]);
    assert.equal(readiness(caseText()).done, 4);
    assert.deepEqual(readiness(caseText()).gaps, []);
  });

  it('tells each piece by its own gap', () => {
    const pieces = ['store', 'ids', 'timeline', 'goal'] as const;
    for (const piece of pieces) {
      const result = readiness(caseText({ [piece]: undefined }));
      assert.equal(result.done, 3, piece);
      assert.equal(result[piece], false);
      assert.equal(result.gaps[0]?.piece, piece);
    }
  });

  it('counts an address that is none, and IDs of the wrong kind, as gaps', () => {
    assert.equal(readiness(caseText({ store: '\n  name: 青空商店\n  email: ops' })).store, false);
    assert.equal(readiness(caseText({ ids: '\n  asin: B0ABCDEF12' })).ids, false);
  });

  it('lets a vague goal, and a timeline out of order, count: they are there', () => {
    assert.equal(readiness(caseText({ goal: ' "相談したい"' })).goal, true);
    const timeline = '\n  - "2026-11-21 b"\n  - "2026-11-20 a"';
    assert.equal(readiness(caseText({ timeline })).timeline, true);
  });

  it('is the same whatever the status, the configuration and the comments', () => {
    const rules = Object.fromEntries(RULES.map(({ code }) => [code, 'off' as const]));
    for (const status of ['preparing', 'ready', 'resolved']) {
      const text = caseText({ status: ` ${status}`, goal: undefined }, '<!-- case-notes-disable-file -->\n');
      const off = readinessOf(fileOf(text), { options: optionsWith({ rules }), now: NOW });
      assert.deepEqual(verdict(off), [true, true, true, false], status);
    }
  });

  it('says 0 of 4 of a case that cannot be read, with one gap at the mistake', () => {
    const text = caseText({ goal: ' "a' });
    const result = readiness(text);
    assert.equal(result.done, 0);
    assert.equal(result.gaps.length, 1);
    assert.ok((result.gaps[0]?.span.end ?? Number.POSITIVE_INFINITY) <= text.length);
  });

  it('has a title for each piece in both languages', () => {
    for (const piece of ['store', 'ids', 'timeline', 'goal'] as const)
      for (const language of LANGUAGES) assert.notEqual(pieceTitle(piece)[language], piece);
  });
});

describe('readiness and lint', () => {
  const PREP = ['CN010', 'CN011', 'CN012', 'CN013', 'CN014', 'CN015', 'CN017'];

  it('agree on every fixture whose rules all speak', () => {
    let compared = 0;
    for (const folder of fixtureFolders())
      for (const name of fixtureFiles(folder)) {
        const { text, context: fixtureContext, file: path } = readFixture(folder, name);
        const file = fileOf(text);
        const { rules } = fixtureContext.options;
        const isOff = ({ code, name: key }: Rule) => rules[code] === 'off' || rules[key] === 'off';
        const allSpeak =
          file.data.status?.value !== 'resolved' &&
          !RULES.some((rule) => PREP.includes(rule.code) && isOff(rule));
        if (!file.readable || !allSpeak || text.includes('case-notes-disable')) continue;
        const found = lint(file, fixtureContext);
        if (found.some(({ code }) => code === 'CN005' || code === 'CN007')) continue;
        const gaps = readinessOf(file, fixtureContext).gaps.length;
        assert.equal(gaps, found.filter(({ code }) => PREP.includes(code)).length, path);
        compared++;
      }
    assert.ok(compared > 50, `${compared} compared`);
  });
});
