export { Blobs } from './blobs';
export { type Committed, commitCase, committedText, isInRepository } from './commit';
export { Git, type GitProblem, type GitResult } from './git';
export { blobText, type CaseHistory, headAt, openHistory, type PastEvent } from './history';
export type { PastFile } from './lineage';
export { type FoundRepository, repositoryAt, setDriver, writeHook } from './setup';
export { commitOf, filesChangedSince, type Staged, type StagedFile, stagedFiles, topOf } from './staged';
