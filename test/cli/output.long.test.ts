import assert from 'node:assert/strict';
import { CLEAN, Scene } from './world';

/** All of C0 and C1 but tab and line ends, DEL, and what turns or hides text. */
const CONTROLS = [
  ...Array.from({ length: 32 }, (_, i) => i).filter((code) => ![9, 10, 13].includes(code)),
  ...Array.from({ length: 33 }, (_, i) => 0x7f + i),
  0x00ad,
  0x061c,
  0x200b,
  0x200e,
  0x200f,
  0x2028,
  0x2029,
  0x202a,
  0x202b,
  0x202c,
  0x202d,
  0x202e,
  0x2060,
  0x2066,
  0x2067,
  0x2068,
  0x2069,
  0x3164,
  0xfeff,
  0xe0001,
  0xe0041,
].map((code) => String.fromCodePoint(code));
const RAW = new RegExp(
  `[${CONTROLS.map((char) => `\\u{${(char.codePointAt(0) as number).toString(16)}}`).join('')}]`,
  'u',
);

const everywhere = (char: string): string =>
  CLEAN.replace('着払い返品の返金', `返${char}品`)
    .replace('青空商店', `青空${char}商店`)
    .replace('返金する (期限', `返金${char}する (期限`)
    .replace('12345678901', `12345${char}678901`)
    .replace('- Amazonの作業: なし', `- Amazonの作業:\n  - [ ] 調${char}査する (期限: 今${char}週末)`);

describe('what the command line prints', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());

  const COMMANDS = [
    ['lint', 'a.md'],
    ['lint', 'a.md', '--format', 'json'],
    ['export', 'email', 'a.md'],
    ['export', 'email', 'a.md', '--format', 'json'],
    ['export', 'email', 'a.md', '--as', 'eml'],
    ['export', 'email', 'a.md', '--as', 'mailto'],
    ['export', 'closing', 'a.md'],
    ['export', 'closing', 'a.md', '--format', 'json'],
    ['ids', 'a.md'],
    ['ids', 'a.md', '--format', 'json'],
    ['new', '--from', 'a.md'],
    ['new', '--from', 'a.md', '--format', 'json'],
  ];
  for (const args of COMMANDS)
    it(`holds no raw control or hidden character: ${args.join(' ')}`, async () => {
      for (const char of CONTROLS) {
        for (const text of [everywhere(char), everywhere(char).replace(/今.*週末/u, '2026-11-25')]) {
          scene.write('a.md', text);
          const { out, err } = await scene.run(args, '', { env: { LANG: 'ja_JP.UTF-8' } });
          assert.doesNotMatch(
            out.replaceAll('\r\n', '\n') + err,
            RAW,
            `U+${char.codePointAt(0)?.toString(16)}\n${out}${err}`,
          );
          if (args.includes('json') && out !== '') JSON.parse(out);
        }
      }
    });

  it('says the same behind its escapes', async () => {
    scene.write('a.md', CLEAN.replace('青空商店', '青空商店👨‍👩‍👧'));
    const { out } = await scene.run(['export', 'email', 'a.md', '--format', 'json']);
    const text = (await scene.run(['export', 'email', 'a.md'])).out;
    const { subject, body } = JSON.parse(out);
    assert.equal(`${subject}\n\n${body}\n`, text);
    assert.match(body, /青空商店👨‍👩‍👧でございます/u);
  });
});
