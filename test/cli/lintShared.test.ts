import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../runs';
import { ANOTHER, CLEAN, Scene } from './world';

/** CN024: the cases of one run are compared with one another. */

describe('IDs that cases share', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());

  const report = async (...args: string[]) =>
    JSON.parse((await scene.run(['lint', '--format', 'json', ...args])).out);
  const shared = async (...args: string[]) =>
    (await report(...args)).files.flatMap(
      (file: { path: string; findings: { code: string; related?: { path: string }[] }[] }) =>
        file.findings
          .filter(({ code }) => code === 'CN024')
          .map(({ related = [] }) => [file.path, ...related.map(({ path }) => path)]),
    );

  it('are told in each of them, with the others', async () => {
    scene.write('cases/a.md', CLEAN.replace('  caseId: "12345678901"\n', ''));
    scene.write('cases/b.md', CLEAN.replace('250-1234567-1234567', '２５０−１２３４５６７−１２３４５６７'));
    scene.write('cases/c.md', ANOTHER);
    const { code, out } = await scene.run(['lint']);
    assert.equal(code, 1, 'full width is an error of its own');
    assert.match(
      out,
      /^cases\/a\.md:10:12 info CN024 The order ID \S+ stands in another case, too: cases\/b\.md\./m,
    );
    assert.deepEqual(await shared(), [
      ['cases/a.md', 'cases/b.md'],
      ['cases/b.md', 'cases/a.md'],
    ]);
    const { summary } = await report();
    assert.equal(summary.infos, 2);
  });

  it('count across folders with configurations of their own, each by its own rules', async () => {
    scene.write('a/cases/a.md', CLEAN);
    scene.write('b/.case-notes.yaml', 'rules: { CN024: warning }\n');
    scene.write('b/cases/b.md', CLEAN);
    scene.write('c/.case-notes.yaml', 'rules: { id-shared: off }\n');
    scene.write('c/cases/c.md', CLEAN);
    scene.write('.case-notes.yaml', 'include: ["**/cases/*.md"]\n');
    assert.deepEqual(await shared(), [
      ['a/cases/a.md', 'b/cases/b.md', 'c/cases/c.md'],
      ['a/cases/a.md', 'b/cases/b.md', 'c/cases/c.md'],
      ['b/cases/b.md', 'a/cases/a.md', 'c/cases/c.md'],
      ['b/cases/b.md', 'a/cases/a.md', 'c/cases/c.md'],
    ]);
    assert.equal((await report()).summary.warnings, 2);
  });

  it('need somebody to be compared with: a file alone has nobody', async () => {
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/b.md', CLEAN);
    assert.deepEqual(await shared('cases/a.md'), []);
    assert.equal((await shared('cases/a.md', 'cases/b.md')).length, 4);
  });

  it('count for standard input, and can be switched off in a case', async () => {
    scene.write('cases/a.md', `${CLEAN}\n<!-- case-notes-disable-file CN024 -->\n`);
    const { out } = await scene.run(['lint', '-', '.', '--stdin-path', 'cases/new.md'], CLEAN);
    assert.match(out, /^cases\/new\.md:10:12 info CN024 .*cases\/a\.md/m);
    assert.doesNotMatch(out, /^cases\/a\.md.*CN024/m);
  });

  it('are not those of a template, nor twice in one file', async () => {
    for (const name of ['a', 'b'])
      scene.write(
        `cases/${name}.md`,
        ANOTHER.replace(/orderId: .*/, 'orderId: 未定').replace(/ {2}caseId: .*\n/, ''),
      );
    scene.write('cases/c.md', CLEAN.replace(/orderId: (.*)/, 'orderId: [$1, $1]'));
    assert.deepEqual(await shared(), []);
  });

  it('never depend on the order in which the cases are named', async () => {
    const id = fc.constantFrom('250-1111111-1111111', '250-2222222-2222222', '250-3333333-3333333');
    await fc.assert(
      fc.asyncProperty(fc.array(id, { minLength: 2, maxLength: 6 }), fc.integer(), async (ids, turn) => {
        scene.dispose();
        scene = new Scene();
        const names = ids.map((_, i) => `cases/${i}.md`);
        ids.forEach((value, i) => {
          scene.write(
            `cases/${i}.md`,
            CLEAN.replace('250-1234567-1234567', value).replace(/ {2}caseId: .*\n/, ''),
          );
        });
        const inOrder = await report();
        const at = Math.abs(turn) % names.length;
        const turned = await report(...names.slice(at), ...names.slice(0, at).reverse());
        assert.deepEqual(turned, inOrder);
        for (const { path, findings } of inOrder.files) {
          const others = names.filter(
            (name) => name !== path && ids[names.indexOf(name)] === ids[names.indexOf(path)],
          );
          const told = findings.filter(({ code }: { code: string }) => code === 'CN024');
          assert.deepEqual(
            told.flatMap(({ related }: { related: { path: string }[] }) => related.map((one) => one.path)),
            others,
          );
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
