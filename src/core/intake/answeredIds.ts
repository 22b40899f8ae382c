import { oneLine } from '../cleanText';
import { checkIdentifier, findIdentifiers, kindOf } from '../identifiers';

export interface AnsweredId {
  readonly kind: string;
  readonly value: string;
}

/** Longer than this, an answer is a text in which nothing was found, not a number or a name. */
const LONGEST = 120;

/**
 * The identifiers in what somebody answers when asked for them: those of a pasted text, each once. Where there are
 * none, the answer itself under a kind that the category needs and that no shape tells: the name of a performance
 * notification, the number of a removal order.
 */
export function answeredIds(answer: string, requires: readonly string[] | 'any'): AnsweredId[] {
  const found = findIdentifiers(answer).map(({ kind, value }) => ({ kind, value }));
  if (found.length > 0)
    return found.filter(
      ({ kind, value }, i) => found.findIndex((one) => one.kind === kind && one.value === value) === i,
    );
  const value = oneLine(answer);
  if (value === '' || value.length > LONGEST || requires === 'any') return [];
  const kind = requires.find((key) => !kindOf(key)?.telling && checkIdentifier(key, value).ok);
  return kind === undefined ? [] : [{ kind, value }];
}
