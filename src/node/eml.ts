import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import { oneLine, wellFormed } from '../core/cleanText';
import { isMailAddress } from '../core/exports/address';
import type { MailMessage } from '../core/exports/mailto';

export type EmlResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'bad-recipient' };

/**
 * The message as an unsent draft: `.eml` text with CRLF line ends and a fixed set of headers. Without `X-Unsent`
 * Outlook takes it for received mail. It has no Message-ID: the program that sends it gives it one, and the same
 * message at the same time is the same file.
 * @param now the clock, in milliseconds since 1970 UTC
 */
export async function emlOf({ to, subject, body }: MailMessage, now: number): Promise<EmlResult> {
  if (to !== undefined && !isMailAddress(to)) return { ok: false, reason: 'bad-recipient' };
  const composer = new MailComposer({
    headers: { 'X-Unsent': '1', ...preparedSubject(oneLine(subject)) },
    ...(to === undefined ? {} : { to }),
    ...(looksEncoded(subject) ? {} : { subject: oneLine(subject) }),
    text: wellFormed(body).replace(/\r\n?|\n/g, '\r\n'),
    date: new Date(now),
    textEncoding: 'base64',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const built = await composer.compile().build();
  return { ok: true, text: withoutMessageId(built.toString('latin1')) };
}

/** The composer takes such a subject for plain text, and a mail program for an encoded word. */
const looksEncoded = (subject: string): boolean => subject.includes('=?');

const preparedSubject = (subject: string) =>
  looksEncoded(subject)
    ? { Subject: { prepared: true, foldLines: true, value: encodeWord(subject, 'B', 52) } }
    : {};

/** The composer always invents one, at random; it stands on one line of the header. */
function withoutMessageId(message: string): string {
  const end = message.indexOf('\r\n\r\n');
  return message.slice(0, end).replace(/(^|\r\n)Message-ID:[^\r]*(?=\r\n|$)/i, '') + message.slice(end);
}
