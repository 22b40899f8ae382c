import type { CaseFile } from '../casefile/casefile';
import { FrontmatterNodes } from './frontmatterNodes';
import { SectionNodes } from './sectionNodes';
import { leaf, type MergeNode, type Parts } from './tree';

/**
 * A case file as a tree: opening fence, frontmatter, closing fence, body, blank lines at the end.
 * @param zone for times without an offset
 */
export function caseTree(file: CaseFile, zone: string): MergeNode {
  const { text, frontmatter, lines } = file;
  const { block, closing, bodyStart } = frontmatter.fences;
  const entries = new FrontmatterNodes(file, zone).read();
  const behindEntries = entries?.end ?? block.end;
  const body = new SectionNodes(file, zone).read(closing ? lines.lineAt(closing.start) + 1 : lines.count);
  return joined('case', 'case', [
    leaf('opening fence', '', text.slice(0, block.start)),
    entries
      ? joined('frontmatter', entries.shape, entries.nodes)
      : leaf('frontmatter', '', text.slice(block.start, block.end)),
    leaf('closing fence', text.slice(behindEntries, block.end), text.slice(block.end, bodyStart)),
    joined('body', 'body', body.nodes),
    leaf('end', '', body.rest),
  ]);
}

/** The tree of a file that was not there: whatever stands in both versions was added by both. */
export const emptyCaseTree = (): MergeNode =>
  joined('case', 'case', [
    leaf('opening fence', '', ''),
    joined('frontmatter', 'empty', []),
    leaf('closing fence', '', ''),
    joined('body', 'body', []),
    leaf('end', '', ''),
  ]);

function joined(key: string, shape: string, children: readonly MergeNode[]): MergeNode {
  const parts: Parts = { shape, head: '', children, byPlace: false, byTime: key === 'body' };
  return { ...leaf(key, '', textOf(parts)), parts };
}

export const textOf = ({ head, children }: Parts): string =>
  head + children.map(({ lead, text }) => lead + text).join('');
