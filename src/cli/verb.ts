import type { Wording } from '../core/language';
import type { Call, ExitCode } from './io';

/** One option: declared once, parsed and shown in the help from here. */
export interface OptionSpec {
  readonly name: string;
  /** What stands for its value in the help; a switch has none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly multiple?: true;
  readonly help: Wording;
}

export interface Verb {
  /** One word or two: `lint`, `export email`. */
  readonly name: string;
  /** Behind the name in the help: `[PATH…]`. */
  readonly operands: string;
  readonly help: Wording;
  readonly options: readonly OptionSpec[];
  /** `--language` is the language of what it writes; its messages keep to the environment's. */
  readonly writes?: true;
  /** Loaded when called, so that `--version` pays for no rule. */
  readonly load: () => Promise<(call: Call) => Promise<ExitCode> | ExitCode>;
}
