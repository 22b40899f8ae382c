import { type CaseFile, parseCase } from '../core/casefile/casefile';
import type { Options } from '../core/config/options';
import { type ListedCase, listedCaseOf } from '../core/followup/summary';
import { say } from '../core/language';
import { readCaseFile } from '../node/readCaseFile';
import { Configs, UNREADABLE_FRONTMATTER, unreadWording } from './cases';
import { type Call, printable } from './io';
import { shownPath } from './lintFiles';
import { filesOf } from './operands';

/** A case while it is looked at; whoever keeps it keeps its whole text. */
export interface ReadCase {
  /** As it is shown. */
  readonly path: string;
  readonly at: CaseAt;
  readonly file: CaseFile;
}

/** Where a case can be read again, with the configuration that holds for it. */
export interface CaseAt {
  /** Absolute. */
  readonly path: string;
  readonly options: Options;
}

/** A case that was read: where it is, and the few values that lists need. */
export interface FoundCase {
  readonly at: CaseAt;
  readonly listed: ListedCase;
}

/**
 * Reads the cases that the operands name, each once, in path order: of a folder what the configuration includes,
 * default the working directory. One at a time, so that a hundred thousand take no more memory than one. What cannot
 * be read, a frontmatter included, is told on standard error and never passed over in silence.
 * @returns how many files could not be read
 */
export function visitCases(call: Call, visit: (found: ReadCase) => void): number {
  const wanted = new Map<string, CaseAt & { readonly isNamed: boolean }>();
  for (const { paths, options, isNamed } of filesOf(call, new Configs(call)))
    for (const path of paths) {
      const shown = shownPath(call.world.cwd, path);
      wanted.set(shown, { path, options, isNamed: isNamed || (wanted.get(shown)?.isNamed ?? false) });
    }
  let unread = 0;
  for (const shown of [...wanted.keys()].sort()) {
    const at = wanted.get(shown) as CaseAt & { readonly isNamed: boolean };
    const text = textOf(call, shown, at);
    if (text === undefined) {
      unread++;
      continue;
    }
    const file = parseCase(text);
    if (file?.readable) visit({ path: shown, at, file });
    else if (file) {
      unread++;
      tell(call, say(UNREADABLE_FRONTMATTER, call.language, { path: shown }));
    } else if (at.isNamed) tell(call, say(NO_CASE, call.language, { path: shown }));
  }
  return unread;
}

/**
 * The cases that the operands name, in path order, without their texts.
 * @param isUsable tells why a case is none of them, where it says no
 */
export function casesOf(
  call: Call,
  isUsable: (found: ReadCase) => boolean = () => true,
): { cases: FoundCase[]; isComplete: boolean } {
  const cases: FoundCase[] = [];
  let unusable = 0;
  const unread = visitCases(call, (found) => {
    const { path, at, file } = found;
    if (isUsable(found)) cases.push({ at, listed: detached(listedCaseOf(path, file, at.options)) });
    else unusable++;
  });
  return { cases, isComplete: unread + unusable === 0 };
}

/** The same in strings of its own: a part of a string keeps the whole of it in memory, here the text of the file. */
const detached = (listed: ListedCase): ListedCase => JSON.parse(JSON.stringify(listed));

/** The case anew; undefined, and told, where it cannot be read any more. */
export function readAgain(call: Call, shown: string, at: CaseAt): CaseFile | undefined {
  const text = textOf(call, shown, at);
  return text === undefined ? undefined : parseCase(text);
}

function textOf(call: Call, shown: string, { path }: CaseAt): string | undefined {
  const reading = readCaseFile(path);
  if (reading.ok) return reading.text;
  tell(call, say(unreadWording(reading.reason), call.language, { path: shown }));
  return undefined;
}

const NO_CASE = {
  ja: '「{path}」はケースファイルではありません。',
  en: '“{path}” is no case file.',
} as const;

const tell = ({ world }: Call, message: string): void => world.err(`case-notes: ${printable(message)}\n`);
