import { wellFormed } from '../cleanText';
import { isMailAddress } from './address';

export interface MailMessage {
  readonly to?: string;
  readonly subject: string;
  readonly body: string;
}

export type MailtoResult =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: 'too-long' | 'bad-recipient' };

/** Mail programs and launchers cut longer addresses; some 220 Japanese characters fill it. */
const MOST_CHARACTERS = 2000;

/** A `mailto:` address (RFC 6068): lines end with `%0D%0A`, nothing of the values can add a header. */
export function mailtoOf({ to, subject, body }: MailMessage): MailtoResult {
  if (to !== undefined && !isMailAddress(to)) return { ok: false, reason: 'bad-recipient' };
  if (subject.length + body.length > MOST_CHARACTERS) return { ok: false, reason: 'too-long' };
  const recipient = encoded(to ?? '').replace('%40', '@');
  const oneLineSubject = subject.replace(/[\r\n]+/g, ' ');
  const url = `mailto:${recipient}?subject=${encoded(oneLineSubject)}&body=${encoded(body.replace(/\r\n?|\n/g, '\r\n'))}`;
  return url.length > MOST_CHARACTERS ? { ok: false, reason: 'too-long' } : { ok: true, url };
}

/** `!'()*` are left alone by the platform's function, but shells and launchers trip over them. */
const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
