import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CLEAN, Scene } from './world';

describe('case-notes export handover', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/b.md', CLEAN.replace('awaiting-us', 'preparing').replace('着払い返品', '二件目'));
    scene.write('cases/done.md', CLEAN.replace('awaiting-us', 'resolved'));
  });
  afterEach(() => scene.dispose());

  for (const form of ['text', 'markdown'])
    it(`prints as ${form} what JSON holds, open cases alone`, async () => {
      const args = ['export', 'handover', '--as', form];
      const { subject, body, cases } = JSON.parse((await scene.run([...args, '--format', 'json'])).out);
      assert.equal(subject, '引き継ぎ(2 件)');
      assert.deepEqual(
        cases.map(({ path }: { path: string }) => path),
        ['cases/a.md', 'cases/b.md'],
      );
      const { code, out } = await scene.run(args);
      assert.equal(code, 0);
      assert.equal(out, `${body}\n`);
    });

  it('has no brief of a case whose frontmatter cannot be read, and says so', async () => {
    scene.write('cases/torn.md', '---\ncaseNotes: 1\nstatus: [\n---\n');
    const { code, out, err } = await scene.run(['export', 'handover', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).cases.length, 2);
    assert.match(err, /^case-notes: The frontmatter of “cases\/torn\.md” cannot be read/);
    const alone = await scene.run(['export', 'handover', 'cases/torn.md']);
    assert.equal(alone.code, 2);
    assert.match(alone.err, /“cases\/torn\.md” cannot be read.*\n.*no case to hand over/);
  });

  it('has no brief of a case with a merge conflict, and says where it is', async () => {
    scene.write('cases/torn.md', `${CLEAN}\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n`);
    const { code, out, err } = await scene.run(['export', 'handover', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).cases.length, 2);
    assert.match(err, /^cases\/torn\.md:\d+:1 A merge conflict is unresolved\./);
  });

  it('takes a case that is named, whatever its status, and says where there is none', async () => {
    const { out } = await scene.run(['export', 'handover', 'cases/done.md', '--format', 'json']);
    assert.equal(JSON.parse(out).subject, '引き継ぎ: 着払い返品の返金');
    for (const named of ['./cases/done.md', 'cases/../cases/done.md', join(scene.folder, 'cases/done.md')])
      assert.equal((await scene.run(['export', 'handover', named])).code, 0, named);
    scene.write('empty/x.txt', '');
    const none = await scene.run(['export', 'handover', 'empty']);
    assert.equal(none.code, 2);
    assert.match(none.err, /There is no case to hand over/);
  });
});
