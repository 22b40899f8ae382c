import type { CaseFile } from '../../../casefile/casefile';
import type { TimelineEntry } from '../../../casefile/data';
import { entryOf, type YamlMap, type YamlNode } from '../../../casefile/yamlTree';

/** The items of `timeline` as written, empty ones included. */
export function timelineItems(file: CaseFile): readonly YamlNode[] {
  const timeline = entryOf(file.frontmatter.root, 'timeline')?.value;
  return timeline?.kind === 'list' ? timeline.items : [];
}

export const timelineMaps = (file: CaseFile): readonly YamlMap[] =>
  timelineItems(file).filter((item) => item.kind === 'map');

/** The item an entry was read from, with its index; empty items have an index and are no entries. */
export function itemOf(
  items: readonly YamlNode[],
  { span }: TimelineEntry,
): { node: YamlNode; index: number } {
  let index = 0;
  // Halving: a hostile timeline has thousands of items.
  for (let high = items.length - 1; index < high; ) {
    const middle = (index + high) >> 1;
    if ((items[middle] as YamlNode).span.start < span.start) index = middle + 1;
    else high = middle;
  }
  return { node: items[index] as YamlNode, index };
}
