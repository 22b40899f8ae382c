import { type CaseFile, parseCase } from '../casefile/casefile';
import { sellerZoneOf } from '../casefile/effective';
import { DEFAULT_OPTIONS, type Options } from '../config/options';
import { caseTree, emptyCaseTree } from './caseTree';
import { dressed, mergeDress, undress } from './dress';
import { holdsAllEntries } from './entries';
import { mergeNodes } from './mergeTree';
import { type ConflictLabels, conflictsIn, type Piece, sideOf, written } from './pieces';
import { conflictOf, mergeText } from './textMerge';

/** The text both sides started from (empty where there was none), and what each made of it. */
export interface CaseVersions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergeSettings {
  readonly labels?: ConflictLabels;
  /** How many signs a conflict marker has. */
  readonly markerSize?: number;
  readonly options?: Options;
}

export interface MergedCase {
  readonly text: string;
  /** How many places need a person; they stand between conflict markers. */
  readonly conflicts: number;
}

const LABELS: ConflictLabels = { ours: 'ours', theirs: 'theirs' };
const MARKER_SIZE = 7;

/**
 * Merges two versions of a case. Entries of both sides stay, in order of time and none twice; what both sides changed
 * differently is a conflict around those lines. A text that is no case, or cannot be read, is merged line by line.
 * The result of a merge without conflict can be read if both sides could. Any text is taken; nothing is thrown.
 */
export function mergeCases({ base, ours, theirs }: CaseVersions, settings: MergeSettings = {}): MergedCase {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0 };
  if (ours === base) return { text: theirs, conflicts: 0 };
  const [b, o, t] = [undress(base), undress(ours), undress(theirs)];
  const { labels = LABELS, markerSize = MARKER_SIZE, options = DEFAULT_OPTIONS } = settings;
  const finish = (pieces: readonly Piece[]) => written(pieces, labels, markerSize);
  // Line ends of both kinds in one file: each is a character like any other.
  if (!b || !o || !t) return result(mergeText(base, ours, theirs), finish);
  const dress = mergeDress(b.text === '' ? undefined : b.dress, o.dress, t.dress);
  const pieces = mergeLines({ base: b.text, ours: o.text, theirs: t.text }, options);
  const endsInMarker = typeof pieces.filter((piece) => piece !== '').at(-1) === 'object';
  return result(pieces, (all) => dressed(finish(all), dress, endsInMarker));
}

const result = (pieces: readonly Piece[], finish: (pieces: readonly Piece[]) => string): MergedCase => ({
  text: finish(pieces),
  conflicts: conflictsIn(pieces),
});

function mergeLines({ base, ours, theirs }: CaseVersions, options: Options): Piece[] {
  const [b, o, t] = [readable(base), readable(ours), readable(theirs)];
  if (!o || !t) return mergeText(base, ours, theirs);
  const isKnown = b !== undefined || base.trim() === '';
  const byMeaning = isKnown ? mergeByMeaning(b, o, t, options) : undefined;
  if (byMeaning) return byMeaning;
  const plain = mergeText(base, ours, theirs);
  return conflictsIn(plain) > 0 || readable(sideOf(plain, 'ours')) ? plain : conflictOf(base, ours, theirs);
}

function readable(text: string): CaseFile | undefined {
  const file = parseCase(text);
  return file?.readable ? file : undefined;
}

/** Undefined where what came out is not what must come out; then the lines have the word. */
function mergeByMeaning(
  base: CaseFile | undefined,
  ours: CaseFile,
  theirs: CaseFile,
  options: Options,
): Piece[] | undefined {
  const zone = sellerZoneOf(base ?? ours, options);
  const tree = base ? caseTree(base, zone) : emptyCaseTree();
  const pieces = mergeNodes(tree, caseTree(ours, zone), caseTree(theirs, zone));
  const asOurs = readable(sideOf(pieces, 'ours'));
  const asTheirs = readable(sideOf(pieces, 'theirs'));
  if (!asOurs || !asTheirs) return undefined;
  if (conflictsIn(pieces) === 0 && !holdsAllEntries(base, ours, theirs, asOurs)) return undefined;
  return pieces;
}
