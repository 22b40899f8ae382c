import { type Language, say, type Wording } from '../language';
import { eolOf } from '../text';
import { DRIVER } from './mergeDriver';

export const ATTRIBUTES_NAME = '.gitattributes';

const COMMENT: Wording = {
  ja: 'ケースのマージは Case Notes が行う。設定のない環境では git の通常のマージになる',
  en: 'Cases are merged by Case Notes; where it is not set up, git merges them as usual',
};

export interface AttributesPlan {
  /** What goes behind the present text; empty where all is there. */
  readonly added: string;
  /** Globs that `.gitattributes` has no word for. */
  readonly unsaid: readonly string[];
}

/**
 * The lines that hand cases to the merge driver. Nothing else is said about them: `text` or `eol` would rewrite the
 * line ends of files that are there.
 * @param include globs of the configuration, relative to the folder of `.gitattributes`
 */
export function planAttributes(
  present: string,
  include: readonly string[],
  language: Language,
): AttributesPlan {
  const patterns = include.map((glob) => ({ glob, pattern: patternOf(glob) }));
  const lines = patterns.flatMap(({ pattern }) =>
    pattern === undefined || isDecided(present, pattern) ? [] : [`${pattern} merge=${DRIVER}`],
  );
  const unsaid = patterns.filter(({ pattern }) => pattern === undefined).map(({ glob }) => glob);
  if (lines.length === 0) return { added: '', unsaid };
  const eol = eolOf(present);
  const gap = present === '' ? '' : present.endsWith('\n') ? eol : eol + eol;
  return { added: `${gap}${[`# ${say(COMMENT, language)}`, ...lines, ''].join(eol)}`, unsaid };
}

/** A glob as git writes it. Without a slash, git would look for it in every folder. */
function patternOf(glob: string): string | undefined {
  const bare = glob.replace(/^\.\//, '');
  if (/[{}()!|\\]|^#/.test(bare)) return undefined;
  const pattern = bare.includes('/') ? bare : `/${bare}`;
  return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}

/** Whether somebody has said how these files are merged, in whatever way. */
const isDecided = (present: string, pattern: string): boolean =>
  present
    .split(/\r?\n/)
    .map((line) => line.trim())
    .some(
      (line) => line.startsWith(`${pattern} `) && /\s[-!]?merge(?:=|\s|$)/.test(line.slice(pattern.length)),
    );
