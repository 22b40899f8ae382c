import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caseText, type Opened, open, until } from './caseWorkspace';

describe('the cases of several folders', () => {
  let opened: Opened;
  const at = (folder: number, path: string) => {
    const found = vscode.workspace.workspaceFolders?.[folder];
    assert.ok(found, 'A window with two folders is needed.');
    return vscode.Uri.joinPath(found.uri, path);
  };
  const write = (uri: vscode.Uri, text: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const found = () =>
    opened.cases.index
      .cases()
      .map(({ summary }) => `${summary.title} ${summary.marketplace} ${summary.path}`)
      .sort();

  before(async () => {
    await write(at(0, 'cases/same.md'), caseText('One').replace('marketplace: JP\n', ''));
    await write(at(1, 'cases/same.md'), caseText('Two').replace('marketplace: JP\n', ''));
    await write(at(1, 'own/third.md'), caseText('Three').replace('marketplace: JP\n', ''));
    opened = await open();
  });
  after(() => opened.dispose());

  it('are held together, each below its own folder', () => {
    assert.deepEqual(found(), ['One JP cases/same.md', 'Two JP cases/same.md']);
  });

  it('follow the configuration of their folder', async () => {
    await write(at(1, '.case-notes.yaml'), 'include: ["own/*.md"]\nmarketplace: US\n');
    await until(opened, () => found().join() === 'One JP cases/same.md,Three US own/third.md');
  });

  it('go with their folder', async () => {
    const removed = vscode.workspace.updateWorkspaceFolders(1, 1);
    assert.ok(removed);
    await until(opened, () => found().join() === 'One JP cases/same.md');
  });
});
