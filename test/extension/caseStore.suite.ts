import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caseFilesOf } from '../../src/extension/cases/caseFiles';
import { at, caseText, empty, open, paths, remove, write } from './caseWorkspace';

/** What the index keeps for the next start. The files are asked through VS Code, as in the browser. */
describe('the second start', () => {
  before(async () => {
    await empty('cases');
    await remove('kept');
    for (const name of ['a', 'b', 'c']) await write(`cases/kept-${name}.md`, caseText(name));
    await write('cases/kept-README.md', '# No case, kept\n');
  });
  after(async () => {
    await empty('cases');
    for (const path of ['kept', '.case-notes.yaml']) await remove(path);
  });

  /** A start that counts the files it reads. */
  const started = async () => {
    let reads = 0;
    const files = await caseFilesOf({});
    const read: typeof files.read = (uri) => {
      reads++;
      return files.read(uri);
    };
    const opened = await open(Promise.resolve({ ...files, read }));
    const found = { paths: paths(opened), reads };
    await opened.cases.flush();
    opened.dispose();
    return found;
  };
  const ALL = ['kept-a.md', 'kept-b.md', 'kept-c.md'];

  it('reads no file that has not changed', async () => {
    assert.deepEqual(await started(), { paths: ALL, reads: 4 });
    assert.deepEqual(await started(), { paths: ALL, reads: 0 });
  });

  it('reads what is new or changed, and forgets what is gone', async () => {
    await write('cases/kept-b.md', caseText('b, with another length'));
    await remove('cases/kept-c.md');
    await write('cases/kept-d.md', caseText('d'));
    assert.deepEqual(await started(), { paths: ['kept-a.md', 'kept-b.md', 'kept-d.md'], reads: 2 });
    assert.deepEqual(await started(), { paths: ['kept-a.md', 'kept-b.md', 'kept-d.md'], reads: 0 });
    await remove('cases/kept-d.md');
    await write('cases/kept-c.md', caseText('c'));
    await started();
  });

  it('reads all by another configuration', async () => {
    await write('.case-notes.yaml', 'marketplace: US\n');
    assert.deepEqual(await started(), { paths: ALL, reads: 4 });
    assert.deepEqual(await started(), { paths: ALL, reads: 0 });
  });

  it('leaves aside what is damaged, of another version or no such thing', async () => {
    const kept = at('kept/cases.ndjson');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(kept));
    const damaged = [
      '',
      'null\n',
      '\0\0\0',
      text.replace(/"format":\d+/, '"format":0'),
      text.replace('"version":"', '"version":"9'),
      text.slice(0, -20),
      text.replaceAll('"summary"', '"summery"'),
      text.replace(/\n\[.*/, '\n["x",1]'),
    ];
    for (const one of damaged) {
      await vscode.workspace.fs.writeFile(kept, new TextEncoder().encode(one));
      const { paths: found, reads } = await started();
      assert.deepEqual(found, ALL, one.slice(0, 60));
      assert.equal(reads, 4, one.slice(0, 60));
    }
  });
});
