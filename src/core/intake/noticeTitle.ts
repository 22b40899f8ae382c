import { oneLine } from '../cleanText';

/** What a notice is about: its subject line, else the first line that could be a heading. */

/** `件名: …`, `> Subject: …`; quoted mails keep their mark. */
export const headerLine = (names: string): RegExp =>
  new RegExp(`^[>\\s]{0,8}(?:${names})[ \\t]{0,8}[:：][ \\t\\u3000]{0,8}(\\S[^\\n]{0,400})$`, 'im');

const SUBJECT = headerLine('件名|表題|タイトル|Subject|Title');
const PREFIX = /^(?:(?:re|fwd?|転送|返信)\s{0,3}[:：]\s{0,8}){1,10}/i;

/** `[CASE 12345678901]`: the number goes under `ids`, not into the title and the file name. */
const CASE_MARK = /^[[【(](?:case|ケース) ?(?:id|番号|no\.?)? ?[:：#]? ?\d{8,14}[\]】)] ?/i;

/** What stands above every notice of Seller Central. */
const FURNITURE =
  /^(?:amazon ?)?(?:出品サービス|seller central|セラーセントラル|performance notifications?|パフォーマンス通知|account health|アカウント健全性|home|ホーム|menu|メニュー|search|検索)$/i;

const HEADER = /^[>\s]{0,8}[\p{L} -]{2,20}[:：]/u;
const SALUTATION =
  /様[、,]?$|^(?:dear|hello|hi|greetings|good (?:morning|afternoon))\b|お世話に|ご利用いただき|こんにちは|ありがとうございます/i;
/** A heading is short; a sentence is no title. */
const LONGEST = 80;
const LINES = 8;

export function titleOfNotice(text: string): string | undefined {
  const subject = withoutMarks(SUBJECT.exec(text)?.[1] ?? '');
  if (subject !== '') return subject;
  const lines = text.split('\n', 200).map((line) => oneLine(line.replace(/^[>\s]{0,8}/, '')));
  return lines
    .filter((line) => line !== '')
    .slice(0, LINES)
    .find(
      (line) =>
        line.length <= LONGEST &&
        !FURNITURE.test(line) &&
        !HEADER.test(line) &&
        !SALUTATION.test(line) &&
        !/[。.]$/.test(line),
    );
}

/** `Re: [CASE 12345678901] Re: …` without what it hangs on; a title of nothing else stays. */
function withoutMarks(written: string): string {
  let title = oneLine(written);
  for (let before = ''; before !== title; ) {
    before = title;
    title = title.replace(PREFIX, '').replace(CASE_MARK, '').trim();
  }
  return title || oneLine(written);
}
