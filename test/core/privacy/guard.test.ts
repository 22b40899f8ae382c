import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import {
  ALLOWED_TRAILER,
  allowanceText,
  guardFindings,
  guardVerdict,
  maskEdits,
  notAllowed,
  readAllowance,
  textVerdict,
  withAllowance,
} from '../../../src/core/privacy/guard';

function verdict(body: string, rules = {}) {
  const file = parseCase(`---\ncaseNotes: 1\n---\n\n${body}\n`);
  assert.ok(file);
  const { block, warn } = guardVerdict(file, { ...DEFAULT_OPTIONS, rules });
  return { block: block.map(({ code }) => code), warn: warn.map(({ code }) => code) };
}

describe('the verdict on a commit', () => {
  it('blocks secrets, cards and individual numbers, and warns of personal data', () => {
    assert.deepEqual(verdict('- カード 4111111111111111'), { block: ['CN080'], warn: [] });
    assert.deepEqual(verdict('- パスワードは Sora2026!'), { block: ['CN081'], warn: [] });
    assert.deepEqual(verdict('- マイナンバー 123456789018'), { block: ['CN082'], warn: [] });
    assert.deepEqual(verdict('- 電話 090-0000-1234'), { block: [], warn: ['CN083'] });
    assert.deepEqual(verdict('- 番号 123456789018'), { block: [], warn: [] });
    assert.deepEqual(verdict('- status は redy'), { block: [], warn: [] });
  });

  it('weighs what the configuration says', () => {
    assert.deepEqual(verdict('- 電話 090-0000-1234', { CN083: 'error' }), { block: ['CN083'], warn: [] });
    assert.deepEqual(verdict('- 電話 090-0000-1234', { 'buyer-data': 'off' }), { block: [], warn: [] });
  });

  it('heeds a comment that says why', () => {
    const noted = (comment: string) =>
      verdict(`- カード 4111111111111111 <!-- case-notes-${comment} -->`).block;
    assert.deepEqual(noted('disable-line CN080'), ['CN080']);
    assert.deepEqual(noted('disable-line CN080 --'), ['CN080']);
    assert.deepEqual(noted('disable-line CN080 -- 決済会社のテスト番号'), []);
    assert.deepEqual(noted('disable-line card-number -- a test number'), []);
    assert.deepEqual(noted('disable-line CN083 -- another rule'), ['CN080']);
  });

  it('lets what it warns of pass where every code is allowed, and never what it blocks', () => {
    const file = parseCase('---\ncaseNotes: 1\n---\n\n4111111111111111 090-0000-1234\n');
    assert.ok(file);
    const found = guardVerdict(file, DEFAULT_OPTIONS);
    assert.deepEqual(
      notAllowed(found, undefined).map(({ code }) => code),
      ['CN083'],
    );
    assert.deepEqual(
      notAllowed(found, { codes: ['CN080'], reason: 'x' }).map(({ code }) => code),
      ['CN083'],
    );
    assert.deepEqual(notAllowed(found, { codes: ['CN083'], reason: 'x' }), []);
    assert.equal(found.block.length, 1);
  });

  it('masks a stretch once, even where two rules found it', () => {
    const text = '---\ncaseNotes: 1\n---\n\nパスワード: "taro@buyer.example"、4111111111111111\n';
    const file = parseCase(text);
    assert.ok(file);
    const found = guardFindings(file, DEFAULT_OPTIONS);
    assert.equal(found.length, 3);
    const masked = applyEdits(text, maskEdits(found));
    const after = parseCase(masked);
    assert.ok(after && guardFindings(after, DEFAULT_OPTIONS).length === 0, masked);
  });

  it('looks into the message too', () => {
    const codes = (text: string) => Object.values(textVerdict(text)).map((found) => found.length);
    assert.deepEqual(codes('case(12345678901): 4111 1111 1111 1111'), [1, 0]);
    assert.deepEqual(codes('agreed with taro@buyer.example'), [0, 1]);
    assert.deepEqual(codes('case(12345678901): call closed – reply due 2026-11-25'), [0, 0]);
  });
});

describe('the record of what was let through', () => {
  it('reads back what it wrote', () => {
    const codes = fc.uniqueArray(fc.constantFrom('CN082', 'CN083'), { minLength: 1 });
    const reason = fc.constantFrom('本人の了承あり', 'agreed: see case 1', 'CN-free text', 'x');
    fc.assert(
      fc.property(codes, reason, (written, why) => {
        const allowance = { codes: written, reason: why };
        assert.deepEqual(readAllowance(allowanceText(allowance)), allowance);
      }),
    );
  });

  it('is none without a code or a reason', () => {
    for (const text of [undefined, '', 'CN083', 'CN083  ', 'agreed', 'CN83 agreed'])
      assert.equal(readAllowance(text), undefined, text);
    assert.deepEqual(readAllowance(' cn083, CN082 agreed '), { codes: ['CN083', 'CN082'], reason: 'agreed' });
  });

  it('is a trailer to git, whatever the message looks like', () => {
    const allowance = { codes: ['CN083'], reason: '本人の了承あり' };
    for (const message of [
      'case: edited',
      'case: edited\n',
      'case: edited\n\n- one\n- two',
      'case: edited\n\nSigned-off-by: Sample <sample@shop.example>',
      'case: edited\n\nText: with a colon\nand more',
      'edited: alone',
    ]) {
      const written = withAllowance(message, allowance);
      assert.ok(written.startsWith(message.trimEnd()), 'what was written stays');
      const trailers = execFileSync('git', ['interpret-trailers', '--parse'], {
        input: written,
        encoding: 'utf8',
      });
      assert.match(trailers, new RegExp(`^${ALLOWED_TRAILER}: CN083 本人の了承あり$`, 'm'), message);
    }
  });
});
