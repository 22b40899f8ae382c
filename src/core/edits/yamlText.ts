/** How writers put a value into YAML. Free text stands in double quotes, words and dates stand plain. */

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped.
const MUST_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/gu;

/** The text as a double-quoted scalar that reads back as itself, but for lone surrogates, which become U+FFFD. */
export const quoted = (text: string): string =>
  `"${text.replace(MUST_ESCAPE, (char) => ESCAPES[char] ?? escaped(char.charCodeAt(0)))}"`;

const escaped = (unit: number): string =>
  unit >= 0xd800 && unit <= 0xdfff ? '\ufffd' : `\\u${unit.toString(16).padStart(4, '0')}`;

/** Letters, digits and signs of addresses and IDs only, not starting with a hyphen: safe without quotes anywhere in YAML. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9_.@+-]*[A-Za-z0-9])?$/;

/** `T` times hold colons, but none that is followed by a blank. */
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Digits alone are quoted: other YAML tools would read a long ID as a number and round it. */
export const plainOrQuoted = (text: string): string =>
  (PLAIN.test(text) && !/^[\d.]+$/.test(text)) || PLAIN_DATE.test(text) ? text : quoted(text);
