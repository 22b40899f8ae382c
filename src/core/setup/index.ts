export { CONFIG_NAME } from './configTemplate';
export { type Installation, launcherText } from './launcher';
export { DRIVER_KEYS, DRIVER_TITLE } from './mergeDriver';
export {
  casesFolderOf,
  type DriverPlan,
  type FileWrite,
  type FolderState,
  type HookPlan,
  planSetup,
  type RepositoryState,
  type SetupPlan,
  type SetupWishes,
} from './plan';
export { shellWord } from './shell';
