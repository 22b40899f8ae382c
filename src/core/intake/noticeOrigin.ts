import { MARKETPLACES, marketplaceOfHost } from '../identifiers';
import type { Language } from '../language';

/** Where a notice comes from: the language it is written in and the marketplace its hosts name. */

/** One kana in fifty characters is Japanese: English notices to Japanese shops quote a name or two. */
const KANA_SHARE = 1 / 50;

export function languageOfNotice(text: string): Language {
  const kana = text.match(/[ぁ-んァ-ヶ]/g)?.length ?? 0;
  return kana > 0 && kana >= text.length * KANA_SHARE ? 'ja' : 'en';
}

const HOST = /(?<![\w.-])(@?)((?:[a-z0-9-]{1,30}\.){0,3}amazon\.[a-z]{2,3}(?:\.[a-z]{2})?)(?!\.?[\w-])/gi;

/**
 * The marketplace that most Seller Central hosts name, else its ID, else most other hosts. Amazon writes to sellers everywhere from
 * amazon.com, so a mail address there names no marketplace.
 */
export function marketplaceOfNotice(text: string): string | undefined {
  const votes = new Map<string, number>();
  for (const [, at, host] of text.matchAll(HOST)) {
    const lower = (host as string).toLowerCase();
    const isMailOfAll = lower.endsWith('amazon.com') && (at === '@' || !lower.startsWith('sellercentral'));
    const code = isMailOfAll && lower !== 'www.amazon.com' ? undefined : marketplaceOfHost(lower)?.code;
    if (code) votes.set(code, (votes.get(code) ?? 0) + (lower.startsWith('sellercentral') ? 100 : 1));
  }
  for (const { id, code } of MARKETPLACES)
    if (text.includes(id)) votes.set(code, (votes.get(code) ?? 0) + 10);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}
