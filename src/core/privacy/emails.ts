import type { CaseFile } from '../casefile/casefile';
import type { Options } from '../config/options';
import { normaliseWidth } from '../identifiers';
import { isAmazonHost, isRelayHost } from '../identifiers/marketplaces';
import { span } from '../text';
import { lineBefore, lookAt } from './looked';
import { masked, type PrivateMatch } from './match';

const LOCAL = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])/;
const LONGEST_HOST = 255;

/** Mail that no person reads or that a whole office reads is no buyer's; `git@` is an address of git. */
const OFFICE =
  /^(?:no-?reply|do-?not-?reply|postmaster|mailer-daemon|support|help|info|contact|service|returns|sales|orders|git)$/i;

/** E-mail addresses of persons: a marketplace's relay included, not the store's and not Amazon's own. */
export function findEmails(file: CaseFile, options: Options): PrivateMatch[] {
  const { narrow } = lookAt(file);
  const found: PrivateMatch[] = [];
  const written = file.data.store.email?.value.toLowerCase();
  let own: ReadonlySet<string> | undefined;
  for (let sign = narrow.indexOf('@'); sign !== -1; sign = narrow.indexOf('@', sign + 1)) {
    const local = LOCAL.exec(narrow.slice(Math.max(0, sign - 64), sign))?.[0].replace(/^[^A-Za-z0-9]+/, '');
    const host = HOST.exec(narrow.slice(sign + 1, sign + 1 + LONGEST_HOST))?.[0].toLowerCase();
    if (!local || !host) continue;
    const address = `${local}@${host}`.toLowerCase();
    const isRelay = isRelayHost(host);
    // Most cases have no other address than this.
    if (!isRelay && address === written) continue;
    own ??= new Set([...ownByCase(file), ...ownByOptions(options)]);
    if (!isRelay && (own.has(address) || isAmazonHost(host) || OFFICE.test(local))) continue;
    const start = sign - local.length;
    // A name and password in a web address are a secret, not a mailbox.
    if (/:\/\/[^\s/]{0,64}$/.test(lineBefore(narrow, start, 80))) continue;
    const end = sign + 1 + host.length;
    found.push({ span: span(start, end), mask: `${masked(4)}@${masked(4)}`, sure: true });
  }
  return found;
}

/** The store's addresses, from the case. */
function ownByCase({ data, readable, text, frontmatter }: CaseFile): readonly string[] {
  if (readable) return addressesIn(data.store.email?.value ?? '');
  const block = text.slice(frontmatter.fences.block.start, frontmatter.fences.block.end);
  const unread = Array.from(block.matchAll(/^[ \t]{1,20}email:(.{0,200})$/gm), (match) => match[1]);
  return addressesIn(unread.join('\n'));
}

const known = new WeakMap<Options, readonly string[]>();

/** The stores' addresses, from the configuration: looked up once for all its files. */
function ownByOptions(options: Options): readonly string[] {
  const before = known.get(options);
  if (before) return before;
  const { stores, recipients } = options;
  const written = [
    ...stores.flatMap(({ email, signature }) => [email, signature]),
    ...Object.values(recipients),
  ];
  const found = addressesIn(written.join('\n'));
  known.set(options, found);
  return found;
}

const addressesIn = (written: string): readonly string[] =>
  normaliseWidth(written)
    .toLowerCase()
    .match(/[^\s<>"'@,;:]{1,64}@[^\s<>"'@,;:]{1,255}/g) ?? [];
