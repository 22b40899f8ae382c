import { checkIdentifier, kindOf } from '../../identifiers';
import { idKey } from '../../identifiers/sameId';
import { amid } from '../../language';
import { isSharable, type OtherCase } from '../otherCases';
import type { Rule } from '../rule';

/** Of two cases about one matter, each is answered without the other. */
export const idShared: Rule = {
  code: 'CN024',
  name: 'id-shared',
  severity: 'info',
  summary: {
    ja: '同じケース ID か注文番号が別のケースにもある',
    en: 'the same case ID or order ID stands in another case',
  },
  scope: 'case',
  *check({ data }, { others }) {
    if (!others) return;
    const told = new Set<string>();
    for (const { kind, value, span } of data.ids) {
      const key = idKey(kind, value);
      if (!isSharable(kind) || told.has(key)) continue;
      told.add(key);
      const related = others.bearing(key);
      // What is no ID yet, as the words of a template, means no matter.
      if (related.length === 0 || !isMeant(kind, value)) continue;
      const title = kindOf(kind)?.title;
      yield {
        span,
        message: {
          ja: `${amid(title?.ja ?? kind).trim()} {value} は別のケースにもあります: {others}。同じ件なら片方にまとめるか、互いのファイルを書いておいてください。`,
          en: `The ${title?.en ?? kind} {value} stands in another case, too: {others}. If both are one matter, go on in one of them, or name each in the other.`,
        },
        values: { value, others: listed(related) },
        related,
      };
    }
  },
};

function isMeant(kind: string, value: string): boolean {
  const verdict = checkIdentifier(kind, value);
  return verdict.ok || verdict.normalised !== undefined;
}

/** More than these nobody reads. */
const MOST_NAMED = 3;

function listed(related: readonly OtherCase[]): string {
  const named = related.slice(0, MOST_NAMED).map(({ path }) => path);
  const left = related.length - named.length;
  return left > 0 ? `${named.join(', ')} (+${left})` : named.join(', ');
}
