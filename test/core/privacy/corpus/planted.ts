/** Sentences that hold what must not be committed, by rule and language. Written before the rules. */
import { capitals, card, digits, myNumber, type Next, pick, token } from './values';

type Sentence = (next: Next) => string;
type ByLanguage = Readonly<Record<'ja' | 'en', readonly Sentence[]>>;

const password = (next: Next): string =>
  pick(next, [
    `Sora${digits(next, 4)}!`,
    `${token(next, 8)}#${digits(next, 2)}`,
    `blue-${token(next, 6)}-${digits(next, 2)}`,
    `Tanuki${digits(next, 3)}`,
  ]);
const code = (next: Next): string =>
  pick(next, [digits(next, 6), digits(next, 6), digits(next, 4), `${digits(next, 3)} ${digits(next, 3)}`]);
const refreshToken = (next: Next): string => `Atzr|IwEBI${token(next, 60)}`;
const clientSecret = (next: Next): string =>
  `amzn1.oa2-cs.v1.${Array.from({ length: 64 }, () => pick(next, [...'0123456789abcdef'])).join('')}`;
const cloudKey = (next: Next): string =>
  pick(next, [
    `aws_secret_access_key = ${token(next, 40)}`,
    `AKIA${capitals(next, 16).replace(/[189O]/g, 'Q')}`,
    `ghp_${token(next, 36)}`,
    `xoxb-${digits(next, 12)}-${token(next, 24)}`,
  ]);

const mobile = (next: Next): string =>
  pick(next, [
    `0${pick(next, ['7', '8', '9'])}0-0000-${digits(next, 4)}`,
    `0900000${digits(next, 4)}`,
    `０９０－００００－${digits(next, 4)}`,
    `+81 90-0000-${digits(next, 4)}`,
  ]);
const landline = (next: Next): string =>
  pick(next, [
    `03-0000-${digits(next, 4)}`,
    `06(0000)${digits(next, 4)}`,
    `045-000-${digits(next, 4)}`,
    `0463-00-${digits(next, 4)}`,
  ]);
const american = (next: Next): string =>
  pick(next, [
    `206-555-01${digits(next, 2)}`,
    `(206) 555-01${digits(next, 2)}`,
    `+1 206 555 01${digits(next, 2)}`,
  ]);
const postal = (next: Next): string =>
  pick(next, [
    `〒000-${digits(next, 4)} 東京都見本区例町${1 + Math.floor(next() * 9)}-2-3 サンプル荘101`,
    `000-${digits(next, 4)} 大阪府見本市例町4丁目5番6号`,
    `〒000${digits(next, 4)}　北海道見本市北1条西2-3`,
    `〒０００－${digits(next, 4)} 福岡県見本市例町7番地`,
  ]);
const streetAddress = (next: Next): string =>
  pick(next, [
    `${100 + Math.floor(next() * 900)} Sample Street, Springfield, IL 00${digits(next, 3)}`,
    `${100 + Math.floor(next() * 900)} N Example Ave Apt 4, Sampleville, WA 00${digits(next, 3)}-0000`,
  ]);
const mail = (next: Next): string =>
  pick(next, [
    `taro.${token(next, 5).toLowerCase()}@mail.example`,
    `${token(next, 6)}+shop@buyer.example`,
    `${token(next, 14).toLowerCase()}@marketplace.amazon.co.jp`,
    `${token(next, 14).toLowerCase()}@marketplace.amazon.com`,
  ]);

export const PLANTED: Readonly<Record<'CN080' | 'CN081' | 'CN082' | 'CN083', ByLanguage>> = {
  CN080: {
    ja: [
      (next) => `購入者がカード番号 ${card(next)} を書いてきた`,
      (next) => `返金先のカードは${card(next)}とのこと。`,
      (next) => `${card(next)} で決済できなかったと連絡があった`,
      (next) => `クレジットカード(${card(next)}、有効期限 12/29)`,
      (next) => `電話口で「${card(next)}」と読み上げられた`,
    ],
    en: [
      (next) => `The buyer wrote card number ${card(next)} into the message`,
      (next) => `refund to ${card(next)} please, he said`,
      (next) => `Card: ${card(next)}, exp 12/29`,
      (next) => `payment with ${card(next)} was declined twice`,
      (next) => `read ${card(next)} aloud on the phone`,
    ],
  },
  CN081: {
    ja: [
      (next) => `パスワードは ${password(next)} に変えた`,
      (next) => `ログインパスワード：${password(next)}`,
      (next) => `認証コードは ${code(next)} だった`,
      (next) => `ワンタイムパスワード「${code(next)}」を入力した`,
      (next) => `SMS の確認コード ${code(next)} を読み上げた`,
      (next) => `更新用のトークンは ${refreshToken(next)}`,
      (next) => `クライアントシークレット ${clientSecret(next)} を再発行した`,
      (next) => `設定に ${cloudKey(next)} が残っていた`,
    ],
    en: [
      (next) => `The password is ${password(next)} for now`,
      (next) => `password: ${password(next)}`,
      (next) => `the one-time code was ${code(next)}`,
      (next) => `OTP ${code(next)} entered at 14:05`,
      (next) => `verification code: ${code(next)}`,
      (next) => `refresh token ${refreshToken(next)} still works`,
      (next) => `client secret ${clientSecret(next)}`,
      (next) => `the script had ${cloudKey(next)} in it`,
    ],
  },
  CN082: {
    ja: [
      (next) => `マイナンバー ${myNumber(next)} を聞かれた`,
      (next) => `個人番号は${myNumber(next)}`,
      (next) => `税務情報の画面にマイナンバー（${myNumber(next)}）を入れた`,
      (next) => `代表者の個人番号「${myNumber(next)}」を書類から消す`,
    ],
    en: [
      (next) => `My Number ${myNumber(next)} was on the form`,
      (next) => `the individual number is ${myNumber(next)}`,
      (next) => `they asked for the My Number (${myNumber(next)})`,
    ],
  },
  CN083: {
    ja: [
      (next) => `購入者の電話番号は ${mobile(next)}`,
      (next) => `${mobile(next)} に折り返してほしいとのこと`,
      (next) => `配送先の電話 ${landline(next)}、不在`,
      (next) => `お届け先: ${postal(next)}`,
      (next) => `購入者の住所は${postal(next)}です`,
      (next) => `購入者のメールは ${mail(next)}`,
      (next) => `${mail(next)} から返品の連絡があった`,
    ],
    en: [
      (next) => `buyer's phone ${american(next)}, evenings only`,
      (next) => `call the buyer back on ${mobile(next)}`,
      (next) => `Ship to: ${streetAddress(next)}`,
      (next) => `the buyer lives at ${streetAddress(next)}`,
      (next) => `the buyer wrote from ${mail(next)} again`,
      (next) => `e-mail: ${mail(next)}`,
    ],
  },
};
