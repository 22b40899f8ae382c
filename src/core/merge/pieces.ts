/** A merged text in pieces: what is settled, and where both sides said something else. Lines end with LF. */
export type Piece = string | Conflict;

export interface Conflict {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What stands behind the markers; git hands its own names over. */
export interface ConflictLabels {
  readonly ours: string;
  readonly theirs: string;
}

export const conflictsIn = (pieces: readonly Piece[]): number =>
  pieces.filter((piece) => typeof piece !== 'string').length;

/** The text without a conflict; undefined where there is one. */
export const settledText = (pieces: readonly Piece[]): string | undefined =>
  conflictsIn(pieces) === 0 ? pieces.join('') : undefined;

/** The text as one side would have it: its version of every conflict. */
export const sideOf = (pieces: readonly Piece[], side: keyof Conflict): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('');

/** The text with git's conflict markers around what is open. */
export function written(pieces: readonly Piece[], labels: ConflictLabels, markerSize: number): string {
  const marker = (sign: string, label = ''): string =>
    `${sign.repeat(markerSize)}${label === '' ? '' : ` ${label}`}\n`;
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? piece
        : marker('<', labels.ours) +
          closed(piece.ours) +
          marker('=') +
          closed(piece.theirs) +
          marker('>', labels.theirs),
    )
    .join('');
}

/** A marker stands on a line of its own. */
const closed = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
