import type { Language } from '../language';
import { ATTRIBUTES_NAME, planAttributes } from './attributes';
import { CONFIG_NAME, configTemplate } from './configTemplate';
import { callsGuard, hookText, lineForHook, preCommitEntry } from './guardHook';
import { driverCommand, driverCommands, isDriverCommand } from './mergeDriver';

/** What is found in a folder before anything is written. */
export interface FolderState {
  /** Name of the configuration that is there. */
  readonly config?: string;
  /** Its globs, or the default ones. */
  readonly include: readonly string[];
  /** Whether {@link casesFolderOf} the globs is there. */
  readonly hasCases: boolean;
  /** Text of `.gitattributes`, where there is one. */
  readonly attributes?: string;
  /** Absent where the folder is in no git repository, or git is not asked. */
  readonly repository?: RepositoryState;
}

export interface RepositoryState {
  /** The merge driver's command as it is registered. */
  readonly driver?: string;
  readonly hook: {
    /** As it is shown; `core.hooksPath` counts. */
    readonly path: string;
    readonly text?: string;
    /** Other repositories use the same folder of hooks. */
    readonly isShared: boolean;
  };
  /** Whether the pre-commit framework is set up. */
  readonly usesFramework: boolean;
}

export interface SetupWishes {
  readonly language: Language;
  readonly marketplace: string;
  /** What git is to call, as a shell reads it. */
  readonly program: string;
}

export interface FileWrite {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Otherwise the text goes behind what is there. */
  readonly isNew: boolean;
}

export interface DriverPlan {
  readonly state: 'to-set' | 'there' | 'other';
  readonly command: string;
  /** What a person would type. */
  readonly commands: readonly string[];
}

export interface HookPlan {
  /** `own`, `shared`, `framework`: somebody else's, and left alone; `advice` is what to add there. */
  readonly state: 'to-write' | 'there' | 'own' | 'shared' | 'framework';
  readonly path: string;
  readonly text: string;
  readonly advice: string;
}

export interface SetupPlan {
  readonly files: readonly FileWrite[];
  /** Files that are there and stay as they are. */
  readonly kept: readonly string[];
  /** Globs that `.gitattributes` cannot express. */
  readonly unsaid: readonly string[];
  readonly driver?: DriverPlan;
  readonly hook?: HookPlan;
}

/** What a folder lacks to be one for cases. What is there is never part of it. */
export function planSetup(state: FolderState, wishes: SetupWishes): SetupPlan {
  const { language, marketplace, program } = wishes;
  const attributes = planAttributes(state.attributes ?? '', state.include, language);
  const keep = keptOpen(state);
  const { repository } = state;
  return {
    files: [
      ...(state.config ? [] : [file(CONFIG_NAME, configTemplate(language, marketplace))]),
      ...(keep ? [file(keep, '')] : []),
      ...(attributes.added === ''
        ? []
        : [{ ...file(ATTRIBUTES_NAME, attributes.added), isNew: state.attributes === undefined }]),
    ],
    kept: [
      ...(state.config ? [state.config] : []),
      ...(keep ? [] : [`${casesFolderOf(state.include) ?? '.'}/`]),
      ...(attributes.added === '' ? [ATTRIBUTES_NAME] : []),
    ],
    unsaid: attributes.unsaid,
    ...(repository && { driver: planDriver(repository, program), hook: planHook(repository, wishes) }),
  };
}

const file = (path: string, text: string): FileWrite => ({ path, text, isNew: true });

/** git keeps no empty folder: a file without content holds it open. Undefined where the folder is there. */
function keptOpen({ include, hasCases }: FolderState): string | undefined {
  const folder = casesFolderOf(include);
  return folder === undefined || hasCases ? undefined : `${folder}/.gitkeep`;
}

/** The folder that the first glob begins with: `cases` where cases are wanted anywhere below it. */
export function casesFolderOf([first]: readonly string[]): string | undefined {
  const fixed: string[] = [];
  for (const part of (first ?? '').replace(/^\.\//, '').split('/').slice(0, -1)) {
    if (/[*?[\]{}()!]/.test(part) || part === '..' || part === '') break;
    fixed.push(part);
  }
  return fixed.length === 0 ? undefined : fixed.join('/');
}

function planDriver({ driver }: RepositoryState, program: string): DriverPlan {
  const command = driverCommand(program);
  const state = driver === undefined ? 'to-set' : isDriverCommand(driver) ? 'there' : 'other';
  return { state, command, commands: driverCommands(program) };
}

function planHook({ hook, usesFramework }: RepositoryState, { program, language }: SetupWishes): HookPlan {
  const { path, text, isShared } = hook;
  const own = { path, text: hookText(program, language), advice: lineForHook(program) };
  if (text !== undefined) return { ...own, state: callsGuard(text) ? 'there' : 'own' };
  if (usesFramework) return { ...own, state: 'framework', advice: preCommitEntry(program) };
  return { ...own, state: isShared ? 'shared' : 'to-write' };
}
