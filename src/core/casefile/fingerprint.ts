import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Options } from '../config/options';
import type { CaseFile } from './casefile';
import type { Placed } from './data';
import { resolveDue } from './due';
import type { Recap, TaskList } from './recap';

const LENGTH = 8;

/** The SHA-256 of a text's UTF-8, in lower-case hex digits: a platform that has its own lends a faster one. */
export type HexDigest = (text: string) => string;

const hexSha256: HexDigest = (text) => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * The first eight hex digits of the SHA-256 over what a recap says, so that a later change is noticed
 * (`case-format.md`): the UTF-8 JSON `[agreed[], ours[[text,due]], amazon[[text,due]], replyDue]`. Ticks, bullets,
 * emphasis and line ends do not count. A due that means no single date stands as it is written; none is null.
 */
export function fingerprintOf(
  file: CaseFile,
  recap: Recap,
  options: Options,
  hexDigest: HexDigest = hexSha256,
): string {
  const due = (placed: Placed | undefined): string | null => {
    if (!placed) return null;
    const resolved = resolveDue(file, recap.section, placed, options);
    return resolved.kind === 'exact' ? resolved.text : placed.value.normalize('NFC').replace(/\s+/g, ' ');
  };
  const tasks = (list: TaskList | undefined) =>
    (list?.tasks ?? []).map((task) => [task.text.value, due(task.due)]);
  const agreed = recap.agreed?.points.map(({ value }) => value) ?? [];
  const replyDue = recap.replyDue?.none ? null : due(recap.replyDue);
  const said = JSON.stringify([agreed, tasks(recap.ours), tasks(recap.amazons), replyDue]);
  return hexDigest(said).slice(0, LENGTH);
}
