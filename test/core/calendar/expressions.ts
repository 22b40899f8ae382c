import { ABSOLUTE_JA } from './examples/absoluteJa';
import { BUSINESS } from './examples/business';
import { ENGLISH } from './examples/english';
import type { Group } from './examples/example';
import { PLACES } from './examples/places';
import { RELATIVE_JA } from './examples/relativeJa';
import { NO_DATES, SEVERAL } from './examples/several';
import { TIMES } from './examples/times';
import { YEARS } from './examples/years';

export type { Example, Group } from './examples/example';

/** Date expressions and what they mean by `domain.md`, one table a topic. */
export const GROUPS: readonly Group[] = [
  ...ABSOLUTE_JA,
  ...TIMES,
  ...RELATIVE_JA,
  ...ENGLISH,
  ...BUSINESS,
  ...YEARS,
  ...PLACES,
  ...SEVERAL,
  ...NO_DATES,
];
