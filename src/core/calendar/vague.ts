import { MONTH_NAME } from './absoluteEn';
import { MONTH_WORD } from './monthsJa';
import { TWO_DIGITS } from './numerals';
import type { DateForm } from './reading';
import { unclear } from './relative';

/** Words that promise something and name no day, and months that name no day of theirs. */

const JAPANESE = [
  'そのうち',
  'いずれ',
  '近日中?',
  '近いうち',
  '近々',
  '後日',
  '後ほど',
  'のちほど',
  '追って',
  '追々',
  '早めに',
  '早急',
  '早々に',
  '至急',
  '速やか',
  'すみやか',
  '可及的',
  '(?:なるべく|できるだけ|出来るだけ|できる限り|出来る限り|可能な限り)(?:早く|早め|早急|速やか)?',
  'なる早|なるはや',
  'すぐ|直ちに|ただちに|間もなく|まもなく|しばらく|じきに',
  '数(?:日|時間|週間|か月|ヶ月|営業日)(?:以内|後|中)?',
  '随時|適宜|折を見て',
  '(?:わかり|分かり|判明し|決まり|決定し|確認|確認でき|準備|準備ができ|でき|出来|終わり|完了し)次第',
  '未定|調整中|検討中|要確認',
  '年明け|年始|来年',
  '(?:今週|来週|再来週|翌週)の?(?:半ば|なかば|前半|後半)',
].join('|');

const ENGLISH = [
  'soon(?:est)?',
  'shortly',
  'as soon as (?:possible|we can|you can|they can)',
  'asap',
  'eventually',
  'immediately',
  'promptly',
  'right away',
  'urgent(?:ly)?',
  'later(?! than)',
  'in due course',
  'in a while',
  'in the (?:near|coming) (?:future|days|weeks)',
  '(?:when|as|if) possible',
  'at (?:your|their|our) (?:earliest )?convenience',
  '(?:an?|the next) (?:few|couple(?: of)?) (?:business |working )?(?:days|hours|weeks|months)',
  'several (?:business |working )?(?:days|hours|weeks|months)',
  'some ?time',
  'tb[dca]',
  '(?:early|late|mid|middle of)[- ](?:the |this |next )?(?:week|month|year)',
  'next month',
  '(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day after next',
].join('|');

const vague = (pattern: RegExp): DateForm => ({ pattern, role: 'vague', read: () => unclear('vague') });

export const VAGUE_FORMS: readonly DateForm[] = [
  vague(new RegExp(JAPANESE)),
  vague(new RegExp(`(?<![\\w-])(?<!no )(?:${ENGLISH})(?![\\w-])`, 'i')),
  vague(
    new RegExp(`(?<!\\d)(?:${TWO_DIGITS} ?月|${MONTH_WORD})(?:の? ?[上中下初]旬|の?頭|の?初め)?(?!の?第)`),
  ),
  vague(
    new RegExp(
      `(?<![\\w-])(?:(?:in|by|early|late|mid)[- ])(?:the )?${MONTH_NAME}(?![. ]{0,2}(?:the )?\\d)`,
      'i',
    ),
  ),
];
