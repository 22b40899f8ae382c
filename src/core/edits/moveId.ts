import type { CaseFile } from '../casefile/casefile';
import type { PlacedId } from '../casefile/data';
import { nodeAt } from '../casefile/nodeAt';
import { entryOf } from '../casefile/yamlTree';
import type { TextEdit } from '../text';
import { addId, renameKey } from './frontmatterEdits';

/**
 * Moves an ID under another kind. A kind that holds this one value and no other is renamed; from a list the value is
 * taken out. Undefined where other bytes would have to change.
 */
export function moveId(file: CaseFile, id: PlacedId, kind: string): TextEdit[] | undefined {
  const ids = nodeAt(file.frontmatter.root, ['ids'])?.node;
  const entry = ids?.kind === 'map' ? entryOf(ids, id.kind) : undefined;
  if (!entry || ids?.kind !== 'map') return undefined;
  const isAlone =
    entry.value.kind === 'scalar' || (entry.value.kind === 'list' && entry.value.items.length === 1);
  const target = entryOf(ids, kind);
  if (isAlone && !target) return renameKey(entry, kind);
  const added = addId(file, kind, id.value);
  const removed = removal(file.text, file, id);
  return added && removed && [...added, ...removed];
}

function removal(text: string, file: CaseFile, id: PlacedId): TextEdit[] | undefined {
  const list = nodeAt(file.frontmatter.root, ['ids', id.kind])?.node;
  if (list?.kind === 'scalar') return [{ span: list.span, newText: '' }];
  if (list?.kind !== 'list') return undefined;
  const index = list.items.findIndex((item) => item.span.start === id.span.start);
  const [item, next, previous] = [list.items[index], list.items[index + 1], list.items[index - 1]];
  if (!item) return undefined;
  if (list.flow) {
    const start = next || !previous ? item.span.start : previous.span.end;
    return [{ span: { start, end: next ? next.span.start : item.span.end }, newText: '' }];
  }
  const start = text.lastIndexOf('\n', item.span.start - 1) + 1;
  const lf = text.indexOf('\n', item.span.end);
  return [{ span: { start, end: lf === -1 ? text.length : lf + 1 }, newText: '' }];
}
