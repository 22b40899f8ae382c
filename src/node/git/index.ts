export { type Committed, commitCase, committedText, isInRepository } from './commit';
export { Git, type GitProblem, type GitResult } from './git';
export { blobText, type CaseHistory, openHistory, type PastEvent } from './history';
export { type FoundRepository, repositoryAt, setDriver, writeHook } from './setup';
