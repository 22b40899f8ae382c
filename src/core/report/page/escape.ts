import { wellFormed } from '../../cleanText';
import { INVISIBLE } from '../../invisible';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in an element or a quoted attribute; what nobody can see, or what turns text round, is left out. */
export const escaped = (text: string): string =>
  wellFormed(text)
    .replace(INVISIBLE, '')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
