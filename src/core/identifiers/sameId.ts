import { compacted } from './width';

/** When two written identifiers are one. */

/** As nearly all are written: nothing but hyphens to be left out. */
const USUAL = /^[0-9A-Z-]*$/;

/** An identifier by its letters and digits alone. */
export const bareId = (value: string): string =>
  USUAL.test(value) ? withoutHyphens(value) : withoutHyphens(compacted(value)).toUpperCase();

const withoutHyphens = (value: string): string => (value.includes('-') ? value.replace(/-/g, '') : value);

/** The same for the same identifier, however it is written. @param kind as under `ids` */
export const idKey = (kind: string, value: string): string => `${kind} ${bareId(value)}`;
