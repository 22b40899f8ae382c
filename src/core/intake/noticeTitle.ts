import { oneLine } from '../exports/plainText';

/** What a notice is about: its subject line, else the first line that could be a heading. */

/** `件名: …`, `> Subject: …`; quoted mails keep their mark. */
export const headerLine = (names: string): RegExp =>
  new RegExp(`^[>\\s]{0,8}(?:${names})[ \\t]{0,8}[:：][ \\t\\u3000]{0,8}(\\S[^\\n]{0,400})$`, 'im');

const SUBJECT = headerLine('件名|表題|タイトル|Subject|Title');
const PREFIX = /^(?:(?:re|fwd?|転送|返信)\s{0,3}[:：]\s{0,8}){1,10}/i;

const HEADER = /^[>\s]{0,8}[\p{L} -]{2,20}[:：]/u;
const SALUTATION =
  /様[、,]?$|^(?:dear|hello|hi|greetings|good (?:morning|afternoon))\b|お世話に|ご利用いただき|こんにちは|ありがとうございます/i;
/** A heading is short; a sentence is no title. */
const LONGEST = 80;
const LINES = 8;

export function titleOfNotice(text: string): string | undefined {
  const subject = oneLine((SUBJECT.exec(text)?.[1] ?? '').replace(PREFIX, ''));
  if (subject !== '') return subject;
  const lines = text.split('\n', 200).map((line) => oneLine(line.replace(/^[>\s]{0,8}/, '')));
  return lines
    .filter((line) => line !== '')
    .slice(0, LINES)
    .find(
      (line) =>
        line.length <= LONGEST && !HEADER.test(line) && !SALUTATION.test(line) && !/[。.]$/.test(line),
    );
}
