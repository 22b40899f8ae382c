/** The two languages the product speaks and writes. */
export type Language = 'ja' | 'en';

export const LANGUAGES: readonly Language[] = ['ja', 'en'];

/** One wording in both languages; `{name}` marks a place for a value. */
export type Wording = Readonly<Record<Language, string>>;

export type Values = Readonly<Record<string, string | number>>;

/** The wording with its values filled in. A place without a value stays as written, so that a test can see it. */
export function say(wording: Wording, language: Language, values: Values = {}): string {
  return wording[language].replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** A word amid Japanese text: what begins or ends in Latin letters or digits is set off by a blank. */
export const amid = (word: string): string => word.replace(/^(?=[\w])/, ' ').replace(/(?<=[\w])$/, ' ');

/** Interface language from a locale such as `ja-JP`, `ja_JP.UTF-8` or `en`. */
export const languageOfLocale = (locale: string): Language => (/^ja\b|^ja[_-]/i.test(locale) ? 'ja' : 'en');
