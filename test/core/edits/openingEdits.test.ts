import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { OPENING_LABELS, openingOf, partOf } from '../../../src/core/casefile/opening';
import { applyEdits } from '../../../src/core/edits/change';
import { addOpening, addOpeningLabels, reorderOpening } from '../../../src/core/edits/openingEdits';
import { runs } from '../../runs';

const HEAD = '---\ncaseNotes: 1\ntitle: "t"\nstatus: ready\n---\n';
const parsed = (text: string): CaseFile => {
  const file = parseCase(text);
  assert.ok(file);
  return file;
};
const opening = (file: CaseFile) => {
  const found = openingOf(file);
  assert.ok(found);
  return found;
};

const reordered = (body: string): string | undefined => {
  const file = parsed(HEAD + body);
  const edits = reorderOpening(file, opening(file));
  return edits && applyEdits(file.text, edits).slice(HEAD.length);
};

describe('putting the opening in order', () => {
  it('moves a label with all that belongs to it', () => {
    assert.equal(
      reordered(
        '\n## Opening\n\n* Situation:\n  - a\n  - b\n* Conclusion: c\n  d\n\n* Request: r\n\nafter\n',
      ),
      '\n## Opening\n\n* Conclusion: c\n  d\n* Situation:\n  - a\n  - b\n\n* Request: r\n\nafter\n',
    );
  });

  it('keeps the numbers of a numbered list where they are', () => {
    assert.equal(
      reordered('\n## 結論・現状・要望\n\n1. **現状**：s\n2. 結論: c\n3. 要望: r'),
      '\n## 結論・現状・要望\n\n1. 結論: c\n2. **現状**：s\n3. 要望: r',
    );
  });

  it('is not offered where they are in order, or words would be left behind', () => {
    for (const body of [
      '\n## Opening\n\n- Conclusion: c\n- Situation: s\n',
      '\n## Opening\n\n- Situation: s\n\n  more of it\n\n- Conclusion: c\n',
      '\n## Opening\n\n- Situation: s\n- Conclusion: c\n\n  more of it\n',
      '\n## Opening\n\n- Situation: s\n  - Conclusion: c\n',
    ])
      assert.equal(reordered(body), undefined, body);
  });

  it('changes no byte but places, and says the same', () => {
    const marker = fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '');
    const said = fc.constantFrom(
      '',
      ' x',
      ' 返品です。',
      '\n  more',
      '\n  - point',
      '\n  - a\n  - b',
      ' **b**',
    );
    const line = fc.tuple(marker, said, fc.constantFrom('\n', '\n\n', '\r\n', '\n<!-- c -->\n'));
    const order = fc.shuffledSubarray(['結論', '現状', '要望'], { minLength: 1 });
    fc.assert(
      fc.property(order, fc.array(line, { minLength: 3, maxLength: 3 }), (labels, lines) => {
        const body = labels
          .map((label, i) => `${lines[i]?.[0]}${label}:${lines[i]?.[1]}${lines[i]?.[2]}`)
          .join('');
        const file = parsed(`${HEAD}\n## 結論・現状・要望\n\n${body}\n## 通話\n`);
        const before = opening(file);
        const edits = reorderOpening(file, before);
        if (!edits) return;
        const after = parsed(applyEdits(file.text, edits));
        assert.deepEqual([...after.text].sort(), [...file.text].sort());
        const parts = opening(after).parts;
        assert.deepEqual(
          parts.map(({ label, value }) => [label, value]),
          before.parts.map(({ label, value }) => [label, value]),
        );
        assert.deepEqual(
          parts,
          [...parts].sort((a, b) => a.item.line - b.item.line),
        );
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('making room for what is missing', () => {
  it('puts the section in front of what was said already, in the language and the line ends of the case', () => {
    const text = `${HEAD}\nNotes.\n## Call 2026-11-22 14:05\n`.replaceAll('\n', '\r\n');
    const edits = addOpening(parsed(text), 'en');
    assert.ok(edits);
    assert.equal(
      applyEdits(text, edits),
      `${HEAD}\nNotes.\n\n## Opening\n\n- Conclusion:\n- Situation:\n- Request:\n\n## Call 2026-11-22 14:05\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('puts it at the end of a file without sections, and nowhere it would be hidden', () => {
    for (const end of ['', '\n', '\n\n'])
      assert.equal(
        applyEdits(`${HEAD}\nx${end}`, addOpening(parsed(`${HEAD}\nx${end}`), 'ja') ?? []),
        `${HEAD}\nx\n\n## 結論・現状・要望\n\n- 結論:\n- 現状:\n- 要望:\n`,
      );
    assert.equal(addOpening(parsed(`${HEAD}\n<!-- open`), 'ja'), undefined);
    assert.equal(addOpening(parsed(`${HEAD}\n\`\`\`\ncode`), 'ja'), undefined);
  });

  it('adds labels in their order and with the bullets around them, and moves nothing', () => {
    const labels = fc.subarray([...OPENING_LABELS]);
    const words = { conclusion: '結論', situation: '現状', request: '要望' };
    fc.assert(
      fc.property(
        labels,
        fc.constantFrom('- ', '* ', '+ '),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\n\n## 通話\n', '\n\n本文\n', '\n'),
        (there, bullet, eol, tail) => {
          const body = there.map((label) => `${bullet}${words[label]}: ${label}\n  - point`).join('\n');
          const text = `${HEAD}\n## 結論・現状・要望\n\n${body}${tail}`.replaceAll('\n', eol);
          const file = parsed(text);
          const missing = OPENING_LABELS.filter((label) => !there.includes(label));
          const edits = addOpeningLabels(file, opening(file), missing, 'ja');
          for (const { span } of edits) assert.equal(span.start, span.end);
          const after = parsed(applyEdits(text, edits));
          const { parts } = opening(after);
          assert.deepEqual(
            parts.map(({ label, value }) => [label, value]),
            OPENING_LABELS.map((label) => [
              label,
              there.includes(label) ? `${label}.point`.replace('.', '. ') : '',
            ]),
          );
          assert.deepEqual(
            parts,
            [...parts].sort((a, b) => a.item.line - b.item.line),
          );
          for (const label of there) assert.ok(partOf(opening(after), label));
          assert.equal(after.sections.length, file.sections.length);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
