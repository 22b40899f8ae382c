import type { CaseFile } from '../../../casefile/casefile';
import { addId } from '../../../edits/frontmatterEdits';
import { findIdentifiers } from '../../../identifiers';
import type { Fix } from '../../finding';

/** More choices than this help nobody to choose. */
const MOST_OFFERED = 8;

/** Offers to take over identifiers of wanted kinds that the title, goal, timeline or body mentions already. */
export function mentionedIdFixes(file: CaseFile, wanted: readonly string[] | 'any'): Fix[] {
  const fixes: Fix[] = [];
  const seen = new Set<string>();
  for (const { kind, value } of findIdentifiers(writtenText(file))) {
    if (fixes.length === MOST_OFFERED) break;
    const key = `${kind} ${value}`;
    if (seen.has(key) || (wanted !== 'any' && !wanted.includes(kind))) continue;
    seen.add(key);
    const edits = addId(file, kind, value);
    const title = {
      ja: '文中の {value} を ids.{kind} に入れる',
      en: 'Insert {value} from the text as ids.{kind}',
    };
    if (edits) fixes.push({ title, values: { kind, value }, edits, safe: false });
  }
  return fixes;
}

function writtenText({ text, data, frontmatter }: CaseFile): string {
  const facts = data.timeline.flatMap(({ event, action, error }) => [event, action, error]);
  const values = [data.title, data.goal, ...facts].map((placed) => placed?.value);
  return [...values, text.slice(frontmatter.fences.bodyStart)].join('\n');
}
