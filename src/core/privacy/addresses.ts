import type { CaseFile } from '../casefile/casefile';
import { SIGN } from '../glance';
import { span, textAt } from '../text';
import { lineBefore, lineBehind, lookAt } from './looked';
import { masked, type PrivateMatch } from './match';

const DASH = '[-\\u2010-\\u2015\\u2212\\u30FC]';
const PREFECTURE =
  '(?:東京都|北海道|(?:京都|大阪)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)';

/** What follows a postcode or prefecture up to the end of the address. */
const REST = `[^\\n\\r、。,;|"「」()（）<>]{0,60}`;
const TOWN = `[^\\n\\r\\d、。,;|"「」()（）<>]{1,8}[市区町村郡](?:\\d{1,2}条|[^\\n\\r\\d、。,;|"「」()（）<>]){0,15}`;
const HOUSE = `(?:\\d{1,4}(?:${DASH}\\d{1,4}){1,3}|\\d{1,3}(?:丁目|番地|番\\d|番$|号))`;

/** 〒 with its seven digits; seven digits before a prefecture; a prefecture with a town and a house number. */
const JAPANESE = new RegExp(
  [
    `〒\\s?\\d{3}${DASH}?\\d{4}${REST}`,
    `(?<![\\d-])\\d{3}${DASH}\\d{4}[ \\u3000:]{0,3}(?:住所[:はが]?)?\\s?${PREFECTURE}${REST}`,
    `${PREFECTURE}${TOWN}${HOUSE}(?!\\s?(?:営業|[日時分個件回円%]))${REST}`,
  ].join('|'),
  'g',
);

/** Where a Japanese address ends and the sentence goes on. */
const SENTENCE = /\s?(?:です|とのこと|へ(?=[^\s\d])|に(?=[^\s\d])|から|宛|まで|でした|だった|と書)/;

/** The street behind a house number. */
const NAME = ` (?:[NSEW]\\.? )?(?:[A-Z][A-Za-z']{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Terrace|Close|Crescent)\\b`;
const STREET = new RegExp(
  `(?<![\\d.-])\\d{1,6}${NAME}\\.?[^\\n\\r|"]{0,50}?(?:\\b[A-Z]{2},? \\d{5}(?:-\\d{4})?(?!\\d)|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b)`,
  'g',
);
const MAY_BE_STREET = new RegExp(`\\d${NAME}`);

/** Addresses that are written down in every case: the store's own, a warehouse's, Amazon's. */
const NOT_A_BUYERS =
  /(?:当店|自社|弊社|当社|店舗|倉庫|納品先|返送先|出荷元|発送元|FC|フルフィルメントセンター)(?:の?(?:住所|所在地))?[\s:はが「(]{0,3}$|\b(?:our|store|shop|warehouse|FC|fulfil?lment cent(?:er|re)|return|ship from)(?:'s)?(?: address)?[\s:(]{0,3}(?:is |at )?$/i;
const AMAZON_IN_ADDRESS = /amazon|アマゾン|\bFC\b|フルフィルメント/i;

/** Postal addresses of persons. */
export function findAddresses(file: CaseFile): PrivateMatch[] {
  const { narrow, signs } = lookAt(file);
  const found: PrivateMatch[] = [];
  if (signs & SIGN.region)
    for (const { 0: raw, index } of narrow.matchAll(JAPANESE)) {
      const end = raw.search(SENTENCE);
      push(index, (end > 0 ? raw.slice(0, end) : raw).trimEnd().length);
    }
  if (MAY_BE_STREET.test(narrow))
    for (const { 0: raw, index } of narrow.matchAll(STREET)) push(index, raw.length);
  return found;

  function push(start: number, length: number): void {
    const at = span(start, start + length);
    const behind = lineBehind(narrow, at.end, 20);
    if (NOT_A_BUYERS.test(lineBefore(narrow, start, 40))) return;
    if (AMAZON_IN_ADDRESS.test(textAt(narrow, at) + behind)) return;
    const region = new RegExp(PREFECTURE).exec(textAt(narrow, at))?.[0];
    found.push({ span: at, mask: region ? `${region}${masked(4)}` : masked(8), sure: true });
  }
}
