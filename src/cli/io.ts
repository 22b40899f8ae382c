import { INVISIBLE } from '../core/invisible';
import type { Language, Values, Wording } from '../core/language';
import { say } from '../core/language';

/** Everything the program knows of the world: it is a function of these, and returns an exit code. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, read when a verb asks for it. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Asks whether to go on; absent where nobody sits at the terminal. */
  readonly ask?: (question: string) => Promise<boolean>;
  /** The script that runs, links resolved: what git is told to call where no command of ours is on the path. */
  readonly script?: string;
}

export const EXIT = { clean: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a verb is given: its words, and how to speak. */
export interface Call {
  readonly world: World;
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly language: Language;
  readonly now: number;
}

/** A mistake of the caller's: one sentence and the next step, then exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly wording: Wording,
    readonly values: Values = {},
  ) {
    super(say(wording, 'en', values));
  }
}

/** By name: the verbs are a bundle of their own, with their own copy of the class. */
export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && error.name === 'UsageError';

export const textOption = ({ options }: Call, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** Control, bidi and other invisible characters as `\uXXXX`: a case must not steer the terminal. */
export const printable = (text: string): string => text.replace(INVISIBLE, escapedUnits);

/** The same with its line ends and tabs, for what must stay on one line: it could pass for another finding. */
export const onOneLine = (text: string): string => printable(text).replace(/[\n\t]/g, escapedUnits);

const escapedUnits = (char: string): string =>
  Array.from(
    { length: char.length },
    (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

/** JSON on standard output. `\uXXXX` is JSON too: what is read back is what was meant. */
export const outJson = ({ world }: Call, value: object): void =>
  world.out(`${printable(JSON.stringify(value, null, 2))}\n`);

/** Characters that are written at once: every line by itself takes its time, and all together their memory. */
const AT_ONCE = 65_536;

/** Text on standard output, however long, while it is made. */
export function outPieces({ world }: Call, pieces: Iterable<string>): void {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < AT_ONCE) continue;
    world.out(waiting);
    waiting = '';
  }
  if (waiting !== '') world.out(waiting);
}
