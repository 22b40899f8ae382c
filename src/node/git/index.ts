export { type Committed, commitFile, committedText } from './commit';
export { Git, type GitProblem, type GitResult } from './git';
