import type { Demand } from './demand';

/** How notes in Japanese tell that somebody demands something of us. */

/** Words that turn what stands before them into a request of the caller's. */
const ASKED = [
  '[てで](?:ください|下さい|ほしい|欲しい|くれ|もらいたい|もらえ|いただ|頂|と(?:言|い)われ)',
  'よう(?:に|と)?[^。]{0,6}?(?:言|い[いわ]|指示|求め|要求(?!した)|頼まれ|依頼され|迫|促|案内|誘導|強要|説得|急か|伝え)',
  '(?:を|の|と)?(?:強く|何度も|しきりに|執拗に|しつこく)?(?:求め|迫|強要|要求(?!した)|催促|聴取|指示|促され)',
  'たい(?:から|ので)?と(?:言|の|申)',
  '(?:する|払う|入れる|送る|買う|教える|伝える)?必要(?:が|は)?(?:ある|あり|だ|です)',
  '(?:し|わ|ら|ま|れ|え)(?:ない(?:と|場合|なら|限り)|なければ|ねば)',
  '(?:え|め|れ|ろ|せ)(?:と(?:言|い|の|迫|指示)|ば)',
  '(?:する|う|む|る)(?:こと|の)を(?:求め|要求|指示|迫)',
].join('|');
const asked = (within: number) => `[^。]{0,${within}}?(?:${ASKED})`;
const pattern = (source: string) => new RegExp(source, 'i');

const VALUABLE =
  '(?:ギフト(?:カード|券|コード)?|プリペイド|電子マネー|仮想通貨|暗号資産|ビットコイン|商品券|iTunes|アイチューンズ|Google ?Play|App(?:le|leの)? ?カード)';
const MONEY = `(?:お金|現金|保証金|違約金|罰金|解除金|預り?金|手数料|費用|\\d円|万円|千円|ドル|${VALUABLE})`;
const SECRET = [
  '(?:カード|クレカ)(?:の|に)?[^。、]{0,6}?(?:番号|情報|有効期限|名義|裏|コード)',
  'クレジットカード(?=[をは])',
  '口座(?:の)?(?:番号|情報)|暗証番号|パスワード|パスコード|ワンタイム|CVV|CVC|(?<![A-Z])PIN(?![A-Z])',
  '(?:認証|承認|確認|セキュリティ|[2２二]段階|[2２二]要素|SMS|ショートメッセージ|ログイン|検証)[^。、]{0,8}?(?:コード|番号|数字)',
  '(?:ギフト券|ギフトカード|届いた|送られた|送った|表示された)(?:の)?(?:コード|番号|数字)',
  '[0-9０-９四五六]桁の(?:番号|数字|コード)',
].join('|');
const TOOL =
  'AnyDesk|エニーデスク|TeamViewer|チームビューア|UltraViewer|RustDesk|LogMeIn|QuickSupport|Supremo';

/** Nouns made of a word for paying: no act of paying. */
const PAYING =
  '(?:(?:支払|払|振り?込)(?!い?(?:方法|状況|履歴|予定|先|日|金額|元|番号|名義|遅|済|戻|サイクル|[がはも])|[がはも先])|(?:送金|入金|課金|チャージ|決済)(?!方法|状況|履歴|予定|先|日|番号|額|元|サービス|[がはもの]))';

