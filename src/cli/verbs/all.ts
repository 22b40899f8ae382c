/** What the verbs do: a bundle of its own, loaded once a verb is called. */
export { exportClosingVerb } from './exportClosing';
export { exportEmailVerb } from './exportEmail';
export { exportOpeningVerb } from './exportOpening';
export { historyVerb } from './history';
export { idsVerb } from './ids';
export { initVerb } from './init';
export { lintVerb } from './lint';
export { listVerb } from './list';
export { mergeVerb } from './merge';
export { newVerb } from './new';
export { rulesVerb } from './rules';
