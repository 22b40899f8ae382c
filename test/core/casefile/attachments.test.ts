import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attachmentsOf } from '../../../src/core/casefile/attachments';
import { parseCase } from '../../../src/core/casefile/casefile';
import { runs } from '../../runs';

const of = (body: string): string[] =>
  attachmentsOf(
    parseCase(`---\ncaseNotes: 1\ntitle: "[x](in-frontmatter.png)"\n---\n${body}`) ?? assert.fail(),
  );

describe('the attachments of a case', () => {
  for (const [body, expected] of [
    ['![箱の写真](photos/box.png)', ['photos/box.png']],
    ['- [送り状](<files/送り状 1.pdf>) と [写真](./a.jpg "箱")', ['files/送り状 1.pdf', 'a.jpg']],
    ['[a](my%20file.pdf) [b](100%.pdf)', ['my file.pdf', '100%.pdf']],
    ['[a](x.pdf#page=2) [b](x.pdf)', ['x.pdf']],
    ['[a](invoice(1).pdf)', ['invoice(1).pdf']],
    ['![photo][1]\n\n[1]: photos/one.png', ['photos/one.png']],
    ['[up](../shared/x.png)', ['../shared/x.png']],
    ['[web](https://example.com/a.png) [mail](mailto:a@b.example) [there](#opening) [root](/etc/hosts)', []],
    ['```\n[a](code.png)\n```\n\n<!-- [a](comment.png) -->', []],
    ['[a](C:\\x.png) [empty]() [a] (no.png)', []],
  ] as const)
    it(JSON.stringify(body).slice(0, 70), () => assert.deepEqual(of(body), expected));

  it('are never anything but relative, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('[', ']', '(', ')', '<', '>', '/', 'a', '.', ':', '%', ' ', '\\'),
        }),
        (text) => {
          for (const path of of(`[x](${text}) ${text}`)) assert.ok(!/^(?:\/|[a-z]+:)/i.test(path), path);
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});
