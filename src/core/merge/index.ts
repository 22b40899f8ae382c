export { type CaseVersions, type MergedCase, type MergeSettings, mergeCases } from './mergeCases';
