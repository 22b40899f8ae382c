import { readDate } from './due';
import { DUE_FORMS } from './forms';
import { inOneMonth, mentionFinder } from './mentions';
import { type DateContext, type FoundReading, narrow } from './reading';
import { timesIn } from './times';

/** A due in words that also say what is to be done, and what is left of them. */
export interface DueInText {
  readonly reading: FoundReading;
  /** The words for the due. */
  readonly words: string;
  readonly rest: string;
}

/** Nobody says more in one breath; in longer words no due is looked for. */
const MAX_LENGTH = 300;
const MOST_DATES = 20;

const mentionsIn = mentionFinder(DUE_FORMS);

/**
 * Finds the due of `返金処理をする 明日17時まで`, `11月25日までに回答する`, "refund by Friday 5pm" or "within 24 hours:
 * confirm". A date elsewhere (明日届く荷物を検品する) is part of what is to be done.
 */
export function findDue(written: string, context: DateContext): DueInText | undefined {
  const text = narrow(written);
  if (text.length > MAX_LENGTH) return undefined;
  const chains = chainsIn(text, context);
  const [first, last] = [chains[0], chains.at(-1)];
  if (!first || !last) return undefined;
  return (
    atEnd(written, text, last, context) ??
    inFront(written, text, first, context) ??
    chains.map((chain) => inMiddle(written, text, chain, context)).find((due) => due !== undefined)
  );
}

interface Chain {
  readonly start: number;
  readonly end: number;
  readonly isVague: boolean;
  /** It ends with a count: 3日以内. */
  readonly isCount: boolean;
}

/** What may stand between the parts of one due: 明日の17時, `Friday, 27 November at 5pm`, 11/25か26. */
const JOINT =
  /^[ 、,()・〜~@のはに-]{0,4}(?:(?:まで|中|頃|遅くとも|または|もしくは|か|から|or|to|and|by|at|on|until|before|the|no later than)[ 、,()のに]{0,2}){0,3}$/i;

function chainsIn(text: string, context: DateContext): Chain[] {
  const mentions = inOneMonth(text, mentionsIn(text, MOST_DATES, context), context);
  const times = timesIn(text, context.closing).filter(
    ({ start, end }) => !mentions.some((one) => start < one.end && end > one.start),
  );
  const pieces = [
    ...mentions.map(({ start, end, role }) => ({
      start,
      end,
      isVague: role === 'vague',
      isCount: role === 'count',
    })),
    ...times.map(({ start, end }) => ({ start, end, isVague: false, isCount: false })),
  ].sort((a, b) => a.start - b.start);
  const chains: Chain[] = [];
  for (const piece of pieces) {
    const before = chains.at(-1);
    if (before && JOINT.test(text.slice(before.end, piece.start)))
      chains[chains.length - 1] = { ...piece, start: before.start, isVague: before.isVague && piece.isVague };
    else chains.push(piece);
  }
  return chains;
}

/** Words that belong to the due: "before" and 約 change what it means. */
const MEANING_BEFORE =
  /(?:約|およそ|最短|遅くとも|(?<![a-z])(?:about|around|before|after|from|prior to|no later than)) ?(?:the )?$/i;
