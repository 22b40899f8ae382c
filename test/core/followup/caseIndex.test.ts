import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CaseIndex, type IndexedFile } from '../../../src/core/followup/caseIndex';
import { isIndexedFile } from '../../../src/core/followup/storedSummary';
import { bareId } from '../../../src/core/identifiers/sameId';
import { indexedFile, key } from './summaries';

type Event =
  | { readonly put: IndexedFile }
  | { readonly remove: string }
  | { readonly replaceAll: readonly IndexedFile[] };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: indexedFile }) },
  { weight: 3, arbitrary: fc.record({ remove: key }) },
  { weight: 1, arbitrary: fc.record({ replaceAll: fc.array(indexedFile, { maxLength: 6 }) }) },
);

/** What is there after the events, by the plainest means. */
function modelOf(events: readonly Event[]): Map<string, IndexedFile> {
  const files = new Map<string, IndexedFile>();
  for (const one of events) {
    if ('remove' in one) files.delete(one.remove);
    else if ('put' in one) files.set(one.put.key, one.put);
    else {
      files.clear();
      for (const file of one.replaceAll) files.set(file.key, file);
    }
  }
  return files;
}

const seen = (index: CaseIndex) => ({
  cases: index.cases().sort((a, b) => (a.key < b.key ? -1 : 1)),
  counts: [index.caseCount, index.uncheckedCount],
  unchecked: index.unchecked(),
  keys: [...index.keys()].sort(),
  found: [
    index.withId('orderId', '25012345671234567'),
    index.withId('caseId', '12345678901'),
    index.withId('asin', 'b0abcdef12'),
  ],
});

describe('the index of all cases', () => {
  it('is after any events what it is from scratch', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const index = new CaseIndex();
        for (const one of events) {
          if ('remove' in one) index.remove(one.remove);
          else if ('put' in one) index.put(one.put);
          else index.replaceAll(one.replaceAll);
        }
        assert.deepEqual(seen(index), seen(new CaseIndex(modelOf(events).values())));
      }),
    );
  });

  it('finds every case that has an identifier, however it is written, and no other', () => {
    fc.assert(
      fc.property(fc.array(indexedFile, { maxLength: 8 }), (files) => {
        const index = new CaseIndex(files);
        const wanted = '250 1234567 1234567';
        const found = index.withId('orderId', wanted).map((one) => one.key);
        const expected = index
          .cases()
          .filter(({ summary }) =>
            summary.ids.some(({ kind, value }) => kind === 'orderId' && bareId(value) === bareId(wanted)),
          )
          .map((one) => one.key);
        assert.deepEqual([...found].sort(), expected.sort());
      }),
    );
  });
});

describe('what is kept of an index', () => {
  it('is taken back as it was', () => {
    fc.assert(
      fc.property(indexedFile, (file) => {
        const back: unknown = JSON.parse(JSON.stringify(file));
        assert.ok(isIndexedFile(back));
        assert.deepEqual(back, file);
      }),
    );
  });

  it('is refused where a value that is used is missing or of another kind', () => {
    const isOptional = (path: string) => /\.(deadline|due)$/.test(path);
    fc.assert(
      fc.property(indexedFile, fc.constantFrom(undefined, null, 7, 'x', [1], {}), (file, wrong) => {
        for (const path of pathsOf(file)) {
          const damaged = changedAt(file, path, wrong);
          if (JSON.stringify(damaged) === JSON.stringify(file)) continue;
          if (isOptional(`.${path.join('.')}`) && wrong === undefined) continue;
          const isFree = typeof valueAt(file, path) === 'string' && wrong === 'x';
          if (isFree || (typeof valueAt(file, path) === 'number' && wrong === 7)) continue;
          assert.equal(isIndexedFile(damaged), false, `${path.join('.')}: ${JSON.stringify(wrong)}`);
        }
      }),
    );
  });
});

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield [...path, name];
    yield* pathsOf(inner, [...path, name]);
  }
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], value);

function changedAt(value: unknown, path: Path, wrong: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value));
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
  parent[String(path.at(-1))] = wrong;
  return copy;
}
