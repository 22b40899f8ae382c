import type { CaseFile } from './casefile';
import { once } from './once';
import { type Recap, readRecap } from './recap';
import type { Section } from './sections';

/** One conversation: the caller check before it, the call, the recap that follows. Any of them may be missing. */
export interface Contact {
  readonly callerCheck?: Section;
  /** A call or a chat. */
  readonly call?: Section;
  readonly recap?: Recap;
}

/** The conversations in the order they stand in the file. A call starts one; the recap that follows belongs to it. */
export const contactsOf = (file: CaseFile): readonly Contact[] => once(file, readContacts);

function readContacts(file: CaseFile): Contact[] {
  const contacts: { callerCheck?: Section; call?: Section; recap?: Recap }[] = [];
  for (const section of file.sections) {
    const current = contacts.at(-1);
    if (section.kind === 'callerCheck') contacts.push({ callerCheck: section });
    else if (section.kind === 'call' || section.kind === 'chat') {
      if (current?.callerCheck && !current.call && !current.recap) current.call = section;
      else contacts.push({ call: section });
    } else if (section.kind === 'recap') {
      const recap = readRecap(file, section);
      if (current && !current.recap) current.recap = recap;
      else contacts.push({ recap });
    }
  }
  return contacts;
}

/** Whether a conversation goes on: begun, and without its recap. */
export function isOnThePhone(file: CaseFile): boolean {
  const last = contactsOf(file).at(-1);
  return file.data.status?.value === 'calling' && last?.call !== undefined && last.recap === undefined;
}
