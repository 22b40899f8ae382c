import {
  addDays,
  type Candidate,
  type DateTime,
  type FoundReading,
  findDates,
  firstDate,
  onClockOf,
} from '../calendar';
import type { Language, Wording } from '../language';
import { countsFromElsewhere, countsFromWriting, isRecurring, isRuleOfOthers } from './proseContext';
import type { ProseContext, ProseReading, UnclearExpression } from './proseDates';
import type { ProseForm } from './proseForm';
import { fitted } from './proseGrammar';

type Exact = Extract<FoundReading, { kind: 'exact' }>;

/** One sentence while it is read: what is settled is masked, so that no later form reads it again. */
export class Prose {
  private readonly language: Language;
  private readonly replaced: { start: number; end: number; newText: string }[] = [];
  private readonly unclear: (UnclearExpression & { start: number })[] = [];
  private masked: string;

  constructor(
    private readonly text: string,
    private readonly context: ProseContext,
  ) {
    this.masked = text;
    this.language = /[ぁ-んァ-ヶ一-龠]/.test(text) ? 'ja' : 'en';
  }

  /** Forms of the letter's own, which need the day of writing. */
  read(forms: readonly ProseForm[]): void {
    const { anchor } = this.context.dates;
    if (!anchor) return;
    for (const { pattern, meaning } of forms)
      for (const match of this.masked.matchAll(pattern)) {
        const [expression] = match;
        const [start, end] = [match.index, match.index + expression.length];
        if (this.staysAsWritten(expression, start, end)) continue;
        const found = meaning(match, anchor, this.context.dates);
        if (!found) continue;
        if ('day' in found) this.replace(start, end, this.write(found.day));
        else if ('words' in found)
          this.replace(start, end, found.words[this.language], expression.replace(/中$/, ''));
        else this.stop(start, end, { candidates: [], values: {}, ...found });
      }
  }

  readDates(): void {
    for (const reading of findDates(this.masked, this.context.dates)) {
      const { start, end } = reading.span;
      const expression = this.text.slice(start, end);
      if (reading.kind === 'unclear' || this.staysAsWritten(expression, start, end)) continue;
      if (!countsFromWriting(expression, this.context.dates)) this.readWritten(reading, expression);
      else {
        const exact = reading.kind === 'exact' ? reading : this.inThePast(reading);
        const open = exact
          ? (this.otherWeek(expression, exact) ?? this.ruleOfOthers(expression, exact))
          : opened(reading as Exclude<FoundReading, { kind: 'exact' | 'unclear' }>);
        if (open) this.stop(start, end, open);
        else if (exact) this.replaceDate(expression, exact);
      }
    }
  }

  /** A date as written: in figures it is put into words; one that does not exist, or not on that weekday, stops. */
  private readWritten(reading: Exclude<FoundReading, { kind: 'unclear' }>, expression: string): void {
    const { start, end } = reading.span;
    if (reading.kind === 'problem' && reading.problem !== 'past' && !this.tellsOfPast(expression))
      this.stop(start, end, opened(reading));
    const isPartOfName =
      /[\w./-]$/.test(this.text.slice(0, start)) || /^(?:[\w/-]|\.\w)/.test(this.text.slice(end));
    if (reading.kind === 'exact' && IN_FIGURES.test(expression) && !isPartOfName)
      this.replaceDate(expression, reading);
  }

  /** 3月3日(火) was a Tuesday this year, though it is none the next. */
  private tellsOfPast(expression: string): boolean {
    const { tense, dates } = this.context;
    return tense === 'any' && firstDate(expression, { ...dates, use: 'past' }).kind === 'exact';
  }

  private staysAsWritten(expression: string, start: number, end: number): boolean {
    const [before, behind] = [this.text.slice(0, start), this.text.slice(end)];
    return (
      countsFromElsewhere(before, expression, behind) ||
      isRecurring(before, expression, behind) ||
      (this.context.tense === 'any' && isRuleOfOthers(before, expression, behind))
    );
  }

  /** 今週の水曜 behind the day of writing is no due, but what was agreed may tell of it. */
  private inThePast(reading: FoundReading): Exact | undefined {
    if (this.context.tense !== 'any' || reading.kind !== 'problem' || reading.problem !== 'past')
      return undefined;
    const [past] = reading.candidates;
    const { span, day } = reading;
    return past && { kind: 'exact', value: past.value, likely: false, span, day };
  }

