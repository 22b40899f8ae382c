import type { CaseFile } from '../casefile/casefile';
import { isOnThePhone } from '../casefile/contacts';
import { openingOf } from '../casefile/opening';
import type { Section } from '../casefile/sections';
import type { Span } from '../text';

/** Where the file itself offers the next step, and which one. */
export interface LensPlace {
  readonly offer: 'startCall' | 'showSheet' | 'exportConfirmation';
  /** The heading it belongs to. */
  readonly span: Span;
  /** The line of that heading, from 0. */
  readonly line: number;
}

/** A call over the opening, or its sheet while it runs; the confirmation over each recap. */
export function lensPlaces(file: CaseFile): LensPlace[] {
  if (!file.readable) return [];
  const status = file.data.status?.value;
  const opening = status === 'resolved' ? undefined : openingOf(file)?.section;
  const at = (offer: LensPlace['offer']) => (section: Section) => ({
    offer,
    span: section.heading,
    line: section.headingLine,
  });
  return [
    ...(opening ? [opening] : []).map(at(isOnThePhone(file) ? 'showSheet' : 'startCall')),
    ...file.sections.filter(({ kind }) => kind === 'recap').map(at('exportConfirmation')),
  ];
}
