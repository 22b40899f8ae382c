import { type Candidate, type DateTime, dateContext, onClockOf } from '../calendar';
import { headingText } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import type { Placed } from '../casefile/data';
import { anchorOf, resolveDue, unclearDue, zoneOfDue } from '../casefile/due';
import { amazonZoneOf, marketplaceCodeOf, sellerZoneOf } from '../casefile/effective';
import type { Section } from '../casefile/sections';
import type { Options } from '../config/options';
import type { Language, Values, Wording } from '../language';
import { type Span, span, textAt } from '../text';
import { plainText } from './plainText';
import { datedProse, dateWriter, type ProseContext } from './proseDates';
import { UNTIL } from './proseGrammar';

/** A date in the recap that may mean several days, with the days it may mean; `span` is what a choice replaces. */
export interface UnclearDate {
  readonly span: Span;
  readonly text: string;
  readonly wording: Wording;
  readonly values: Values;
  readonly candidates: readonly Candidate[];
  /** What a chosen date needs behind it to say the same: 本日中に becomes 2026-11-22までに. */
  readonly behind?: string;
}

/** What a choice writes into the case in the place of the unclear words. */
export const chosenText = ({ behind = '' }: UnclearDate, { value }: Pick<Candidate, 'value'>): string =>
  headingText(value) + behind;

/** Where words stand in the Markdown they were read from; emphasis may part them. */
function placeOf(words: string, markdown: string): Span | undefined {
  const letters = [...words].map((char) => char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s/, '\\s'));
  const match = new RegExp(letters.join('[*_~`\\s]{0,4}')).exec(markdown.normalize('NFC'));
  // Normalising may move places; then they are not known.
  if (!match || markdown.normalize('NFC').length !== markdown.length) return undefined;
  const end = match.index + match[0].length;
  const isHalf = (match[0].match(/[*_~`]+/g)?.length ?? 0) % 2 === 1;
  // Emphasis that ends or begins within the words goes with them.
  const opening = isHalf ? (/[*_~`]{1,3}$/.exec(markdown.slice(0, match.index))?.[0].length ?? 0) : 0;
  const closing = isHalf && opening === 0 ? (/^[*_~`]{1,3}/.exec(markdown.slice(end))?.[0].length ?? 0) : 0;
  return span(match.index - opening, end + closing);
}

/** Whose clock a date is on, and whether the sentence can speak of the past. */
export type Side = 'ours' | 'amazon' | 'agreed';

/** Writes the dates and sentences of one recap for a letter, and collects what is unclear on the way. */
export class RecapDates {
  readonly unclear: UnclearDate[] = [];
  private readonly writer: (at: DateTime, language: Language) => string;
  private readonly sellerZone: string;
  private readonly amazonZone: string;

  constructor(
    private readonly file: CaseFile,
    private readonly section: Section,
    private readonly options: Options,
    private readonly language: Language,
  ) {
    this.sellerZone = sellerZoneOf(file, options);
    this.amazonZone = amazonZoneOf(file, options);
    this.writer = dateWriter(this.sellerZone !== this.amazonZone);
  }

  /** A date as it stands in the letter. */
  write(at: DateTime): string {
    return this.writer(at, this.language);
  }

  /** A due written out; noted as unclear where it cannot be. */
  date(placed: Placed): string | undefined {
    const due = resolveDue(this.file, this.section, placed, this.options);
    if (due.kind === 'exact') {
      const zone = zoneOfDue(this.file, this.section, placed, this.options);
      return this.write(onClockOf(zone, due.value));
    }
    const unclear = unclearDue(this.file, this.section, placed, this.options);
    if (unclear) this.unclear.push({ ...unclear, span: placed.span, text: placed.value });
    return undefined;
  }

  /** Markdown at a place as a sentence of the letter. */
  sentence(markdown: string, at: Span, side: Side): string {
    const { text, unclear } = datedProse(plainText(markdown), this.prose(side));
    for (const one of unclear) {
      const source = textAt(this.file.text, at);
      const place = placeOf(one.text, source);
      // Where the words cannot be found again, a choice would replace the whole sentence: none is offered.
      if (!place) this.unclear.push({ ...one, span: at, candidates: [] });
      else
        this.unclear.push({
          ...one,
          span: span(at.start + place.start, at.start + place.end),
          ...(UNTIL.test(one.text) && !/^(?:まで|迄)/.test(source.slice(place.end)) && { behind: 'まで' }),
        });
    }
    return text;
  }

  private prose(side: Side): ProseContext {
    const zone = side === 'ours' ? this.sellerZone : this.amazonZone;
    const anchor = anchorOf(this.file, this.section, zone, this.sellerZone);
    const marketplace = marketplaceCodeOf(this.file, this.options);
    return {
      dates: dateContext({ ...(anchor && { anchor }), zone, marketplace }, this.options),
      tense: side === 'agreed' ? 'any' : 'ahead',
      write: this.writer,
    };
  }
}
