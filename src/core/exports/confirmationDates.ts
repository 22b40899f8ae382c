import type { Candidate, DateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import type { Placed } from '../casefile/data';
import { anchorOf, resolveDue, unclearDue } from '../casefile/due';
import { amazonZoneOf, marketplaceCodeOf, sellerZoneOf } from '../casefile/effective';
import type { Section } from '../casefile/sections';
import type { Options } from '../config/options';
import type { Language, Values, Wording } from '../language';
import { type Span, span, textAt } from '../text';
import { plainText } from './plainText';
import { datedProse, dateWriter, dueContext, type ProseContext } from './proseDates';

/** A date in the recap that may mean several days, with the days it may mean; `span` is what a choice replaces. */
export interface UnclearDate {
  readonly span: Span;
  readonly text: string;
  readonly wording: Wording;
  readonly values: Values;
  readonly candidates: readonly Candidate[];
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
    if (due.kind === 'exact') return this.write(due.value);
    const unclear = unclearDue(this.file, this.section, placed, this.options);
    if (unclear) this.unclear.push({ ...unclear, span: placed.span, text: placed.value });
    return undefined;
  }

  /** Markdown at a place as a sentence of the letter. */
  sentence(markdown: string, at: Span, side: Side): string {
    const { text, unclear } = datedProse(plainText(markdown), this.prose(side));
    const source = textAt(this.file.text, at);
    for (const one of unclear) {
      const start = source.indexOf(one.text);
      const place = start === -1 ? at : span(at.start + start, at.start + start + one.text.length);
      this.unclear.push({ ...one, span: place });
    }
    return text;
  }

  private prose(side: Side): ProseContext {
    const zone = side === 'ours' ? this.sellerZone : this.amazonZone;
    const anchor = anchorOf(this.file, this.section, zone, this.sellerZone);
    return {
      dates: dueContext(anchor, zone, marketplaceCodeOf(this.file, this.options), this.options),
      tense: side === 'agreed' ? 'any' : 'ahead',
      write: this.writer,
    };
  }
}
