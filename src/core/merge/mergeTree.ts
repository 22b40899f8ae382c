import { mergeIdLines } from './idLines';
import { inMergedOrder, type Versions } from './order';
import { type Piece, settledText } from './pieces';
import { slotsOf } from './slots';
import { mergeText } from './textMerge';
import { type MergeNode, NO_CHILDREN, type Parts } from './tree';

/**
 * Merges two versions of an entry by what it means: a box is ticked or not, identifiers are a set, parts are merged
 * one by one. Where that leads nowhere, its lines are merged as text. `base` is absent where both sides added it.
 */
export function mergeNodes(base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode): Piece[] {
  if (ours.text === theirs.text || theirs.text === base?.text) return [ours.text];
  if (ours.text === base?.text) return [theirs.text];
  return (
    mergeIds(base, ours, theirs) ??
    mergeTicks(base, ours, theirs) ??
    mergeParts(base, ours, theirs) ??
    mergeText(base?.text ?? '', ours.text, theirs.text)
  );
}

function mergeIds(base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode): Piece[] | undefined {
  if (!ours.ids || !theirs.ids || (base && !base.ids)) return undefined;
  const text = mergeIdLines(base?.ids, ours.ids, theirs.ids);
  return text === undefined ? undefined : [text];
}

/** The tick apart from the words: ticked here and reworded there is both. */
function mergeTicks(base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode): Piece[] | undefined {
  if (ours.box === undefined || ours.box !== theirs.box || (base && base.box !== ours.box)) return undefined;
  const [b, o, t] = [base && tickOf(base), tickOf(ours), tickOf(theirs)];
  // Added on both sides, ticked on one: ticked.
  const isOurs = b === undefined ? o !== ' ' : o !== b;
  const rest = mergeParts(base && withTick(base, ' '), withTick(ours, ' '), withTick(theirs, ' '));
  const text = rest && settledText(rest);
  return text === undefined ? undefined : [replaced(text, ours.box, isOurs ? o : t)];
}

const tickOf = ({ text, box }: MergeNode): string => text[box as number] as string;

function withTick(node: MergeNode, tick: string): MergeNode {
  const { text, parts, box } = node;
  const at = box as number;
  return {
    ...node,
    text: replaced(text, at, tick),
    ...(parts && { parts: { ...parts, head: replaced(parts.head, at, tick) } }),
  };
}

const replaced = (text: string, at: number, char: string): string =>
  text.slice(0, at) + char + text.slice(at + 1);

function mergeParts(base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode): Piece[] | undefined {
  const [b, o, t] = [base?.parts, ours.parts, theirs.parts];
  if (!o || !t || (base && !b) || !agree([o, t, ...(b ? [b] : [])])) return undefined;
  // "None" and a list at the same time would be neither.
  if (o.saysNone !== t.saysNone && o.children.length + t.children.length > 0) return undefined;
  const children = mergeChildren(
    { base: b?.children ?? [], ours: o.children, theirs: t.children },
    o.children.length > 0 ? o : t,
  );
  if (!children) return undefined;
  const pieces = [...mergeText(b?.head ?? '', o.head, t.head), ...children];
  const hyphen = o.hyphen ?? t.hyphen;
  return hyphen === undefined ? pieces : withHyphen(pieces, hyphen);
}

const agree = (versions: readonly Parts[]): boolean =>
  new Set(versions.map(({ shape }) => shape).filter((shape) => shape !== NO_CHILDREN)).size <= 1;

/** Undefined where both sides put the entries into an order of their own. */
function mergeChildren(versions: Versions, { byPlace, byTime }: Parts): Piece[] | undefined {
  const { base, ours, theirs } = versions;
  const slots = slotsOf(base, ours, theirs, byPlace).filter((slot) => {
    const [b, o, t] = [at(base, slot.base), at(ours, slot.ours), at(theirs, slot.theirs)];
    // Gone on one side and as it was on the other: gone.
    return b === undefined || (o && t) || !isSame(o ?? t ?? b, b);
  });
  return inMergedOrder(slots, versions, byTime)?.flatMap((slot) =>
    mergeSlot(at(base, slot.base), at(ours, slot.ours), at(theirs, slot.theirs), slot.isByPlace),
  );
}

/** With the comments above; blank lines come and go. */
const isSame = (one: MergeNode, other: MergeNode): boolean =>
  one.text === other.text && one.lead.trim() === other.lead.trim();

const at = (nodes: readonly MergeNode[], index: number | undefined): MergeNode | undefined =>
  index === undefined ? undefined : nodes[index];

function mergeSlot(
  base: MergeNode | undefined,
  ours: MergeNode | undefined,
  theirs: MergeNode | undefined,
  isByPlace: boolean,
): Piece[] {
  if (ours && theirs) {
    const lead = mergeText(base?.lead ?? '', ours.lead, theirs.lead);
    const isText = isByPlace && base !== undefined;
    return [
      ...lead,
      ...(isText ? mergeText(base.text, ours.text, theirs.text) : mergeNodes(base, ours, theirs)),
    ];
  }
  const side = ours ?? theirs;
  if (base?.ids && side?.ids) {
    const line = mergeIdLines(base.ids, ours?.ids, theirs?.ids);
    if (line !== undefined) return line === '' ? [] : [side.lead + line];
  }
  const [our, their] = [whole(ours), whole(theirs)];
  // Gone on one side, changed on the other: which one holds is for a person to say.
  return base ? [{ base: whole(base), ours: our, theirs: their }] : [our + their];
}

const whole = (node: MergeNode | undefined): string => (node ? node.lead + node.text : '');

/** Puts the hyphen of a list item back into its first line. Undefined where a side would have no such line. */
function withHyphen(pieces: readonly Piece[], column: number): Piece[] | undefined {
  const [first, ...rest] = pieces.filter((piece) => piece !== '');
  if (typeof first === 'string') return [replaced(first, column, '-'), ...rest];
  if (!first?.ours || !first.theirs) return undefined;
  const { base, ours, theirs } = first;
  return [{ base, ours: replaced(ours, column, '-'), theirs: replaced(theirs, column, '-') }, ...rest];
}
