import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaseNode } from '../../src/extension/cases/caseNodes';
import { CaseTree } from '../../src/extension/cases/caseTree';
import { filterWords } from '../../src/extension/cases/filterWords';
import { OverdueDecorations } from '../../src/extension/cases/overdueDecorations';
import { at, caseText, empty, LATE, next, type Opened, open, remove, until, write } from './caseWorkspace';

const ORDER = 'ids:\n  orderId: 250-1234567-1234567\nstore:\n  name: Blue Sky Store\n';

describe('the tree of all cases', () => {
  let opened: Opened;
  let tree: CaseTree;
  let marks: OverdueDecorations;
  let drawn: (CaseNode | CaseNode[] | undefined)[];
  const subscriptions: vscode.Disposable[] = [];

  before(async () => {
    await empty('cases');
    await write('cases/late.md', caseText('Late', 'awaiting-amazon', ORDER) + LATE);
    await write('cases/gaps.md', caseText('Gaps', 'preparing', ORDER));
    await write('cases/other.md', caseText('Other', 'awaiting-us'));
    opened = await open();
    tree = new CaseTree(opened.cases, opened.grouped);
    marks = new OverdueDecorations(opened.cases, opened.grouped);
    await opened.grouped.setFilter({});
    subscriptions.push(
      tree,
      marks,
      opened.grouped.onDidRegroup((regrouped) => tree.redraw(regrouped)),
      tree.onDidChangeTreeData((what) => drawn.push(what)),
    );
  });
  beforeEach(() => {
    drawn = [];
    for (const node of tree.getChildren()) tree.getChildren(node);
  });
  after(async () => {
    for (const one of subscriptions) one.dispose();
    opened.dispose();
    await empty('cases');
  });

  const groups = () => tree.getChildren().map((node) => (node.kind === 'group' ? node.group : node.kind));
  const rows = () => tree.getChildren().flatMap((node) => tree.getChildren(node));
  const row = (name: string) =>
    rows().find((node) => node.kind === 'case' && node.uri.path.endsWith(`/${name}`)) as CaseNode;
  const resolved = (name: string) => tree.resolveTreeItem(tree.getTreeItem(row(name)), row(name));
  const group = (name: string) =>
    tree.getChildren().find((node) => node.kind === 'group' && node.group === name) as CaseNode;

  it('has groups in their order, with counts, and rows that open their case', () => {
    assert.deepEqual(groups(), ['overdue', 'awaiting-us', 'preparing']);
    assert.deepEqual(
      tree.getChildren().map((node) => tree.getTreeItem(node).description),
      ['1', '1', '1'],
    );
    const item = resolved('late.md');
    assert.match(String(item.label), / · Late$/);
    assert.match(String(item.description), /Blue Sky Store/);
    assert.match(item.accessibilityInformation?.label ?? '', /^Late, .+, Blue Sky Store$/);
    assert.equal(item.command?.command, 'vscode.open');
    assert.ok(item.tooltip instanceof vscode.MarkdownString && !item.tooltip.isTrusted);
  });

  it('draws a row anew where the row alone says something else', async () => {
    const before = row('gaps.md');
    await write('cases/gaps.md', caseText('Gaps, named anew', 'preparing', ORDER));
    await until(opened, () => drawn.length > 0);
    assert.deepEqual(
      drawn.map((what) => Array.isArray(what) && what.map((node) => node === before)),
      [[true]],
    );
    assert.equal(row('gaps.md'), before);
    assert.equal(tree.getTreeItem(before).label, 'Gaps, named anew');
  });

  it('draws the groups that change, with the same elements and ids', async () => {
    await write('cases/more.md', caseText('More', 'awaiting-us'));
    await until(opened, () => drawn.length > 0);
    const [awaiting, stays] = [group('awaiting-us'), row('other.md')];
    const id = tree.getTreeItem(stays).id;
    assert.deepEqual(
      drawn.map((what) => Array.isArray(what) && what.map((node) => node === awaiting)),
      [[true]],
    );
    drawn = [];
    await remove('cases/more.md');
    await until(opened, () => drawn.length > 0);
    assert.equal(row('other.md'), stays);
    assert.equal(tree.getTreeItem(row('other.md')).id, id);
  });

  it('draws all where a group comes or goes', async () => {
    await write('cases/done.md', caseText('Done', 'resolved'));
    await until(opened, () => drawn.length > 0);
    assert.deepEqual(drawn, [undefined]);
    assert.deepEqual(groups(), ['overdue', 'awaiting-us', 'preparing', 'resolved']);
    await remove('cases/done.md');
    await until(opened, () => groups().length === 3);
  });

  it('finds every case of an ID, shows of how many, and all again', async () => {
    await opened.grouped.setFilter({ text: '250-1234' });
    assert.deepEqual(groups(), ['overdue', 'preparing']);
    assert.match(filterWords(opened.grouped.groups), /250-1234/);
    await write('cases/third.md', caseText('Third', 'awaiting-us', ORDER));
    await until(opened, () => groups().length === 3);
    await opened.grouped.setFilter({ text: '250-1234', store: 'Another Store' });
    assert.deepEqual(groups(), []);
    await opened.grouped.setFilter({});
    assert.equal(rows().length, 4);
    await remove('cases/third.md');
    await until(opened, () => rows().length === 3);
  });

  it('shows a large group in parts', async () => {
    const names = Array.from({ length: 205 }, (_, i) => `cases/many/${i}.md`);
    await Promise.all(names.map((name) => write(name, caseText(name, 'ready'))));
    await until(opened, () => opened.grouped.groups.shownIn('ready') === names.length);
    const ready = group('ready');
    assert.equal(tree.getChildren(ready).length, 201);
    const more = tree.getChildren(ready)[200];
    assert.ok(more?.kind === 'more' && ready.kind === 'group');
    tree.showMore(ready);
    assert.equal(tree.getChildren(ready).length, 205);
    await remove('cases/many');
    await until(opened, () => groups().length === 3);
  });

  it('shows words of a case as words, whatever signs they hold', async () => {
    const hostile = '[x](command:workbench.action.quit) $(zap) <img src=x> **b**';
    await write('cases/hostile.md', caseText(hostile, 'ready'));
    await until(opened, () => groups().length === 4);
    const { tooltip, label } = resolved('hostile.md');
    assert.equal(label, hostile);
    assert.ok(tooltip instanceof vscode.MarkdownString && !tooltip.isTrusted && !tooltip.supportHtml);
    for (const markup of ['](command:', '<img src=x>', ' **b**'])
      assert.ok(!tooltip.value.includes(markup), tooltip.value);
    await remove('cases/hostile.md');
    await until(opened, () => groups().length === 3);
  });

  it('names what could not be checked', async () => {
    await write('cases/large.md', 'x'.repeat(1_000_001));
    await until(opened, () => groups().length === 4);
    const [last] = tree.getChildren().slice(-1);
    const [file] = tree.getChildren(last);
    assert.ok(file?.kind === 'unchecked' && file.uri.path.endsWith('/large.md'));
    assert.match(String(tree.getTreeItem(file).description), /1 MB/);
    await remove('cases/large.md');
    await until(opened, () => groups().length === 3);
  });

  it('has a case whose frontmatter cannot be read in no group, but among what could not be read', async () => {
    const broken = '---\ncaseNotes: 1\ntitle: "Torn\nstatus: awaiting-us\n---\n';
    await write('cases/torn.md', broken);
    await until(opened, () => groups().length === 4);
    assert.deepEqual(groups(), ['overdue', 'awaiting-us', 'preparing', 'uncheckedGroup']);
    const [file] = rows().filter(({ kind }) => kind === 'unchecked') as [CaseNode];
    const { label, description } = tree.getTreeItem(file);
    assert.equal(label, 'torn.md');
    assert.match(String(description), /frontmatter|フロントマター/);
    await write('cases/torn.md', caseText('Torn', 'awaiting-us'));
    await until(opened, () => groups().length === 3);
    assert.equal(tree.getTreeItem(row('torn.md')).label, 'Torn');
    await remove('cases/torn.md');
    await until(opened, () => rows().length === 3);
  });

  it('marks the files of cases that are overdue or not ready, and tells of changed ones alone', async () => {
    const badge = (name: string) => marks.provideFileDecoration(at(`cases/${name}`))?.badge;
    assert.deepEqual(['late.md', 'gaps.md', 'other.md'].map(badge), ['!', '¼', undefined]);
    const changed = next(marks.onDidChangeFileDecorations);
    await write('cases/late.md', caseText('Late', 'awaiting-us', ORDER));
    assert.deepEqual(
      (await changed).map(({ path }) => path),
      [at('cases/late.md').path],
    );
    assert.equal(badge('late.md'), undefined);
  });
});
