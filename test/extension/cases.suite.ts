import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  at,
  caseText,
  empty,
  LATE,
  type Opened,
  open,
  paths,
  remove,
  until,
  untilPaths,
  write,
} from './caseWorkspace';

/** Wiring alone: what the index holds and how it is grouped is tested without an editor. */
describe('the index of all cases', () => {
  let opened: Opened;

  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await empty('cases');
    await write('cases/a.md', caseText('First', 'ready'));
    await write('cases/2026/deep.md', caseText('Deep', 'awaiting-amazon') + LATE);
    await write('cases/README.md', '# Notes on cases\n');
    await write('cases/large.md', caseText('Large') + 'x'.repeat(1_000_001));
    await write('cases/legacy.md', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x83, 0x50, 0x81, 0x5b]));
    await write('cases/torn.md', '---\ncaseNotes: 1\nstatus: [\n---\n');
    await write('notes/other.md', caseText('Elsewhere'));
    opened = await open();
  });
  after(async () => {
    opened.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await empty('cases');
    for (const path of ['notes', 'kept', 'moved', '.case-notes.yaml']) await remove(path);
  });

  const titleOf = (path: string) => {
    const file = opened.cases.index.get(at(`cases/${path}`).toString());
    return file?.kind === 'case' ? file.summary.title : undefined;
  };

  it('holds every case the configuration includes, and names what could not be checked', () => {
    assert.deepEqual(paths(opened), ['2026/deep.md', 'a.md']);
    assert.deepEqual(
      opened.cases.index.unchecked().map(({ path, reason }) => `${path}: ${reason}`),
      ['cases/large.md: too-large', 'cases/legacy.md: not-utf8', 'cases/torn.md: frontmatter'],
    );
    assert.equal(opened.grouped.groups.totalOf('overdue'), 1);
  });

  it('follows files that come, change, move and go', async () => {
    await write('cases/b.md', caseText('Second'));
    await untilPaths(opened, '2026/deep.md', 'a.md', 'b.md');
    await write('cases/b.md', caseText('Second, again'));
    await until(opened, () => titleOf('b.md') === 'Second, again');
    await vscode.workspace.fs.rename(at('cases/b.md'), at('cases/c.md'));
    await untilPaths(opened, '2026/deep.md', 'a.md', 'c.md');
    await remove('cases/c.md');
    await untilPaths(opened, '2026/deep.md', 'a.md');
  });

  it('follows folders', async () => {
    await vscode.workspace.fs.rename(at('cases/2026'), at('moved'));
    await untilPaths(opened, 'a.md');
    await vscode.workspace.fs.rename(at('moved'), at('cases/2027'));
    await untilPaths(opened, '2027/deep.md', 'a.md');
    await remove('cases/2027');
    await untilPaths(opened, 'a.md');
  });

  it('counts what an editor shows before what is on disk, until it is given up', async () => {
    const document = await vscode.workspace.openTextDocument(at('cases/a.md'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    const place = document.positionAt(document.getText().indexOf('First'));
    edit.insert(document.uri, place, 'Unsaved: ');
    await vscode.workspace.applyEdit(edit);
    await until(opened, () => titleOf('a.md') === 'Unsaved: First');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(opened, () => titleOf('a.md') === 'First');
  });

  it('takes no heed of a case that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: caseText('Unsaved'),
    });
    await vscode.window.showTextDocument(document);
    await write('cases/b.md', caseText('Second'));
    await untilPaths(opened, 'a.md', 'b.md');
    await remove('cases/b.md');
    await untilPaths(opened, 'a.md');
  });

  it('lets go of what is no case any more, and takes it back', async () => {
    await write('cases/a.md', '# No case any more\n');
    await untilPaths(opened);
    await write('cases/a.md', caseText('First', 'ready'));
    await untilPaths(opened, 'a.md');
  });

  it('looks where the configuration says', async () => {
    await write('.case-notes.yaml', 'include: ["notes/**/*.md"]\n');
    await until(opened, () => paths(opened).join() === 'notes/other.md');
    assert.equal(opened.cases.index.uncheckedCount, 0);
    await remove('.case-notes.yaml');
    await untilPaths(opened, 'a.md');
    assert.equal(opened.cases.index.uncheckedCount, 3);
  });

  it('has the nearest configuration hold for what is below it', async () => {
    await write('cases/shop/.case-notes.yaml', 'include: ["open/*.md"]\nmarketplace: US\n');
    await write('cases/shop/open/own.md', caseText('Own').replace('marketplace: JP\n', ''));
    await write('cases/shop/other.md', caseText('Other'));
    await untilPaths(opened, 'a.md', 'shop/open/own.md');
    const file = opened.cases.index.get(at('cases/shop/open/own.md').toString());
    assert.equal(file?.kind === 'case' && file.summary.marketplace, 'US');
    await remove('cases/shop');
    await untilPaths(opened, 'a.md');
  });
});
