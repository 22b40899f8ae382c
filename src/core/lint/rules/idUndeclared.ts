import { addId } from '../../edits/frontmatterEdits';
import { checkIdentifier, findIdentifiers, kindOf } from '../../identifiers';
import { amid } from '../../language';
import { span } from '../../text';
import type { Rule } from '../rule';

/** What is only in the notes is found by no search and read aloud by nobody. */
export const idUndeclared: Rule = {
  code: 'CN023',
  name: 'id-undeclared',
  severity: 'info',
  summary: { ja: '本文の ID がフロントマターにない', en: 'an ID in the body that the frontmatter lacks' },
  fix: 'choice',
  scope: 'case',
  *check(file) {
    const known = new Set(file.data.ids.map(({ kind, value }) => meant(kind, value)));
    const { bodyStart } = file.frontmatter.fences;
    for (const found of findIdentifiers(file.text.slice(bodyStart))) {
      const { kind, value } = found;
      if (found.certainty !== 'sure' || known.has(value)) continue;
      known.add(value);
      const edits = addId(file, kind, value);
      const title = kindOf(kind)?.title;
      yield {
        span: span(bodyStart + found.span.start, bodyStart + found.span.end),
        message: {
          ja: `本文の${amid(title?.ja ?? kind).trimEnd()} {value} がフロントマターにありません。ids.{kind} に加えてください。`,
          en: `The ${title?.en ?? kind} {value} of the body is missing in the frontmatter. Add it to ids.{kind}.`,
        },
        values: { value, kind },
        fixes: edits
          ? [
              {
                title: { ja: 'ids.{kind} に加える', en: 'Add it to ids.{kind}' },
                values: { kind },
                edits,
                safe: false,
              },
            ]
          : [],
      };
    }
  },
};

/** A malformed ID is CN020's finding; here it counts for what it means. */
function meant(kind: string, value: string): string {
  const verdict = checkIdentifier(kind, value);
  return verdict.ok ? verdict.value : (verdict.normalised ?? value);
}