export const JAPANESE_DEMANDS: readonly Demand[] = [
  { kind: 'payment', pattern: pattern(`(?:${MONEY}[^。]{0,12}?)?${PAYING}${asked(14)}`) },
  { kind: 'payment', pattern: pattern('(?:支払い?|入金|送金|振り?込み?)(?:が|も)必要(?!な[いく])') },
  {
    kind: 'payment',
    pattern: pattern(
      `${VALUABLE}[^。]{0,20}?(?:購入|買)(?!した|され|者|済|時|日|元|後|って(?:いた|しまった))${asked(12)}`,
    ),
  },
  {
    kind: 'payment',
    pattern: pattern(`(?:${MONEY}|資金)(?:分)?(?:を|で[^。]{0,12}?を|の番号を)?(?:送|移)${asked(8)}`),
  },
  {
    kind: 'payment',
    pattern: pattern(`${MONEY}(?:分|料)?(?:を|の)(?:要求(?!した)|求められ|求めて|請求して|催促|せび)`),
  },
  {
    kind: 'credentials',
    pattern: pattern(
      `(?:${SECRET})[^。]{0,20}?(?:聞かれ|訊かれ|きかれ|尋ねられ|たずねられ|聞いてき|聞いてく|聞き出|聞こうと|問われ|言わされ)`,
    ),
  },
  {
    kind: 'credentials',
    pattern: pattern(
      `(?:${SECRET})[^。]{0,20}?(?:読み上げ|読んで|教え|伝え|言う|言って|話す|答え|確認し|知り|送|転送|入力|共有|見せ|提供|控え|開示|渡)${asked(10)}`,
    ),
  },
  { kind: 'credentials', pattern: pattern(`(?:${SECRET})(?:を|の)(?:要求(?!した)|聴取|求められ|求めて)`) },
  {
    kind: 'site',
    pattern: pattern(
      `(?:リンク|URL|サイト|QR ?コード|偽[^。]{0,6}?ページ|外部[^。]{0,4}?ページ)[^。]{0,18}?(?:開|アクセス|ログイン|入力|クリック|タップ|読み取|登録|手続|移動|進|本人確認|飛)${asked(14)}`,
    ),
  },
  { kind: 'site', pattern: pattern('(?:外部|別|偽|知らない)(?:の)?(?:サイト|ページ)(?:に|へ)(?:誘導|案内)') },
  { kind: 'remote', pattern: pattern(`(?:${TOOL})${asked(24)}`) },
  { kind: 'remote', pattern: pattern(`インストール${asked(12)}`) },
  {
    kind: 'remote',
    pattern: pattern(
      `(?:アプリ|ソフト|ツール|プログラム|拡張機能)[^。]{0,8}?(?:入れ|ダウンロード|導入|起動)${asked(12)}`,
    ),
  },
  { kind: 'remote', pattern: pattern(`(?:遠隔|リモート)[^。]{0,14}?${asked(14)}`) },
  {
    kind: 'remote',
    pattern: pattern('(?:パソコン|PC|端末|画面|スマホ)[^。]{0,8}?(?:操作|接続|制御)(?:させ|を?許可)'),
  },
  { kind: 'remote', pattern: pattern(`画面(?:の|を)?共有${asked(10)}`) },
];

/** What a caller who is Amazon says, and what we did ourselves. */
export const JAPANESE_INNOCENT: readonly RegExp[] = [
  /(?:聞|訊|求め|要求|請求|頼|お?願い|案内|連絡)[^。、]{0,6}?(?:こと|の)?[はも](?:絶対に|決して)?(?:ない|ありません|なかった|しない|しません)/,
  /(?:聞かれ|求められ|言われ|要求され|頼まれ)(?:なかった|ていない|ませんでした|ない)/,
  /(?:教え|伝え|言わ|読み上げ|入力し|払わ|支払わ|振り込ま|送金し|送ら|開か|クリックし|インストールし|共有し|入れ|買わ|購入し|応じ)ないで/,
  /必要[はも](?:ない|ありません|なく)|不要/,
  /(?:こちら|当店|自分|弊社|私)(?:から|の方から|で)[^。]{0,24}?(?:お願い|頼|依頼|共有し|済ませ|提案|伝え[たま])/,
  /(?:お願いした|頼んだ|依頼した|申し出た|提案した)$/,
  /下[4４四]桁|末尾[4４四]桁/,
  /(?:購入者|お客様|買い手|顧客)(?:から|に|が|は)[^。]{0,16}?(?:支払|払|振り?込|送金|入金)/,
];

/** The place where such things are done by ourselves; reading a secret out loud is never done there. */
export const JAPANESE_OWN_PLACE =
  /(?:Seller ?Central|セラーセントラル|セラセン|管理画面|設定画面|アカウント設定|公式サイト|ヘルプ|商品ページ|アカウント健全性|Amazon ?出品(?:者)?アプリ|セラーアプリ|Seller ?アプリ)(?!を?(?:装|騙|偽))(?:の(?!(?:パスワード|ログイン|認証|[^。]{0,4}?コード))[^。、]{0,14}?)?(?:で|に|から|上|を(?:開|見)|の(?:リンク|URL|ページ))/i;
