import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emlOf } from '../../src/node/eml';
import { HEADERS, parsed } from './emlReader';

const NOW = 1795327200000;
const GOLDEN = join(__dirname, '../fixtures/exports/return.ja.eml');

const made = async (message: Parameters<typeof emlOf>[0]): Promise<string> => {
  const result = await emlOf(message, NOW);
  assert.ok(result.ok);
  return result.text;
};

describe('an .eml draft', () => {
  it('is the golden file, to the byte', async () => {
    const [head = '', ...rest] = readFileSync(
      join(__dirname, '../fixtures/exports/return.ja.confirmation.ja.txt'),
      'utf8',
    ).split('\n\n');
    const message = {
      to: 'support@amazon.example',
      subject: head.replace('Subject: ', ''),
      body: rest.join('\n\n'),
    };
    const text = await made(message);
    if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, text);
    assert.equal(text, readFileSync(GOLDEN, 'utf8'));
    assert.equal(text, await made(message), 'nothing in it is random');
    const { headers, names, body } = parsed(text);
    assert.deepEqual(names, HEADERS);
    assert.equal(headers['X-Unsent'], '1');
    assert.equal(headers.To, 'support@amazon.example');
    assert.equal(headers.Subject, message.subject);
    assert.equal(headers.Date, 'Sun, 22 Nov 2026 06:00:00 +0000');
    assert.equal(headers['Content-Type'], 'text/plain; charset=utf-8');
    assert.equal(body, message.body.replaceAll('\n', '\r\n'));
  });

  it('goes to one plain address or to none', async () => {
    const bad = [
      'a@b.example, c@d.example',
      'G: a@b.example;',
      'a@b.example\r\nBcc: x@y.example',
      'A <a@b.example>',
      '',
    ];
    for (const to of bad)
      assert.deepEqual(await emlOf({ to, subject: '', body: '' }, NOW), {
        ok: false,
        reason: 'bad-recipient',
      });
    assert.ok(!parsed(await made({ subject: 's', body: 'b' })).names.includes('To'));
  });

  it('keeps a long English body and a line of any length', async () => {
    const body = `${'word '.repeat(400)}\n.\n${'x'.repeat(3000)}\n`;
    const read = parsed(await made({ subject: 'Confirmation '.repeat(30), body }));
    assert.equal(read.body.replace(/\r\n$/, ''), body.replaceAll('\n', '\r\n').replace(/\r\n$/, ''));
    assert.equal(read.headers.Subject, 'Confirmation '.repeat(30).trim());
  });
});
