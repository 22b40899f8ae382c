import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERBS } from '../../src/cli/verbs';
import { RULES } from '../../src/core/lint/rules';
import { CLEAN, Scene } from './world';

describe('case-notes', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());
  const read = (path: string) => readFileSync(join(scene.folder, path), 'utf8');

  it('tells its version and how it is used, in both languages', async () => {
    assert.deepEqual(await scene.run(['--version']), { code: 0, out: '1.2.3\n', err: '' });
    assert.match((await scene.run(['--help'])).out, /export email FILE/);
    assert.match((await scene.run(['--help', '--language', 'ja'])).out, /使い方/);
    assert.match((await scene.run(['lint', '--help'])).out, /--max-warnings N/);
    assert.deepEqual(await scene.run(['export', '--help']), await scene.run(['--help']));
  });

  it('says what belongs behind the first word of a verb of two', async () => {
    const { code, err } = await scene.run(['export']);
    assert.equal(code, 2);
    assert.match(err, /“export” needs one of email, opening, closing, handover\./);
    assert.match((await scene.run(['export', '--recap', '1'])).err, /needs one of email/);
    assert.match((await scene.run(['export', 'emial'])).err, /Did you mean “export email”\?/);
  });

  it('knows the common options behind every verb, and refuses a configuration that is not there', async () => {
    scene.write('a.md', CLEAN);
    for (const verb of VERBS) {
      const operands = { '': [], FILE: ['a.md'], 'BASE OURS THEIRS [SIZE PATH …]': ['a.md', 'a.md', 'a.md'] };
      const named = operands[verb.operands as keyof typeof operands] ?? [];
      const args = [...verb.name.split(' '), ...named, '--format', 'json', '--config', 'nowhere.yaml'];
      const { code, err } = await scene.run([...args, ...(verb.name === 'new' ? ['--title', 'x'] : [])]);
      assert.equal(code, 2, verb.name);
      assert.match(err, /There is no “nowhere\.yaml”/, verb.name);
    }
  });

  it('speaks the language of the environment whatever language is exported', async () => {
    for (const what of ['email', 'opening', 'closing', 'handover']) {
      const { err } = await scene.run(['export', what, 'nowhere.md', '--language', 'ja']);
      assert.match(err, /There is no “nowhere\.md”/, what);
    }
  });

  describe('new', () => {
    it('makes a case that lint finds nothing wrong with, and prints its path', async () => {
      const { code, out } = await scene.run([
        'new',
        '--title',
        '着払い返品の返金',
        '--category',
        'return-refund',
        '--id',
        'orderId=25012345671234567',
        '--id',
        'asin=b0abcdef12',
      ]);
      assert.equal(code, 0);
      assert.equal(out, 'cases/2026/2026-11-22-着払い返品の返金.md\n');
      assert.match(read(out.trim()), /orderId: 250-1234567-1234567/);
      assert.match(read(out.trim()), /asin: B0ABCDEF12/);
      assert.equal((await scene.run(['lint'])).code, 0);
    });

    it('never overwrites: a taken name gets a number', async () => {
      const paths = [];
      for (let i = 0; i < 3; i++)
        paths.push(JSON.parse((await scene.run(['new', '--title', 'Same', '--format', 'json'])).out).path);
      assert.deepEqual(paths, [
        'cases/2026/2026-11-22-same.md',
        'cases/2026/2026-11-22-same-2.md',
        'cases/2026/2026-11-22-same-3.md',
      ]);
    });

    it('takes title, IDs and dates out of a notice on standard input', async () => {
      const notice =
        '件名: 出品停止に関するお知らせ\n\nASIN: B0ABCDEF12\nケースID: 12345678901\n2026年11月27日までにご提出ください。\n';
      const { out } = await scene.run(['new', '--from', '-'], notice);
      const text = read(out.trim());
      assert.match(text, /title: "出品停止に関するお知らせ"/);
      assert.match(text, /asin: B0ABCDEF12/);
      assert.match(text, /deadline: 2026-11-27/);
    });

    it('uses the store of the configuration and the template of the team', async () => {
      scene.write('.case-notes.yaml', 'stores:\n  - name: 青空商店\n    email: ops@aozora.example\n');
      scene.write('.case-notes/templates/case.md', '{{{frontmatter}}}\n\n## まとめ\n\nひな形\n');
      scene.write('sub/keep.txt', '');
      const { out } = await scene.run(['new', '--title', 'x', '--store', '青空商店'], '', {
        cwd: join(scene.folder, 'sub'),
      });
      assert.equal(out, '../cases/2026/2026-11-22-x.md\n');
      assert.match(read('cases/2026/2026-11-22-x.md'), /email: "?ops@aozora\.example"?\n[\s\S]*ひな形/);
    });

    it('refuses what it does not understand, with the next step', async () => {
      for (const args of [
        [],
        ['--title', ' '],
        ['--title', 'x', '--category', 'retrun-refund'],
        ['--title', 'x', '--id', 'foo=1'],
        ['--title', 'x', '--channel', 'fax'],
        ['--title', 'x', '--marketplace', 'XX'],
        ['--title', 'x', 'two words'],
        ['--title'],
        ['--from', 'nowhere'],
        ['--from', '-'],
      ]) {
        const { code, err } = await scene.run(['new', ...args]);
        assert.equal(code, 2, args.join(' '));
        assert.match(err, /^case-notes: .+/);
      }
      assert.ok(!existsSync(join(scene.folder, 'cases')));
    });

    it('says what could have been meant, or what there is', async () => {
      scene.write('.case-notes.yaml', 'stores:\n  - name: Sample Shop\n');
      const told = async (...args: string[]) => (await scene.run(['new', '--title', 'x', ...args])).err;
      assert.match(await told('--category', 'zzz'), /Use one of account-health, listing/);
      assert.match(await told('--category', 'lsting'), /Did you mean “listing”/);
      assert.match(await told('--marketplace', 'XX'), /Use one of JP, US/);
      assert.match(await told('--store', 'Sample Shp'), /Did you mean “Sample Shop”/);
      assert.match(await told('--goal'), /--goal needs a value/);
      assert.match(await told('a', 'b'), /“a” is one too many/);
    });

    it('tells of an ID without the shape of its kind, and writes it as given', async () => {
      const { code, out, err } = await scene.run(['new', '--title', 'x', '--id', 'asin=B0']);
      assert.equal(code, 0);
      assert.match(err, /“B0” does not have the form of an ASIN/);
      assert.match(read(out.trim()), /asin: B0\n/);
    });

    it('is dated on the day of the seller, wherever the marketplace is', async () => {
      const now = ['--now', '2026-11-22T20:00Z'];
      scene.write('.case-notes.yaml', 'stores:\n  - name: 青空商店\n    marketplaces: [JP, US]\n');
      const path = async (...args: string[]) =>
        (await scene.run(['new', '--title', 'x', ...now, ...args])).out.trim();
      assert.equal(await path('--marketplace', 'US'), 'cases/2026/2026-11-23-x.md');
      scene.write('.case-notes.yaml', 'marketplace: US\n');
      assert.equal(await path(), 'cases/2026/2026-11-22-x.md');
    });

    it('writes the language it is told and speaks that of the environment', async () => {
      const japanese = { env: { LANG: 'ja_JP.UTF-8' } };
      const { out } = await scene.run(['new', '--title', 'x', '--language', 'en'], '', japanese);
      assert.match(read(out.trim()), /## Opening/);
      const { err } = await scene.run(['new', '--language', 'en'], '', japanese);
      assert.match(err, /件名が要ります/);
      assert.match((await scene.run(['new', '--help', '--language', 'ja'])).out, /新しいケース/);
    });

    it('takes no template that is not UTF-8, and none with a byte order mark amiss', async () => {
      scene.write('.case-notes/templates/case.md', Uint8Array.of(0x82, 0xa0));
      const { code, err } = await scene.run(['new', '--title', 'x']);
      assert.equal(code, 2);
      assert.match(err, /not UTF-8/);
      scene.write('.case-notes/templates/case.md', '\uFEFF{{frontmatter}}\n\n## Notes\n');
      assert.match(read((await scene.run(['new', '--title', 'x'])).out.trim()), /^---\ncaseNotes: 1\n/);
    });

    it('does not write outside, even where cases is a link', async () => {
      symlinkSync(tmpdir(), join(scene.folder, 'cases'));
      const { code, err } = await scene.run(['new', '--title', '../../x']);
      assert.equal(code, 2);
      assert.match(err, /outside/);
    });
  });

  describe('export email', () => {
    it('writes the message of the last recap, without a relative date', async () => {
      scene.write('a.md', CLEAN);
      const { code, out } = await scene.run(['export', 'email', 'a.md']);
      assert.equal(code, 0);
      assert.match(out, /2026年11月23日\(月\)/);
      assert.doesNotMatch(out, /明日|\[ \]/);
      const json = JSON.parse(
        (await scene.run(['export', 'email', 'a.md', '--format', 'json', '--language', 'en'])).out,
      );
      assert.equal(json.schemaVersion, 1);
      assert.match(json.body, /Monday, 23 November 2026/);
    });

    it('writes a draft that mail programs open for sending', async () => {
      scene.write('a.md', CLEAN);
      const { out } = await scene.run(['export', 'email', 'a.md', '--as', 'eml']);
      assert.match(out, /^X-Unsent: 1\r$/m);
    });

    it('offers the days an unclear date may mean, and exports nothing', async () => {
      scene.write('a.md', CLEAN.replace('明日', '今週末'));
      const { code, out, err } = await scene.run(['export', 'email', 'a.md'], '', {
        env: { LANG: 'ja_JP.UTF-8' },
      });
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /a\.md:\d+:\d+ 「今週末」/);
      assert.match(err, /2026-11-22.*2026-11-27/);
      const english = await scene.run(['export', 'email', 'a.md', '--language', 'ja']);
      assert.match(english.err, /“今週末”: It may mean Friday or Sunday\. 2026-11-22 \(/);
    });

    it('says what is missing', async () => {
      scene.write('none.md', CLEAN.slice(0, CLEAN.indexOf('## まとめ')));
      scene.write('notes.md', '# Notes\n');
      for (const args of [['none.md'], ['notes.md'], ['nowhere.md'], [], ['none.md', '--recap', '2']])
        assert.equal((await scene.run(['export', 'email', ...args])).code, 2, args.join(' '));
    });
  });

  describe('export opening', () => {
    it('writes what to say first, as text and as JSON', async () => {
      scene.write('a.md', CLEAN);
      const { code, out } = await scene.run(['export', 'opening', 'a.md']);
      assert.equal(code, 0);
      assert.match(out, /^店舗名: 青空商店\n注文番号: 250-1234567-1234567\n {2}ニ ゴ ゼロ ハイフン/);
      const json = JSON.parse((await scene.run(['export', 'opening', '-', '--format', 'json'], CLEAN)).out);
      assert.deepEqual(Object.keys(json), ['schemaVersion', 'subject', 'body', 'lines', 'seconds']);
      assert.equal(`${json.body}\n`, out);
      assert.equal(json.subject, '着払い返品の返金');
      assert.equal(json.lines[2], '送料を差し引いて返金してよいでしょうか。');
      assert.ok(json.body.endsWith(json.lines.join('\n')));
      assert.equal(json.seconds, 19);
    });

    it('says in either language what is missing, and where', async () => {
      scene.write('a.md', CLEAN.replace(/- 要望: .*/, '- 要望:').replace('  name: 青空商店\n', ''));
      const { code, out, err } = await scene.run(['export', 'opening', 'a.md']);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^a\.md:\d+:\d+ Without a store name .*\na\.md:\d+:3 The request is empty\./);
      const japanese = await scene.run(['export', 'opening', 'a.md'], '', { env: { LANG: 'ja_JP.UTF-8' } });
      assert.match(japanese.err, /要望が空です。/);
    });

    it('needs one file that is a case', async () => {
      scene.write('notes.md', '# Notes\n');
      for (const args of [[], ['notes.md'], ['nowhere.md'], ['a.md', 'b.md']])
        assert.equal((await scene.run(['export', 'opening', ...args])).code, 2, args.join(' '));
    });
  });

  describe('export closing', () => {
    it('writes what to repeat before hanging up', async () => {
      scene.write('a.md', CLEAN);
      const { code, out } = await scene.run(['export', 'closing', 'a.md']);
      assert.equal(code, 0);
      assert.match(out, /期限は2026年11月23日\(月\)です。\n/);
      const json = JSON.parse(
        (await scene.run(['export', 'closing', 'a.md', '--format', 'json', '--language', 'en'])).out,
      );
      assert.equal(json.schemaVersion, 1);
      assert.equal(json.subject, '着払い返品の返金');
      assert.deepEqual(json.lines, json.body.split('\n'));
      assert.match(json.body, /Monday, 23 November 2026/);
    });

    it('takes the recap of a number, and refuses an unclear date', async () => {
      const second = CLEAN.slice(CLEAN.indexOf('## 通話')).replace('明日', '今週末');
      scene.write('a.md', `${CLEAN}\n${second}`);
      assert.equal((await scene.run(['export', 'closing', 'a.md', '--recap', '1'])).code, 0);
      const { code, out, err } = await scene.run(['export', 'closing', 'a.md']);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /a\.md:\d+:\d+ “今週末”.*2026-11-22/);
    });
  });

  it('exports nothing of a case whose frontmatter cannot be read, and says so; a merge conflict is told as one', async () => {
    scene.write('torn.md', CLEAN.replace(/status: .*/, 'status: ['));
    scene.write('merged.md', CLEAN.replace(/status: .*/, '<<<<<<< ours\nstatus: [\n=======\n>>>>>>> theirs'));
    for (const what of ['email', 'opening', 'closing']) {
      const { code, out, err } = await scene.run(['export', what, 'torn.md']);
      assert.equal(code, 2, what);
      assert.equal(out, '', what);
      assert.match(err, /^case-notes: The frontmatter of “torn\.md” cannot be read\..*\n$/, what);
      const conflict = await scene.run(['export', what, 'merged.md']);
      assert.equal(conflict.code, 1, what);
      assert.match(conflict.err, /^merged\.md:\d+:1 A merge conflict is unresolved\..*\n$/, what);
    }
  });

  it('finds identifiers in a text', async () => {
    const { out } = await scene.run(
      ['ids', '--format', 'json'],
      '注文番号：２５０－１２３４５６７－１２３４５６７',
    );
    const [id] = JSON.parse(out).ids;
    assert.equal(id.kind, 'orderId');
    assert.equal(id.value, '250-1234567-1234567');
    assert.equal(id.certainty, 'sure');
    assert.deepEqual(id.range, { start: { line: 0, character: 5 }, end: { line: 0, character: 24 } });
    assert.match(id.spoken.ja, /^ニ ゴ ゼロ ハイフン/);
    assert.match(id.url, /^https:\/\/sellercentral\.amazon\.co\.jp\//);
  });

  it('links the identifiers of a case to its own marketplace', async () => {
    const { out } = await scene.run(
      ['ids', '--format', 'json'],
      '---\ncaseNotes: 1\nmarketplace: US\nids:\n  orderId: 250-1234567-1234567\n---\n',
    );
    assert.match(JSON.parse(out).ids[0].url, /^https:\/\/sellercentral\.amazon\.com\//);
  });

  it('looks the identifiers of a case up where it is pursued, by the configuration nearest to it', async () => {
    const id = '注文番号 250-1234567-1234567\n';
    scene.write('us/a.md', `---\ncaseNotes: 1\nmarketplace: US\n---\n\n${id}`);
    scene.write('de/.case-notes.yaml', 'marketplace: DE\n');
    scene.write('de/a.md', `---\ncaseNotes: 1\n---\n\n${id}`);
    scene.write('de/notes.txt', id);
    const hostOf = async (path: string) => {
      const { out } = await scene.run(['ids', path, '--format', 'json']);
      return new URL(JSON.parse(out).ids[0].url).host;
    };
    assert.equal(await hostOf('us/a.md'), 'sellercentral.amazon.com');
    assert.equal(await hostOf('de/a.md'), 'sellercentral.amazon.de');
    assert.equal(await hostOf('de/notes.txt'), 'sellercentral.amazon.de');
  });

  it('says of a template for the message what is wrong with it, as of one for cases', async () => {
    scene.write(
      'a.md',
      '---\ncaseNotes: 1\ntitle: "件"\nstatus: ready\nstore: 青空商店\n---\n\n## まとめ 2026-11-20 10:20\n\n- 回答期限: なし\n',
    );
    scene.write('.case-notes/templates/confirmation.txt', '{{tilte}}');
    const { code, out, err } = await scene.run(['export', 'email', 'a.md']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /^case-notes: There is no \{\{tilte\}\}/);
  });

  it('lists the rules and shows the page of each, by code and by name', async () => {
    const { out } = await scene.run(['rules']);
    for (const { code, name } of RULES) assert.ok(out.includes(`${code}  ${name}`), code);
    assert.match((await scene.run(['rules', 'cn010', '--language', 'ja'])).out, /店舗名/);
    assert.match((await scene.run(['rules', 'store-missing'])).out, /store name/i);
    assert.equal((await scene.run(['rules', 'CN999'])).code, 2);
  });
});
