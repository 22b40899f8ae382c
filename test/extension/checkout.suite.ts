import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { caseFilesOf } from '../../src/extension/cases/caseFiles';
import * as stamped from '../../src/node/stampedFile';
import { at, caseText, empty, next, type Opened, open, paths, remove, until, write } from './caseWorkspace';

/** What only a disk can do: git, and links. */

const COUNT = 300;

describe('the index on a disk', () => {
  let opened: Opened;
  const folder = () => at('.').fsPath;
  const outside = mkdtempSync(join(tmpdir(), 'case-notes-outside-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Sample', '-c', 'user.email=sample@shop.example', ...args], {
      cwd: folder(),
      stdio: 'ignore',
    });
  const fill = (status: string, from: number) => {
    for (let i = from; i < from + COUNT; i++)
      writeFileSync(join(folder(), `cases/many/${i}.md`), caseText(`Case ${i}`, status));
  };

  before(async () => {
    // A folder is watched from when VS Code tells that it is there.
    const watcher = vscode.workspace.createFileSystemWatcher('**/many');
    const watched = next(watcher.onDidCreate);
    mkdirSync(join(folder(), 'cases/many'));
    await watched;
    watcher.dispose();
    git('init', '--quiet', '--initial-branch=main');
    fill('preparing', 0);
    git('add', '.');
    git('commit', '--quiet', '--message=main');
    git('checkout', '--quiet', '-b', 'other');
    fill('awaiting-us', COUNT / 2);
    rmSync(join(folder(), 'cases/many/0.md'));
    git('add', '.');
    git('commit', '--quiet', '--message=other');
    git('checkout', '--quiet', 'main');
    writeFileSync(join(outside, 'secret.md'), caseText('Outside'));
    symlinkSync(outside, join(folder(), 'cases/linked'));
    symlinkSync(join(outside, 'secret.md'), join(folder(), 'cases/link.md'));
    opened = await open(caseFilesOf({ stamped: async () => stamped }));
  });
  after(async () => {
    opened.dispose();
    rmSync(outside, { recursive: true, force: true });
    await empty('cases');
    await remove('.git');
  });

  it('follows no link, neither to a folder nor to a file', async () => {
    assert.equal(opened.cases.index.caseCount, COUNT);
    await write('cases/many/plain.md', caseText('Plain'));
    writeFileSync(join(outside, 'new.md'), caseText('New outside'));
    const document = await vscode.workspace.openTextDocument(at('cases/linked/secret.md'));
    await vscode.window.showTextDocument(document);
    await until(opened, () => paths(opened).includes('many/plain.md'));
    assert.equal(opened.cases.index.caseCount, COUNT + 1);
    await remove('cases/many/plain.md');
    await until(opened, () => opened.cases.index.caseCount === COUNT);
  });

  it('takes the checkout of a branch of hundreds of files as one change, or a few', async () => {
    let swarms = 0;
    const listener = opened.cases.onDidChange(() => swarms++);
    const { groups } = opened.grouped;
    const counts = () => [groups.totalOf('preparing'), groups.totalOf('awaiting-us')].join();
    git('checkout', '--quiet', 'other');
    await until(opened, () => counts() === [COUNT / 2 - 1, COUNT].join());
    git('checkout', '--quiet', 'main');
    await until(opened, () => counts() === [COUNT, 0].join());
    listener.dispose();
    assert.ok(swarms < COUNT / 5, `${swarms} changes for ${COUNT} files`);
  });
});
