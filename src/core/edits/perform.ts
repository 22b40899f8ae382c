import { type CaseFile, parseCase } from '../casefile/casefile';
import type { TextEdit } from '../text';
import type { Change } from './change';

/** A text somebody holds: an open document, or a file. Between a look at it and a change it may move on. */
export interface Holder {
  text(): string;
  /** Carries the change out if the text is still its base; false, and nothing changed, otherwise. */
  apply(change: Change): Promise<boolean>;
}

/**
 * What is meant, as a question to the newest text: the edits that do it there, or why they cannot be made any more.
 * An intent names its place by what stands there (a heading, the words of an item), never by an offset.
 */
export type Intent<R> = (file: CaseFile) => { readonly edits: readonly TextEdit[] } | { readonly refused: R };

export type Performed<R> =
  | { readonly ok: true; readonly file: CaseFile; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: 'refused'; readonly refused: R }
  /** The text is no case any more, or never stood still. */
  | { readonly ok: false; readonly reason: 'no-case' | 'busy' };

/** Somebody who types faster than this is asked again rather than overrun. */
const ATTEMPTS = 20;

/** Does what is meant on the newest text: computed, compared, and computed anew when the text has moved on. */
export async function perform<R>(holder: Holder, intent: Intent<R>): Promise<Performed<R>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const base = holder.text();
    const file = parseCase(base);
    if (!file?.readable) return { ok: false, reason: 'no-case' };
    const answer = intent(file);
    if ('refused' in answer) return { ok: false, reason: 'refused', refused: answer.refused };
    const { edits } = answer;
    if (edits.length === 0 || (await holder.apply({ base, edits }))) return { ok: true, file, edits };
  }
  return { ok: false, reason: 'busy' };
}
