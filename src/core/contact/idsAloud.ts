import type { CaseFile } from '../casefile/casefile';
import { groupsAloud, IDENTIFIER_KINDS, kindOf, readAloud } from '../identifiers';
import type { Language } from '../language';

/** An identifier of the case as it is shown and said on the phone. */
export interface IdAloud {
  readonly label: string;
  readonly value: string;
  /** As printed, to be read out group by group. */
  readonly groups: readonly string[];
  readonly spoken: string;
}

/** In the order of the table of kinds: what a support agent asks for first stands first. */
export function idsAloud(file: CaseFile, language: Language): IdAloud[] {
  const rank = (kind: string) => IDENTIFIER_KINDS.findIndex(({ key }) => key === kind);
  return [...file.data.ids]
    .filter(({ kind }) => kindOf(kind))
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ kind, value }) => ({
      label: kindOf(kind)?.title[language] ?? kind,
      value,
      groups: groupsAloud(kind, value),
      spoken: readAloud(kind, value)[language],
    }));
}