/** 到着後3日以内, "within 3 days of receipt": the words it counts from belong to it too. */
const COUNTED_FROM = /(?<=^|[\s、,(])[^\s、,。()]{1,12}(?:から|より|後)、? ?$/;
const COUNTED_FROM_EN = /^ (?:of|after|from|following) [a-z][a-z' -]{0,40}/i;
/** What leads over to a due: brackets, by, 期限. */
const LEAD =
  /\s{0,4}(?:[,、;→-]|[([「【]?\s{0,4}(?:(?:(?:回答)?(?:期限|期日|納期|締切)は?|(?<![a-z])(?:due(?: date)?|deadline|by|until|till|on|at))\s{0,2}){0,2}[:=]?)\s{0,4}$/i;
const BOUNDARY =
  /(?:^|[\s()[\]「【、,。:;=→-]|期限は?|期日は?|約|およそ|最短|遅くとも|(?<![a-z])(?:by|due|until|till|on|at|before|after|from|about|around) )$/i;
/** What may follow a due that ends the words. */
const BEHIND =
  /^ ?(?:(?:までに?|迄に?|に|以内に?|中に?|頃|ごろ|以降|より前|必着|厳守|予定|(?:at the )?latest|or so) ?){0,3}[)\]」】]? ?[。.!]? ?$/i;
const UNTIL = /^ ?(?:まで|迄)/;

function atEnd(written: string, text: string, chain: Chain, context: DateContext): DueInText | undefined {
  const counted = chain.isCount ? (COUNTED_FROM_EN.exec(text.slice(chain.end))?.[0].length ?? 0) : 0;
  const behind = text.slice(chain.end + counted);
  const countedFrom = chain.isCount ? COUNTED_FROM.exec(text.slice(0, chain.start)) : null;
  const first = countedFrom?.index ?? chain.start;
  const before = text.slice(0, first);
  const isApart = BOUNDARY.test(before) || (!chain.isVague && UNTIL.test(behind));
  if (!BEHIND.test(behind) || !isApart) return undefined;
  const start = first - (MEANING_BEFORE.exec(before)?.[0].length ?? 0);
  return due(written, start, text.length, written.slice(0, leadBefore(text, start)), context);
}

const leadBefore = (text: string, start: number): number => {
  const before = text.slice(0, start);
  return start - (LEAD.exec(before)?.[0].length ?? 0);
};

/** までに, or に behind 以内 and 中: by then something is done. */
const BY_THEN = /^ ?(?:まで(?:には|に|、)|迄に)[、, ]?/;
const IN_TIME = /(?:以内|中|いっぱい)$/;
const IN_TIME_BEHIND = /^には?[、, ]?/;

function endOfBy(text: string, { start, end }: Chain): number | undefined {
  const words = text.slice(start, end);
  const match =
    BY_THEN.exec(text.slice(end)) ?? (IN_TIME.test(words) ? IN_TIME_BEHIND.exec(text.slice(end)) : null);
  return match ? end + match[0].length : undefined;
}

const BY_EN = /^ ?(?:(?:by|within|until|before|no later than) (?:the )?)?$/i;
const TO_DO_EN = /^(?: ?[,:] ?| )(?=[a-z])/i;

function inFront(written: string, text: string, chain: Chain, context: DateContext): DueInText | undefined {
  const before = text.slice(0, chain.start);
  const japanese = /^\s{0,4}(?:遅くとも)?$/.test(before) ? endOfBy(text, chain) : undefined;
  if (japanese !== undefined) return due(written, 0, japanese, written.slice(japanese), context);
  const isBy = BY_EN.test(before) && /^ ?(?:by|within|until|before|no later than)\b/i.test(text);
  const lead = isBy ? TO_DO_EN.exec(text.slice(chain.end)) : null;
  if (!lead || chain.isVague) return undefined;
  return due(written, 0, chain.end, written.slice(chain.end + lead[0].length), context);
}

const OBJECT_BEFORE = /[をがはにへとも、]$/;
const ONLY_VERB = /^[^をがはもへ]{1,20}$/;

/** 画像を25日までに差し替える: behind the due stands nothing but what is done. */
function inMiddle(written: string, text: string, chain: Chain, context: DateContext): DueInText | undefined {
  const end = endOfBy(text, chain);
  if (end === undefined || !OBJECT_BEFORE.test(text.slice(0, chain.start))) return undefined;
  if (!ONLY_VERB.test(text.slice(end))) return undefined;
  return due(written, chain.start, end, written.slice(0, chain.start) + written.slice(end), context);
}

function due(
  written: string,
  start: number,
  end: number,
  rest: string,
  context: DateContext,
): DueInText | undefined {
  const words = withoutEnd(written.slice(start, end));
  const reading = readDate(words, context);
  return reading.kind === 'none' ? undefined : { reading, words, rest };
}

/** Without the particle and the bracket that only close it. */
const withoutEnd = (words: string): string => {
  const trimmed = words.trim().replace(/(?<=まで|迄|以内|中|いっぱい|頃|ごろ)(?:には|に)?[、,]?$/, '');
  const open = (trimmed.match(/[(（[［]/g) ?? []).length - (trimmed.match(/[)）\]］]/g) ?? []).length;
  return open < 0 ? trimmed.replace(/[)）\]］」】][。.]?$/, '').trim() : trimmed.replace(/[。]$/, '');
};
