import { compacted } from './width';

/** When two written identifiers are one. */

/** An identifier by its letters and digits alone. */
export const bareId = (value: string): string => compacted(value).replaceAll('-', '').toUpperCase();

/** The same for the same identifier, however it is written. @param kind as under `ids` */
export const idKey = (kind: string, value: string): string => `${kind} ${bareId(value)}`;
