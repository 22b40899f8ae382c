import { caseId as CASE_ID } from '../identifiers/kinds/account';
import { japaneseAddressee } from './addressee';
import type { ConfirmationParts, ConfirmedTask } from './confirmationParts';
import { idLines, type Letter } from './letter';

/** The confirmation in Japanese, in the order of a business mail: 宛名、挨拶と名乗り、要旨、一覧、確認、結び、署名。 */
export function japaneseConfirmation(parts: ConfirmationParts): Letter {
  return {
    subject: subject(parts),
    addressee: japaneseAddressee(parts.spokeWith, deskOf(parts)).join('\n'),
    greeting: `いつもお世話になっております。\n${parts.store.name}でございます。`,
    gist: gist(parts),
    lists: [
      list('対象', idLines(parts.ids, ': ', '、'), false),
      list('決定事項', parts.agreed),
      list('当店の作業', parts.ours?.map(task)),
      list('Amazon様の作業', parts.amazons?.map(task)),
      list('回答期限', replyDue(parts)),
    ].filter((text) => text !== ''),
    question:
      '以上の内容で、認識に相違はございませんでしょうか。\n異なる点がございましたら、お手数ですが本件へのご返信にてお知らせください。',
    closing: '引き続き、何卒よろしくお願い申し上げます。',
    signature: parts.store.signature ?? signature(parts),
  };
}

function subject({ isReply, medium, title, caseId, replyDue: due }: ConfirmationParts): string {
  const facts = [
    ...(caseId ? [`${CASE_ID.title.ja}: ${caseId}`] : []),
    ...(due && due !== 'none' ? [`回答期限: ${due.date}`] : []),
  ];
  const behind = facts.length > 0 ? `(${facts.join('、')})` : '';
  const what = medium === 'chat' ? 'チャット内容の確認' : 'お電話内容の確認';
  return `${isReply ? 'Re: ' : ''}【${what}】${title}${behind}`;
}

const deskOf = ({ category }: ConfirmationParts): string =>
  category === 'account-health' ? 'Amazon アカウント健全性サポート' : 'Amazon セラーサポート';

function gist({ title, at, medium, inbound }: ConfirmationParts): string {
  const how =
    medium === 'chat'
      ? 'にチャットでお話しした'
      : inbound
        ? 'にお電話をいただき、お話しした'
        : 'にお電話でお話しした';
  return `「${title}」の件で、${at}${how}内容を、\n下記のとおり確認させていただきます。`;
}

function list(heading: string, lines: readonly string[] | undefined, answersNone = true): string {
  if (!lines || (lines.length === 0 && !answersNone)) return '';
  return [`■ ${heading}`, ...(lines.length > 0 ? lines : ['なし']).map((line) => `・${line}`)].join('\n');
}

function task({ text, due, done }: ConfirmedTask): string {
  return `${text}${due ? `(期限: ${due})` : ''}${done ? '(完了済み)' : ''}`;
}

const replyDue = ({ replyDue: due }: ConfirmationParts): string[] | undefined =>
  due === undefined ? undefined : due === 'none' ? [] : [due.date];

const signature = ({ store: { name, email } }: ConfirmationParts): string =>
  ['--------------------', name, ...(email ? [email] : [])].join('\n');
