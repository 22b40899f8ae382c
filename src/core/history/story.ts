import { type CaseFile, parseCase } from '../casefile/casefile';
import { oneLine } from '../cleanText';
import type { Wording } from '../language';
import { type CaseEvent, caseEvents, EVENT_TYPES } from './caseEvents';

/** A case file as one commit has it. */
export interface Version {
  /** In the repository, with `/`. */
  readonly path: string;
  /** What tells one content from another: the hash of the blob. */
  readonly blob: string;
  /** Absent where it cannot be read: too large, not UTF-8, not there. */
  readonly text?: string;
}

/**
 * What one commit did to a case, newest first: a commit may close a call and record the confirmation. `edited` is
 * what is left when nothing else is told.
 * @param befores the file in each parent it came from: none for a new file, several for a merge. Of a merge only what
 *   none of its sides had is told; the rest stands at the commits that came in.
 */
export function storyOf(after: Version, befores: readonly Version[]): CaseEvent[] {
  if (befores.length < 2) return newestFirst(eventsBetween(after, befores[0]));
  const [first = [], ...others] = befores.map((before) => collapsed(eventsBetween(after, before)));
  const shared = first.filter((event) =>
    others.every((side) => side.some((other) => sameEvent(other, event))),
  );
  if (!hasWordsOfItsOwn(after, befores)) return shared.filter(({ type }) => type === 'renamed');
  return shared.length > 0 ? newestFirst(shared) : [EDITED];
}

function eventsBetween(after: Version, before: Version | undefined): CaseEvent[] {
  const renamed = before && before.path !== after.path ? [renaming(before.path, after.path)] : [];
  if (before?.blob === after.blob) return renamed;
  const [now, then] = [parsed(after), before && parsed(before)];
  const events = now && (then || !isKnownCase(before)) ? caseEvents(now, then) : [];
  return [...renamed, ...(events.length > 0 ? events : [EDITED])];
}

/** A content nobody can read may have been this very case: its next version is no new one. */
const isKnownCase = (before: Version | undefined): boolean =>
  before !== undefined && before.text === undefined;

const parsed = ({ text }: Version): CaseFile | undefined =>
  text === undefined ? undefined : parseCase(text);

const EDITED: CaseEvent = { type: 'edited', wording: { ja: '編集', en: 'edited' } };

function renaming(from: string, to: string): CaseEvent {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const staysInFolder = folderOf(from) === folderOf(to);
  const shown = (path: string) => oneLine(staysInFolder ? path.slice(folderOf(path).length) : path);
  const names = `${shown(from)} → ${shown(to)}`;
  const wording = staysInFolder
    ? { ja: `ファイル名を変更: ${names}`, en: `renamed: ${names}` }
    : { ja: `ファイルを移動: ${names}`, en: `moved: ${names}` };
  return { type: 'renamed', from, to, wording };
}

/** Changes without a type of their own as one `edited`, and only where nothing else is told. */
function collapsed(events: readonly CaseEvent[]): CaseEvent[] {
  const told = events.filter(({ type }) => type !== 'edited');
  if (told.length > 0 || events.length === 0) return told;
  const words = (language: keyof Wording) => events.map(({ wording }) => wording[language]);
  return [{ type: 'edited', wording: { ja: words('ja').join('、'), en: words('en').join(', ') } }];
}

const newestFirst = (events: readonly CaseEvent[]): CaseEvent[] =>
  collapsed(events).sort((a, b) => EVENT_TYPES.indexOf(b.type) - EVENT_TYPES.indexOf(a.type));

/** By what happened, not by the words for it: those name what the one side had before. */
function sameEvent(a: CaseEvent, b: CaseEvent): boolean {
  const detail = ({ wording, ...rest }: CaseEvent) => JSON.stringify(rest);
  return detail(a) === detail(b);
}

/** Whether a merge says something that none of its sides said, or leaves out what all of them said. */
function hasWordsOfItsOwn(after: Version, befores: readonly Version[]): boolean {
  const linesOf = ({ text = '' }: Version) => new Set(text.split(/\r\n?|\n/));
  const lines = linesOf(after);
  const sides = befores.map(linesOf);
  for (const line of lines) if (!sides.some((side) => side.has(line))) return true;
  const [first, ...others] = sides;
  for (const line of first ?? []) if (!lines.has(line) && others.every((side) => side.has(line))) return true;
  return false;
}
