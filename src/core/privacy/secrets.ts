import type { CaseFile } from '../casefile/casefile';
import { type Span, span } from '../text';
import { findCredentials } from './credentials';
import { lineBehind, lookAt } from './looked';
import { masked, type PrivateMatch } from './match';

/** Words that announce a password, and words that announce a code of a few digits. */
const PASSWORD = 'パスワード|パスコード|合言葉|pass(?:word|phrase)|pwd|passwd|(?<![A-Za-z])PW(?![A-Za-z])';
const CODE =
  '(?:認証|確認|ワンタイム|セキュリティ|[2二]段階認証|本人確認|ログイン|SMS)(?:用)?の?(?:コード|パスワード)|[46六四]桁のコード|認証番号|暗証番号|(?<![A-Za-z])(?:PIN(?:コード|番号| ?code| number)?|OTP|CVV2?|CVC2?)(?![A-Za-z])|(?:one[- ]time|verification|security|authentication|auth|login|2FA|SMS|(?:four|six|[46])[- ]digit) ?(?:pass)?(?:code|word|pin)|passcode';
const WORD = new RegExp(`(${CODE})|(${PASSWORD})`, 'gi');
/** A part of each of these words: most texts have none, and the long list need not be gone through. */
const STEM = /パス[ワコ]|合言葉|コード|認証番|暗証番|p(?:ass|wd|w(?![a-z])|in(?![a-z]))|c(?:ode|v[vc])|otp/i;

/** What may stand between the word and its value: は, a colon, a quote, "is". */
const JOINT = /^(?:\s?(?:[はがを:=]|->|\bis\b|\bwas\b|\bwere\b|\bto\b)\s?)?(?:\s?(?:[「『"'`(]|\*\*))?\s?/i;
const QUOTED = /[「『"'`]\s?$/;
const SIGNED = /[:=]\s?$/;

const DIGITS = /^(?:[A-Z]-)?(?:\d{3}[- ]\d{3}|\d{4,8})(?![\d,.:/-]*\d)/;
/** The code on the back of a card has three digits, on some cards four. */
const CARD_CODE = /CV[VC]|セキュリティ|security/i;
const CARD_DIGITS = /^\d{3}(?![\d,.:/-]*\d)/;
/** A number of something is no code: 6桁, 10 minutes; neither is a year or a time. */
const UNIT = /^\s?(?:[桁回分秒円件個年月日時文字]|digits?|characters?|letters?|times|minutes|hours|days|%)/;

const NO_BLANK = /^[!-~]{4,64}/;
/** Signs at the end belong to the sentence. */
const SENTENCE_END = /[.,;:!?)\]}>"'`|*]+$/;
const LETTER_AND_DIGIT = /^(?=.*[A-Za-z])(?=.*\d)/;
const LETTER_AND_SIGN = /^(?=.*[A-Za-z])(?=.*[!#$%^&*+=~?])/;
/** Dates, web addresses, identifiers and file names that follow the word now and then. */
const NO_PASSWORD =
  /^(?:\d{4}-\d{2}-\d{2}|https?:|\/|[A-Z]\d{2}[A-Z0-9]{7}$|[SD]01-|FBA)|\.(?:md|png|jpe?g|pdf|html?)$/i;
const NO_ANSWER =
  /^(?:none|unknown|changed|reset|required|expired|wrong|invalid|missing|hidden|same|unchanged|null|true|false|yes|no|n\/a|masked|redacted|todo)$/i;

const BEFORE_WORD =
  /(?<![\d-])(\d{6}|\d{3} \d{3})(?![\d-])\s?(?:という|が|は|を)?\s?(?:(?:認証|確認|ワンタイム)(?:コード|パスワード)|(?:is|was|as) (?:the|my|our|your|a) (?:one-time|verification|security|login) (?:code|password))/gi;

/** Passwords, one-time codes, and the keys of programs. */
export function findSecrets(file: CaseFile): PrivateMatch[] {
  const { narrow } = lookAt(file);
  const spans = findCredentials(narrow);
  if (STEM.test(narrow)) for (const at of spokenOf(narrow)) spans.push(at);
  if (spans.length === 0) return [];
  return withoutOverlaps(spans).map((at) => ({ span: at, mask: masked(8), sure: true }));
}

/** Values that a word announces, before or behind it. */
function* spokenOf(narrow: string): Iterable<Span> {
  for (const match of narrow.matchAll(WORD)) {
    const at = valueBehind(narrow, match.index + match[0].length, match[1]);
    if (at) yield at;
  }
  for (const match of narrow.matchAll(BEFORE_WORD))
    yield span(match.index, match.index + (match[1] as string).length);
}

/** @param code the word that announces a code; undefined where one announces a password */
function valueBehind(narrow: string, from: number, code: string | undefined): Span | undefined {
  const isCode = code !== undefined;
  const line = lineBehind(narrow, from, 100);
  const joint = JOINT.exec(line)?.[0] ?? '';
  const rest = line.slice(joint.length);
  // Directly behind the word, without any sign, stands the rest of a longer word.
  if (joint === '') return undefined;
  const start = from + joint.length;
  const isOfCard = code !== undefined && CARD_CODE.test(code);
  const digits = (DIGITS.exec(rest) ?? (isOfCard ? CARD_DIGITS.exec(rest) : null))?.[0];
  if (digits !== undefined) {
    const follows = rest.slice(digits.length);
    const isTold = isCode || /\S/.test(joint);
    if (isTold && !UNIT.test(follows) && !/^[A-Za-z_]/.test(follows))
      return span(start, start + digits.length);
  }
  const word = NO_BLANK.exec(rest)?.[0];
  if (word === undefined) return undefined;
  const closed = QUOTED.test(joint) ? word.split(/["'`]/)[0] : undefined;
  const value = (closed ?? word).replace(SENTENCE_END, (end) =>
    closed === undefined ? keepStrong(end) : '',
  );
  const isWholeLine = SIGNED.test(joint) && /^[\s.。"'`」』)*]*$/.test(rest.slice(value.length));
  return isPassword(value, QUOTED.test(joint) || isWholeLine, /\S/.test(joint), isCode)
    ? span(start, start + value.length)
    : undefined;
}

/** `!` and `?` at the end may be the password's own. */
const keepStrong = (end: string): string => /^[!?]+/.exec(end)?.[0] ?? '';

function isPassword(value: string, isSet: boolean, isTold: boolean, isCode: boolean): boolean {
  if (value.length < 4 || NO_PASSWORD.test(value) || NO_ANSWER.test(value) || (isCode && !isSet))
    return false;
  if (isSet) return /[A-Za-z0-9]/.test(value);
  const isMixed = LETTER_AND_DIGIT.test(value) || LETTER_AND_SIGN.test(value);
  return isMixed && (isTold || value.length >= 6);
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const at of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (at.start >= (kept.at(-1)?.end ?? 0)) kept.push(at);
  return kept;
}
