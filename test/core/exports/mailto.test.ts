import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wellFormed } from '../../../src/core/cleanText';
import { isMailAddress } from '../../../src/core/exports/address';
import { mailtoOf } from '../../../src/core/exports/mailto';

/** Reads a mailto address back as a mail program does. */
function parsed(url: string) {
  const { protocol, pathname, searchParams } = new URL(url.replaceAll('+', '%2B'));
  assert.equal(protocol, 'mailto:');
  assert.deepEqual([...searchParams.keys()], ['subject', 'body']);
  return {
    to: decodeURIComponent(pathname),
    subject: searchParams.get('subject'),
    body: searchParams.get('body'),
  };
}

const made = (message: Parameters<typeof mailtoOf>[0]): string => {
  const result = mailtoOf(message);
  assert.ok(result.ok, JSON.stringify(result));
  return result.url;
};

describe('a mailto address', () => {
  it('holds the message, line ends as CR LF', () => {
    const url = made({
      to: 'a+b@shop.example',
      subject: '確認 & 100%',
      body: 'いつも\nお世話に\r\nなります',
    });
    assert.ok(url.includes('%0D%0A'));
    assert.doesNotMatch(url, /[^\x21-\x7e]|[!'()* ]/);
    const read = parsed(url);
    assert.deepEqual(read, {
      to: 'a+b@shop.example',
      subject: '確認 & 100%',
      body: 'いつも\r\nお世話に\r\nなります',
    });
  });

  it('is refused when it is too long for mail programs', () => {
    assert.deepEqual(mailtoOf({ subject: 's', body: 'あ'.repeat(300) }), { ok: false, reason: 'too-long' });
    assert.equal(mailtoOf({ subject: 's', body: 'x'.repeat(5_000_000) }).ok, false);
    const head = made({ subject: '', body: '' }).length;
    assert.equal(made({ subject: '', body: 'x'.repeat(2000 - head) }).length, 2000);
    assert.equal(mailtoOf({ subject: '', body: 'x'.repeat(2001 - head) }).ok, false);
  });

  it('goes to one plain address or to none', () => {
    for (const to of [
      'a@b.example,c@d.example',
      'a@b.example?bcc=x@y.example',
      'a@b.example\r\nBcc: x@y.example',
      'G:a@b.example;',
    ])
      assert.deepEqual(mailtoOf({ to, subject: '', body: '' }), { ok: false, reason: 'bad-recipient' });
    assert.equal(made({ subject: 's', body: 'b' }), 'mailto:?subject=s&body=b');
  });

  it('reads back as it was meant for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const result = mailtoOf({ subject, body });
        if (!result.ok) return;
        const read = parsed(result.url);
        assert.equal(read.subject, wellFormed(subject).replace(/[\r\n]+/g, ' '));
        assert.equal(read.body, wellFormed(body).replace(/\r\n?|\n/g, '\r\n'));
      }),
      { numRuns: 500 },
    );
    assert.equal(parsed(made({ subject: 'a\ud800b', body: '\udc00' })).subject, 'a\ufffdb');
  });
});

describe('a mail address', () => {
  it('is one mailbox, nothing more', () => {
    for (const good of ['ops@aozora.example', 'a.b+c@mail.shop.example', "o'neil@shop.example"])
      assert.ok(isMailAddress(good), good);
    for (const bad of [
      '',
      'a',
      'a@b',
      '@b.example',
      'a@b.example ',
      'a b@c.example',
      'A <a@b.example>',
      '"a"@b.example',
      'a@-b.example',
      'ａ@b.example',
      'a..b@c.example',
      `${'a'.repeat(65)}@b.example`,
      `a@${'b.'.repeat(200)}example`,
    ])
      assert.ok(!isMailAddress(bad), bad);
  });
});
