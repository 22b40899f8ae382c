import { isScam } from '../casefile/callerCheck';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { categoryNameOf, marketplaceCodeOf, sellerZoneOf, storeOf } from '../casefile/effective';
import type { Status } from '../casefile/keys';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import { type ConfirmationState, confirmationsOf } from './confirmations';
import { daysOnRecord } from './moments';
import { type Preparation, preparationOf } from './preparation';
import { type PromiseState, promisesOf } from './promises';
import type { Timed } from './timed';

/** What a report needs of one case: plain JSON values that do not depend on when they are looked at. */
export interface CaseRecord {
  readonly status: Status;
  readonly category: string;
  readonly marketplace: string;
  /** Empty where none is written. */
  readonly store: string;
  /** Days from the first dated entry to the last; absent where there are not two. */
  readonly days?: number;
  /** Calls and chats, frauds aside. */
  readonly contacts: number;
  /** Absent where we never called. */
  readonly preparation?: Preparation;
  readonly promises: readonly Timed<PromiseState>[];
  readonly confirmations: readonly Timed<ConfirmationState>[];
}

/** Undefined where the frontmatter cannot be read: such a case is in no figure. */
export function recordOf(file: CaseFile, options: Options): CaseRecord | undefined {
  if (!file.readable) return undefined;
  const days = daysOnRecord(file, sellerZoneOf(file, options));
  const preparation = preparationOf(file, options);
  return {
    status: file.data.status?.value ?? 'preparing',
    category: oneLine(categoryNameOf(file)),
    marketplace: oneLine(marketplaceCodeOf(file, options)),
    store: oneLine(storeOf(file, options).name ?? ''),
    ...(days !== undefined && { days }),
    contacts: contactsOf(file).filter((contact) => contact.call && !isScam(file, contact)).length,
    ...(preparation && { preparation }),
    promises: promisesOf(file, options),
    confirmations: confirmationsOf(file, options),
  };
}
