export { type CaseVersions, type MergedCase, type MergeSettings, mergeCases } from './mergeCases';
export type { ConflictLabels } from './pieces';
