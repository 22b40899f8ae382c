import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { emlOf } from '../../src/node/eml';

const NOW = 1795327200000;
const GOLDEN = join(__dirname, '../fixtures/exports/return.ja.eml');

/** Reads a message back by the RFCs: unfolds, splits, decodes encoded words and base64. */
function parsed(message: string) {
  assert.doesNotMatch(message, /(?<!\r)\n|\r(?!\n)/, 'line ends are CR LF');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a message is ASCII.
  assert.match(message, /^[\x00-\x7f]*$/);
  const split = message.indexOf('\r\n\r\n');
  for (const line of message.slice(0, split).split('\r\n')) assert.ok(line.length <= 78, line);
  const headers = message
    .slice(0, split)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map(
      (line) =>
        [line.slice(0, line.indexOf(':')), decoded(line.slice(line.indexOf(':') + 1).trim())] as const,
    );
  const encoding = headers.find(([name]) => name === 'Content-Transfer-Encoding')?.[1];
  assert.ok(encoding === 'base64' || encoding === '7bit');
  const written = message.slice(split + 4);
  const body = encoding === 'base64' ? Buffer.from(written, 'base64').toString() : written;
  return { headers: Object.fromEntries(headers), names: headers.map(([name]) => name).sort(), body };
}

function decoded(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?B\?[^?]*\?=)+/g, (words) =>
      Buffer.concat(
        [...words.matchAll(/\?B\?([^?]*)\?=/g)].map(([, word]) => Buffer.from(word as string, 'base64')),
      ).toString(),
    );
}

const made = async (message: Parameters<typeof emlOf>[0]): Promise<string> => {
  const result = await emlOf(message, NOW);
  assert.ok(result.ok);
  return result.text;
};

const HEADERS = [
  'Content-Transfer-Encoding',
  'Content-Type',
  'Date',
  'MIME-Version',
  'Subject',
  'To',
  'X-Unsent',
];

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

  it('has the intended headers for any subject', async () => {
    const nasty = fc.constantFrom(
      '\r\n',
      '\r\nBcc: x@y.example',
      '\n\n<b>',
      '=?UTF-8?B?',
      '?=',
      '返金',
      '👨‍👩‍👧',
      '\ud800',
      ',',
      '"',
    );
    const subject = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.array(nasty, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(subject, async (written) => {
        const { names } = parsed(await made({ to: 'a@b.example', subject: `s${written}`, body: 'b' }));
        assert.deepEqual(names, HEADERS);
      }),
      { numRuns: 300 },
    );
  });
});