  /** A weekday alone, which may be of the week before where the sentence tells of the past. */
  private otherWeek(expression: string, { span: { start, end }, value }: Exact) {
    if (UNTIL_BEFORE.test(this.text.slice(0, start)) || UNTIL_BEHIND.test(this.text.slice(end)))
      return undefined;
    if (this.context.tense !== 'any' || !BARE_WEEKDAY.test(expression)) return undefined;
    return {
      wording: {
        ja: 'どの週の曜日かがわかりません。日付で書いてください。',
        en: 'It is unclear which week this weekday is in. Write the date.',
      },
      values: {},
      candidates: [
        {
          value: { ...value, ...addDays(value, -7) },
          wording: { ja: '前の週', en: 'the week before' },
        },
        { value, wording: { ja: '後の週', en: 'the week after' } },
      ],
    };
  }

  /** 30日以内の返品 in what is to be done: hardly a date, but nobody can tell. */
  private ruleOfOthers(expression: string, { span: { start, end }, value }: Exact) {
    if (!isRuleOfOthers(this.text.slice(0, start), expression, this.text.slice(end))) return undefined;
    return {
      wording: RULE,
      values: {},
      candidates: [{ value, wording: { ja: 'この日まで', en: 'until that day' } }],
    };
  }

  /** The date, with the words that must stay between it and its time of day. */
  private replaceDate(expression: string, { span: { start, end }, day, value }: Exact): void {
    const dateEnd = value.hour === undefined ? expression.length : day.end - start;
    const between = expression.slice(dateEnd);
    if (between === '' || JOINED.test(between)) this.replace(start, end, this.write(value));
    else {
      const { year, month, day } = value;
      this.replace(start, start + dateEnd, this.write({ year, month, day }));
    }
  }

  /** On the clock of the side that promised, whatever zone was written. */
  private write(at: DateTime): string {
    return this.context.write(onClockOf(this.context.dates.zone, at), this.language);
  }

  private replace(start: number, end: number, date: string, expression = this.text.slice(start, end)): void {
    const [before, behind] = [this.text.slice(0, start), this.text.slice(end)];
    const newText = fitted(expression, date, { before, behind, language: this.language });
    // A blank that stood between figures and a particle.
    const blank =
      this.language === 'ja' && /^ [ぁ-ん一-龠]/.test(behind) && /^\d{4}-/.test(this.text.slice(start))
        ? 1
        : 0;
    this.replaced.push({ start, end: end + blank, newText });
    this.mask(start, end);
  }

  private stop(start: number, end: number, open: Omit<UnclearExpression, 'text'>): void {
    this.unclear.push({ text: this.text.slice(start, end), start, ...open });
    this.mask(start, end);
  }

  private mask(start: number, end: number): void {
    this.masked = this.masked.slice(0, start) + MASK.repeat(end - start) + this.masked.slice(end);
  }

  result(): ProseReading {
    let text = '';
    let at = 0;
    for (const { start, end, newText } of this.replaced.sort((a, b) => a.start - b.start)) {
      text += this.text.slice(at, start) + newText;
      at = end;
    }
    const unclear = this.unclear.sort((a, b) => a.start - b.start).map(({ start: _, ...one }) => one);
    return { text: text + this.text.slice(at), unclear };
  }
}

/** A sign that is part of no date and no word. */
const MASK = '\uE000';

const RULE: Wording = {
  ja: 'いつから数えるのかがわかりません。日付か「発送から」のような起点を書いてください。',
  en: 'It is unclear from when to count. Write the date, or what it counts from.',
};

const IN_FIGURES = /^(?:\d{4}([-/])\d{1,2}\1\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})/;
/** What is done by a day lies ahead of the one it is said on. */
const UNTIL_BEFORE = /\b(?:by|until|till|before|from) $/i;
const UNTIL_BEHIND = /^(?:まで|迄|以降)/;
const BARE_WEEKDAY = /^[月火水木金土日]曜日?$|^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/i;
const JOINED = /^[\s、,のにat]{0,6}(?:午前|午後|朝|夜)?\s?(?:\d{1,2}\s?[時:]|\d{1,2}\s?[ap]\.?m|noon|正午)/i;

function opened(
  reading: Extract<FoundReading, { candidates: readonly Candidate[] }>,
): Omit<UnclearExpression, 'text'> {
  return {
    wording: reading.reason,
    values: 'values' in reading ? reading.values : {},
    candidates: reading.candidates,
  };
}
