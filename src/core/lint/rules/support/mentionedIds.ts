import type { CaseFile } from '../../../casefile/casefile';
import { addId } from '../../../edits/frontmatterEdits';
import { findIdentifiers } from '../../../identifiers';
import type { Fix } from '../../finding';

/** Offers to take over identifiers of wanted kinds that the title, goal or body mentions already. */
export function mentionedIdFixes(file: CaseFile, wanted: readonly string[] | 'any'): Fix[] {
  const body = file.text.slice(file.frontmatter.fences.bodyStart);
  const text = [file.data.title?.value, file.data.goal?.value, body].join('\n');
  const seen = new Set<string>();
  return findIdentifiers(text).flatMap(({ kind, value }) => {
    const isWanted = wanted === 'any' || wanted.includes(kind);
    const edits = isWanted && !seen.has(`${kind} ${value}`) ? addId(file, kind, value) : undefined;
    seen.add(`${kind} ${value}`);
    if (!edits) return [];
    const title = {
      ja: '文中の {value} を ids.{kind} に入れる',
      en: 'Insert {value} from the text as ids.{kind}',
    };
    return [{ title, values: { kind, value }, edits, safe: false }];
  });
}
