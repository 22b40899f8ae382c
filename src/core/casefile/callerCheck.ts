import type { Language, Wording } from '../language';
import type { CaseFile } from './casefile';
import { type Contact, contactsOf } from './contacts';
import type { Placed } from './data';
import { everyItem, type Item } from './items';
import { proseAt } from './prose';
import type { Section } from './sections';
import { comparable } from './vocabulary';

/** The check of an incoming call: what is asked, and what a section of a case answers (`case-format.md`). */

export type CheckStep = 'found' | 'calledBack';
export type RedFlag = 'payment' | 'site' | 'credentials' | 'remote';
export type Verdict = 'genuine' | 'scam' | 'unverified';

/** The steps in the order they are taken. */
export const CHECK_STEPS: Readonly<Record<CheckStep, Wording>> = {
  found: { ja: 'Seller Central で同じ通知を見つけた', en: 'Found the same notice in Seller Central' },
  calledBack: { ja: '一度切って、自分からかけ直した', en: 'Hung up and called back ourselves' },
};

/** What Amazon never asks for by phone (`domain.md`). */
export const RED_FLAGS: Readonly<Record<RedFlag, Wording>> = {
  payment: { ja: '支払い・ギフトカードの要求', en: 'Asks for a payment or gift cards' },
  site: { ja: '外部サイトへの誘導', en: 'Sends us to an outside site' },
  credentials: {
    ja: 'カード番号・パスワード・認証コードの聴取',
    en: 'Wants a card number, a password or a one-time code',
  },
  remote: { ja: '遠隔操作・アプリのインストール', en: 'Wants remote control or an app installed' },
};

/** The first word of each list is the one that is written. */
const VERDICT_WORDS: Readonly<Record<Verdict, Readonly<Record<Language, readonly [string, ...string[]]>>>> = {
  genuine: { ja: ['確認済み', '本物'], en: ['genuine', 'verified'] },
  scam: { ja: ['詐欺'], en: ['scam', 'fraud'] },
  unverified: { ja: ['未確認'], en: ['unverified'] },
};

export const verdictWord = (verdict: Verdict): Wording => ({
  ja: VERDICT_WORDS[verdict].ja[0],
  en: VERDICT_WORDS[verdict].en[0],
});

const VERDICTS = new Map<string, Verdict>(
  (Object.keys(VERDICT_WORDS) as Verdict[]).flatMap((verdict) =>
    [...VERDICT_WORDS[verdict].ja, ...VERDICT_WORDS[verdict].en].map((word): [string, Verdict] => [
      comparable(word),
      verdict,
    ]),
  ),
);

export interface CallerCheck {
  readonly section: Section;
  /** The notice the caller named. */
  readonly noticeNamed?: Placed;
  /** The boxes of the steps, as far as they are there. */
  readonly steps: Readonly<Partial<Record<CheckStep, Item>>>;
  /** Every box under the red flags; `flag` is absent where somebody wrote one of their own. */
  readonly flags: readonly { readonly item: Item; readonly flag?: RedFlag }[];
  /** The line `判定:`, and what it says where that is a verdict. */
  readonly verdict?: { readonly item: Item; readonly says?: Verdict };
}

export function readCallerCheck(file: CaseFile, section: Section): CallerCheck {
  const steps: Partial<Record<CheckStep, Item>> = {};
  const flags: { item: Item; flag?: RedFlag }[] = [];
  let noticeNamed: Placed | undefined;
  let verdict: CallerCheck['verdict'];
  const flagged = new Set<Item>();
  for (const item of everyItem(section.items)) {
    const value = proseAt(file.text, item.content);
    if (item.label?.kind === 'redFlags') for (const one of everyItem(item.children)) flagged.add(one);
    else if (item.label?.kind === 'noticeNamed' && value !== '') noticeNamed = { value, span: item.content };
    else if (item.label?.kind === 'verdict') verdict = { item, ...saysOf(value) };
    if (!item.checkbox) continue;
    const flag = kindOf(RED_FLAGS, value);
    const step = kindOf(CHECK_STEPS, value) ?? stepInOtherWords(value);
    if (flag || flagged.has(item)) flags.push({ item, ...(flag ? { flag } : {}) });
    else if (step) steps[step] ??= item;
  }
  return { section, steps, flags, ...(noticeNamed ? { noticeNamed } : {}), ...(verdict ? { verdict } : {}) };
}

