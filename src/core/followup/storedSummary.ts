import { STATUSES } from '../casefile/keys';
import { type IndexedFile, UNCHECKED_REASONS } from './caseIndex';

/**
 * Whether a value that was kept as JSON is what an index holds. It may come from another version or a damaged disk:
 * nothing that is used later is taken on trust.
 */
export function isIndexedFile(value: unknown): value is IndexedFile {
  if (!hasTexts(value, 'key')) return false;
  if (value.kind === 'unchecked')
    return hasTexts(value, 'path') && UNCHECKED_REASONS.some((reason) => reason === value.reason);
  return value.kind === 'case' && isSummary(value.summary);
}

function isSummary(value: unknown): boolean {
  if (!hasTexts(value, 'path', 'title', 'category', 'channel', 'marketplace', 'store', 'goal')) return false;
  return (
    STATUSES.some((status) => status === value.status) &&
    isListOf(value.ids, (id) => hasTexts(id, 'kind', 'value')) &&
    (value.deadline === undefined || isDate(value.deadline)) &&
    isListOf(value.open, isObligation) &&
    isListOf(value.prep, (piece) => typeof piece === 'string') &&
    typeof value.contacts === 'number' &&
    (value.callUntil === undefined || typeof value.callUntil === 'number')
  );
}

const isObligation = (value: unknown): boolean =>
  hasTexts(value, 'kind', 'owner', 'what') &&
  (value.due === undefined || isDate(value.due)) &&
  typeof value.unclear === 'boolean' &&
  typeof value.line === 'number';

const isDate = (value: unknown): boolean =>
  hasTexts(value, 'date', 'zone') && typeof value.epoch === 'number';

const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

function hasTexts(value: unknown, ...keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}
