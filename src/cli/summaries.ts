import { parseCase } from '../core/casefile/casefile';
import type { Options } from '../core/config/options';
import { type CaseSummary, summaryOf } from '../core/followup/summary';
import { say } from '../core/language';
import { readCaseFile } from '../node/readCaseFile';
import { Configs, unreadWording } from './cases';
import { type Call, printable } from './io';
import { shownPath } from './lintFiles';
import { filesOf } from './operands';

/** A case that was read, with the configuration that holds for it. */
export interface FoundCase {
  readonly path: string;
  readonly text: string;
  readonly options: Options;
  readonly summary: CaseSummary;
}

/**
 * The cases that the operands name, each once, in path order: of a folder what the configuration includes, default
 * the working directory. What cannot be read is told on standard error and never passed over in silence.
 */
export function casesOf(call: Call): { cases: FoundCase[]; isComplete: boolean } {
  const cases = new Map<string, FoundCase>();
  let isComplete = true;
  for (const { paths, options, isNamed } of filesOf(call, new Configs(call)))
    for (const path of paths) {
      const shown = shownPath(call.world.cwd, path);
      const reading = readCaseFile(path);
      if (!reading.ok) {
        isComplete = false;
        tell(call, say(unreadWording(reading.reason), call.language, { path: shown }));
        continue;
      }
      const file = parseCase(reading.text);
      if (file)
        cases.set(shown, {
          path: shown,
          text: reading.text,
          options,
          summary: summaryOf(shown, file, options),
        });
      else if (isNamed) tell(call, say(NO_CASE, call.language, { path: shown }));
    }
  return { cases: [...cases.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), isComplete };
}

const NO_CASE = {
  ja: '「{path}」はケースファイルではありません。',
  en: '“{path}” is no case file.',
} as const;

const tell = ({ world }: Call, message: string): void => world.err(`case-notes: ${printable(message)}\n`);
