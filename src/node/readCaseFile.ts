import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Larger files are not read: the same limit everywhere. 1 MB is 1,000,000 bytes. */
export const MAX_BYTES = 1_000_000;

export type FileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-large' | 'not-utf8' | 'unreadable' };

/** Opening a named pipe would wait for somebody to write into it. Windows has neither. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** One buffer for all files: reading is synchronous, and text is copied out of it. */
const buffer = Buffer.allocUnsafe(MAX_BYTES + 1);

/**
 * The text of a file, or why there is none. UTF-8 is strict: a file in another encoding would be destroyed on the
 * way back. A BOM stays in the text.
 */
export function readCaseFile(path: string): FileReading {
  const text = usualText(path);
  return text === undefined ? readBytes(path) : { ok: true, text };
}

/** What Node writes for bytes that are no UTF-8: where it stands, the bytes themselves are looked at. */
const REPLACED = '\uFFFD';

/** Node's own reading of a whole text is one call, several times faster than open, read and close. */
function usualText(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MAX_BYTES) return undefined;
    const text = readFileSync(path, 'utf8');
    return text.length > MAX_BYTES || text.includes(REPLACED) ? undefined : text;
  } catch {
    return undefined;
  }
}

function readBytes(path: string): FileReading {
  let handle: number;
  try {
    handle = openSync(path, READ_AT_ONCE);
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
  try {
    if (!fstatSync(handle).isFile()) return { ok: false, reason: 'unreadable' };
    let length = 0;
    for (;;) {
      const read = readSync(handle, buffer, length, buffer.length - length, null);
      length += read;
      if (read === 0 || length === buffer.length) break;
    }
    return decode(buffer.subarray(0, length));
  } catch {
    return { ok: false, reason: 'unreadable' };
  } finally {
    closeSync(handle);
  }
}

/** Within the limit and strictly UTF-8. A check and a copy: several times faster than a decoder that may throw. */
export function decode(bytes: Uint8Array): FileReading {
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'too-large' };
  if (!isUtf8(bytes)) return { ok: false, reason: 'not-utf8' };
  return { ok: true, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') };
}
