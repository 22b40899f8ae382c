import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openHistory } from '../../src/node/git';
import { Repository } from './repository';

/** Branches, merges and new names as they come: every ID is told once, at the commit that brought it. */

interface Step {
  readonly kind: 'edit' | 'rename' | 'renameAndEdit' | 'branch' | 'merge';
  readonly on: number;
  readonly other: number;
}

interface Node {
  readonly parents: readonly number[];
  readonly name: string;
  readonly ids: readonly string[];
}

const NAMES = ['cases/a.md', 'cases/b.md', 'old/a.md'];
const BODY = Array.from({ length: 60 }, (_, i) => `- 行 ${i}\n`).join('');

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'rename', 'renameAndEdit', 'branch', 'merge', 'merge'),
  on: fc.nat(7),
  other: fc.nat(7),
});

/** Every commit but a merge brings at most one ID, called after its place in the list. */
function nodesOf(steps: readonly Step[]): Node[] {
  const nodes: Node[] = [{ parents: [], name: NAMES[0] as string, ids: ['B000000000'] }];
  const tips = [0];
  const grow = (tip: number, node: Node) => {
    tips[tip] = nodes.push(node) - 1;
  };
  for (const { kind, on, other } of steps) {
    const tip = on % tips.length;
    const at = tips[tip] as number;
    const { name, ids } = nodes[at] as Node;
    const fresh = `B${String(nodes.length).padStart(9, '0')}`;
    const newName = NAMES[(NAMES.indexOf(name) + 1 + (other % 2)) % NAMES.length] as string;
    if (kind === 'branch') tips.push(at);
    else if (kind === 'merge') {
      const from = tips[other % tips.length] as number;
      const theirs = nodes[from] as Node;
      if (from !== at)
        grow(tip, { parents: [at, from], name, ids: [...new Set([...ids, ...theirs.ids])].sort() });
    } else
      grow(tip, {
        parents: [at],
        name: kind === 'edit' ? name : newName,
        ids: kind === 'rename' ? ids : [...ids, fresh].sort(),
      });
  }
  const [first = 0, ...others] = tips;
  const ids = [...new Set(tips.flatMap((tip) => (nodes[tip] as Node).ids))].sort();
  nodes.push({ parents: [first, ...others], name: (nodes[first] as Node).name, ids });
  return nodes;
}

const textOf = ({ ids }: Node): string =>
  `---\ncaseNotes: 1\ntitle: "x"\nids:\n  asin:\n${ids.map((id) => `    - ${id}\n`).join('')}---\n\n${BODY}`;

function commandOf(node: Node, i: number): string {
  const text = textOf(node);
  const [from, ...merged] = node.parents.map((parent) => `:${parent + 1}\n`);
  return [
    `commit refs/heads/main\nmark :${i + 1}\ncommitter S <s@shop.example> ${1_764_000_000 + i * 60} +0900\n`,
    `data 1\nx\n${from ? `from ${from}` : ''}${merged.map((mark) => `merge ${mark}`).join('')}deleteall\n`,
    `M 100644 inline ${node.name}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  ].join('');
}

describe('the lineage of a case', () => {
  it('tells every ID once, at the commit that brought it, whatever was branched, merged and renamed', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        const nodes = nodesOf(steps);
        const repo = new Repository();
        try {
          repo.gitWith(nodes.map(commandOf).join(''), 'fast-import', '--quiet');
          repo.git('reset', '--hard', '--quiet');
          const commits = repo.git('rev-list', 'HEAD').trim().split('\n');
          const last = nodes.at(-1) as Node;
          const history = await openHistory(repo.path(last.name));
          assert.ok(history.ok);
          const { events, next } = await history.value.page(0, 1000);
          history.value.dispose();
          assert.equal(next, undefined);
          const added = events.filter((event) => event.type === 'id-added');
          assert.deepEqual(
            added.map(({ value }) => value).sort(),
            last.ids.filter((id) => id !== 'B000000000'),
          );
          assert.ok(events.every(({ commit }) => commits.includes(commit)));
          assert.equal(events.at(-1)?.type, 'opened');
          assert.equal(events.filter(({ type }) => type === 'opened').length, 1);
          for (const { value, after, before } of added) {
            const brought = nodes[Number(value.slice(1))];
            assert.equal(after.path, brought?.name);
            assert.equal(before?.path, nodes[brought?.parents[0] as number]?.name);
          }
        } finally {
          repo.dispose();
        }
      }),
      { numRuns: 15 },
    );
  });
});
