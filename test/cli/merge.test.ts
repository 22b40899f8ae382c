import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Scene } from './world';

const HEAD = '---\ncaseNotes: 1\ntitle: "返品"\nstatus: ready\n';
const withEntries = (...entries: string[]) =>
  `${HEAD}timeline:\n${entries.map((it) => `  - "${it}"\n`).join('')}---\n`;

describe('case-notes merge', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());
  const ours = () => readFileSync(join(scene.folder, 'ours'), 'utf8');

  function versions(base: string | Uint8Array, our: string | Uint8Array, their: string | Uint8Array): void {
    scene.write('base', base);
    scene.write('ours', our);
    scene.write('theirs', their);
  }
  const merge = (...rest: string[]) => scene.run(['merge', 'base', 'ours', 'theirs', ...rest]);

  it('writes what both sides made into OURS, and says nothing', async () => {
    versions(
      withEntries('2026-11-20 a'),
      withEntries('2026-11-20 a', '2026-11-22 c'),
      withEntries('2026-11-20 a', '2026-11-21 b'),
    );
    assert.deepEqual(await merge('7', 'cases/返品 1.md'), { code: 0, out: '', err: '' });
    assert.equal(ours(), withEntries('2026-11-20 a', '2026-11-21 b', '2026-11-22 c'));
  });

  it('counts the conflicts in JSON, and takes the configuration that is named', async () => {
    const base = withEntries('2026-11-20 a');
    versions(base, base.replace('ready', 'calling'), base.replace('ready', 'resolved'));
    scene.write('team.yaml', 'marketplace: US\n');
    const { out } = await merge('--config', 'team.yaml', '--format', 'json');
    assert.deepEqual(JSON.parse(out), { schemaVersion: 1, conflicts: 1 });
  });

  it('leaves a conflict between the markers git asks for, with its names', async () => {
    const base = withEntries('2026-11-20 a');
    versions(base, base.replace('ready', 'calling'), base.replace('ready', 'resolved'));
    assert.equal((await merge('9', 'cases/a.md', 'abc', 'HEAD', 'topic', 'something new')).code, 1);
    assert.match(ours(), /^<{9} HEAD\nstatus: calling\n={9}\nstatus: resolved\n>{9} topic$/m);
  });

  it('takes names that git did not fill in for none', async () => {
    const base = withEntries('2026-11-20 a');
    for (const rest of [[], ['7', 'a.md', '%S', '%X', '%Y'], ['x', 'a.md', '', '', '']]) {
      versions(base, base.replace('ready', 'calling'), base.replace('ready', 'resolved'));
      assert.equal((await merge(...rest)).code, 1);
      assert.match(ours(), /^<{7} ours\n[\s\S]*^>{7} theirs$/m);
    }
  });

  it('reads times in the zone of the configuration beside the case', async () => {
    scene.write('.case-notes.yaml', 'timeZone: America/Los_Angeles\n');
    versions(
      withEntries('2026-11-20 a'),
      withEntries('2026-11-20 a', '2026-11-21 09:00 at nine in Los Angeles'),
      withEntries('2026-11-20 a', '2026-11-21T10:00+09:00 earlier, in Tokyo'),
    );
    await merge('7', 'cases/a.md');
    assert.match(ours(), /Tokyo"\n.*Los Angeles/);
    // In the middle of the same merge the configuration may be unreadable.
    scene.write('.case-notes.yaml', '<<<<<<< ours\n');
    versions(HEAD, HEAD, `${HEAD}x`);
    assert.equal((await merge('7', 'cases/a.md')).code, 0);
  });

  it('does nothing at all where it cannot do it, and says why', async () => {
    const text = withEntries('2026-11-20 a');
    const latin1 = Uint8Array.from([0x61, 0xe9, 0x0a]);
    versions(latin1, text, text);
    for (const args of [
      ['base', 'ours', 'theirs'],
      ['ours', 'ours', 'base'],
      ['nowhere', 'ours', 'theirs'],
      ['ours', 'nowhere', 'theirs'],
      ['base', 'ours'],
      [],
    ]) {
      const { code, out, err } = await scene.run(['merge', ...args]);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /^case-notes: .+/);
      assert.equal(ours(), text);
    }
    versions(text, 'x'.repeat(1_000_001), text);
    assert.equal((await merge()).code, 2);
    assert.equal(statSync(join(scene.folder, 'ours')).size, 1_000_001);
  });

  it('leaves nothing lying about', async () => {
    versions(
      withEntries('2026-11-20 a'),
      withEntries('2026-11-21 b'),
      withEntries('2026-11-20 a', '2026-11-22 c'),
    );
    await merge();
    assert.deepEqual(readdirSync(scene.folder).sort(), ['base', 'ours', 'theirs']);
  });
});