/** The check of the conversation that is going on, or was the last. */
export function currentCheck(file: CaseFile): CallerCheck | undefined {
  const section = contactsOf(file).at(-1)?.callerCheck;
  return section && readCallerCheck(file, section);
}

function saysOf(value: string): { says?: Verdict } {
  const says = VERDICTS.get(comparable(value).replace(/[。.]$/, ''));
  if (says) return { says };
  // 詐欺だった, "scam, they hung up": with more words, as long as none of them doubts it.
  const isSure = /^(?:詐欺|scam\b)/i.test(value) && !/疑|かも|可能性|[?？]|suspect|maybe|likely/i.test(value);
  return isSure ? { says: 'scam' } : {};
}

function kindOf<K extends string>(table: Readonly<Record<K, Wording>>, value: string): K | undefined {
  const written = comparable(value);
  return (Object.keys(table) as K[]).find((kind) =>
    [table[kind].ja, table[kind].en].some((wording) => comparable(wording) === written),
  );
}

function stepInOtherWords(value: string): CheckStep | undefined {
  if (/かけ直|掛け直|折り返|call(?:ed|ing)? (?:them |amazon )?back/i.test(value)) return 'calledBack';
  return /通知.{0,20}(?:見つ|確認|あった)|found .{0,30}noti/i.test(value) ? 'found' : undefined;
}

/** Whether a person looked into Seller Central and found what the caller spoke of. */
export function noticeFound({ steps, verdict }: CallerCheck): boolean {
  // Where somebody struck the box out and wrote the verdict alone, that is their answer.
  return steps.found ? steps.found.checkbox?.done === true : verdict?.says === 'genuine';
}

export const tickedFlags = (check: CallerCheck): CallerCheck['flags'] =>
  check.flags.filter(({ item }) => item.checkbox?.done);

/** A conversation that somebody else began. */
export interface InboundContact extends Contact {
  readonly check?: CallerCheck;
  /** A person wrote that it was a fraud, which closes the matter. */
  readonly isScam: boolean;
}

/**
 * The conversations that came in: those with a caller check, and with `direction: inbound` the calls that have no
 * caller check before them. What follows a check without one of its own is us calling back.
 */
export function inboundContacts(file: CaseFile): InboundContact[] {
  const found: InboundContact[] = [];
  let isChecked = false;
  for (const contact of contactsOf(file)) {
    const { callerCheck, call } = contact;
    if (callerCheck) {
      isChecked = true;
      const check = readCallerCheck(file, callerCheck);
      found.push({ ...contact, check, isScam: check.verdict?.says === 'scam' });
    } else if (call?.kind === 'call' && !isChecked && file.data.direction?.value === 'inbound')
      found.push({ ...contact, isScam: false });
  }
  return found;
}

/** The conversation that is going on, or was the last, where somebody else began it. */
export function currentInbound(file: CaseFile): InboundContact | undefined {
  const last = contactsOf(file).at(-1);
  const inbound = inboundContacts(file).at(-1);
  return inbound?.call === last?.call && inbound?.callerCheck === last?.callerCheck ? inbound : undefined;
}

export const isInbound = (file: CaseFile, { call, callerCheck }: Contact): boolean =>
  callerCheck !== undefined ||
  inboundContacts(file).some((other) => call !== undefined && other.call?.headingLine === call.headingLine);

/** Whoever was found out to be a fraud is owed no recap and no confirmation. */
export const isScam = (file: CaseFile, { callerCheck }: Contact): boolean =>
  callerCheck !== undefined && readCallerCheck(file, callerCheck).verdict?.says === 'scam';
