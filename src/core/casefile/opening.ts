import type { CaseFile } from './casefile';
import type { Placed } from './data';
import { everyItem } from './items';
import { proseAt } from './recap';

export type OpeningLabel = 'conclusion' | 'situation' | 'request';

/** What the opening says behind one of its labels; undefined where nothing does. */
export function labelled(file: CaseFile, label: OpeningLabel): Placed | undefined {
  for (const section of file.sections) {
    if (section.kind !== 'opening') continue;
    for (const item of everyItem(section.items)) {
      const value = item.label?.kind === label ? proseAt(file.text, item.content) : '';
      if (value !== '') return { value, span: item.content };
    }
  }
  return undefined;
}
