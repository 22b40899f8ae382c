import { createHash } from 'node:crypto';
import type { HexDigest } from '../core/casefile/fingerprint';

/** Several times faster than one in JavaScript, and from the first file on. */
export const hexDigest: HexDigest = (text) => createHash('sha256').update(text).digest('hex');
