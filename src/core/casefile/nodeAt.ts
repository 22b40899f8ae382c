import type { Span } from '../text';
import type { Path } from './schema';
import { entryOf, type YamlMap, type YamlNode } from './yamlTree';

export interface LocatedNode {
  readonly node: YamlNode;
  /** The place of the key the node stands under; absent for list items. */
  readonly key?: Span;
}

/** The node at a path of keys and indices; undefined when there is none. */
export function nodeAt(root: YamlMap | undefined, path: Path): LocatedNode | undefined {
  let found: LocatedNode | undefined = root && { node: root };
  for (const step of path) {
    const node: YamlNode | undefined = found?.node;
    if (node?.kind === 'list') {
      const item = node.items[Number(step)];
      found = item && { node: item };
    } else {
      const entry = node?.kind === 'map' ? entryOf(node, String(step)) : undefined;
      found = entry && { node: entry.value, key: entry.key.span };
    }
  }
  return found;
}
