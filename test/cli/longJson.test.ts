import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Call } from '../../src/cli/io';
import { outJson } from '../../src/cli/io';
import { outLongJson } from '../../src/cli/longJson';

const text = fc.string({ unit: 'binary' });

function written(write: (call: Call) => void): string {
  const pieces: string[] = [];
  write({ world: { out: (piece: string) => pieces.push(piece) } } as unknown as Call);
  return pieces.join('');
}

describe('JSON that is written in pieces', () => {
  it('has the bytes of the same written at once', () => {
    const item = fc.record({ path: text, due: fc.option(text), overdue: fc.boolean(), more: fc.array(text) });
    fc.assert(
      fc.property(text, fc.array(text), fc.array(item), (subject, parts, items) => {
        const long = { schemaVersion: 1, subject, body: { parts }, cases: { items } };
        const whole = { schemaVersion: 1, subject, body: parts.join(''), cases: items };
        assert.equal(
          written((call) => outLongJson(call, long)),
          written((call) => outJson(call, whole)),
        );
      }),
    );
  });

  it('goes out a part at a time', () => {
    let pieces = 0;
    const items = Array.from({ length: 10_000 }, (_, i) => ({ path: `cases/${i}.md` }));
    outLongJson({ world: { out: () => void pieces++ } } as unknown as Call, { cases: { items } });
    assert.ok(pieces > 4 && pieces < 100, String(pieces));
  });
});
