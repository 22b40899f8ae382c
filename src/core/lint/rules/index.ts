import type { Rule } from '../rule';
import { storeMissing } from './storeMissing';
import { timelineMissing } from './timelineMissing';

/** Every rule, in the order of the codes. `alone` rules stand first. */
export const RULES: readonly Rule[] = [storeMissing, timelineMissing];

/** A rule by its code or name, in any case. */
export const ruleOf = (codeOrName: string): Rule | undefined =>
  RULES.find((rule) => [rule.code, rule.name].some((id) => id.toLowerCase() === codeOrName.toLowerCase()));
