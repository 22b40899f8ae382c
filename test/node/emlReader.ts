import assert from 'node:assert/strict';

/** Reads a message back by the RFCs: unfolds, splits, decodes encoded words and base64. */
export function parsed(message: string) {
  assert.doesNotMatch(message, /(?<!\r)\n|\r(?!\n)/, 'line ends are CR LF');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a message is ASCII.
  assert.match(message, /^[\x00-\x7f]*$/);
  const split = message.indexOf('\r\n\r\n');
  for (const line of message.slice(0, split).split('\r\n')) assert.ok(line.length <= 78, line);
  const headers = message
    .slice(0, split)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map(
      (line) =>
        [line.slice(0, line.indexOf(':')), decoded(line.slice(line.indexOf(':') + 1).trim())] as const,
    );
  const encoding = headers.find(([name]) => name === 'Content-Transfer-Encoding')?.[1];
  assert.ok(encoding === 'base64' || encoding === '7bit');
  const written = message.slice(split + 4);
  const body = encoding === 'base64' ? Buffer.from(written, 'base64').toString() : written;
  return { headers: Object.fromEntries(headers), names: headers.map(([name]) => name).sort(), body };
}

function decoded(value: string): string {
  return value
    .replace(/(=\?UTF-8\?B\?[^?]*\?=)\s+(?==\?UTF-8\?B\?)/g, '$1')
    .replace(/(?:=\?UTF-8\?B\?[^?]*\?=)+/g, (words) =>
      Buffer.concat(
        [...words.matchAll(/\?B\?([^?]*)\?=/g)].map(([, word]) => Buffer.from(word as string, 'base64')),
      ).toString(),
    );
}

/** The headers of a draft, and no others. */
export const HEADERS = [
  'Content-Transfer-Encoding',
  'Content-Type',
  'Date',
  'MIME-Version',
  'Subject',
  'To',
  'X-Unsent',
];
