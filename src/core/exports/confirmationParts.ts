import {
  type Candidate,
  type DateContext,
  type DateTime,
  parseDateTime,
  readDate,
  withOffset,
} from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { type Contact, contactsOf } from '../casefile/contacts';
import type { Placed } from '../casefile/data';
import { resolveDue } from '../casefile/due';
import {
  amazonZoneOf,
  categoryNameOf,
  channelOf,
  marketplaceCodeOf,
  sellerZoneOf,
  storeOf,
} from '../casefile/effective';
import type { Recap, Task, TaskList } from '../casefile/recap';
import type { Section } from '../casefile/sections';
import { saysNone } from '../casefile/vocabulary';
import type { Options } from '../config/options';
import { kindOf } from '../identifiers';
import type { Language, Values, Wording } from '../language';
import { placeOfMissing } from '../lint/places';
import { type Span, span, textAt } from '../text';
import { manyLines, oneLine, plainText } from './plainText';
import { datedProse, dateWriter, dueContext, type ProseContext } from './proseDates';

/** What a confirmation says, in plain text, dates written out. An empty list: somebody wrote that there is nothing. */
export interface ConfirmationParts {
  readonly title: string;
  /** The case answers a mail: its title begins with `Re:`. */
  readonly isReply: boolean;
  readonly category: string;
  readonly caseId?: string;
  readonly ids: readonly { readonly label: string; readonly value: string }[];
  readonly medium: 'call' | 'chat';
  readonly inbound: boolean;
  /** When the contact took place. */
  readonly at: string;
  readonly spokeWith?: string;
  readonly store: { readonly name: string; readonly email?: string; readonly signature?: string };
  readonly agreed?: readonly string[];
  readonly ours?: readonly ConfirmedTask[];
  readonly amazons?: readonly ConfirmedTask[];
  /** A date, or `none`. */
  readonly replyDue?: { readonly date: string } | 'none';
}

export interface ConfirmedTask {
  readonly text: string;
  readonly due?: string;
  readonly done: boolean;
}

/** A date in the recap that may mean several days, with the days it may mean; `span` is what a choice replaces. */
export interface UnclearDate {
  readonly span: Span;
  readonly text: string;
  readonly wording: Wording;
  readonly values: Values;
  readonly candidates: readonly Candidate[];
}

/** Something without which no confirmation can be written, and where it belongs. */
export interface MissingPart {
  readonly part: 'title' | 'store-name' | 'call-time' | 'recap-content';
  readonly span: Span;
  readonly wording: Wording;
}

export type PartsReading =
  | { readonly ok: true; readonly parts: ConfirmationParts }
  | {
      readonly ok: false;
      readonly missing: readonly MissingPart[];
      readonly unclear: readonly UnclearDate[];
    };

export const readParts = (file: CaseFile, recap: Recap, options: Options, language: Language): PartsReading =>
  new PartsReader(file, recap, options, language).read();

const MISSING: Readonly<Record<MissingPart['part'], Wording>> = {
  title: { ja: '件名がありません。title に書いてください。', en: 'The title is missing. Write it in title.' },
  'store-name': {
    ja: '店舗名がないので名乗れません。store.name に書いてください。',
    en: 'Without a store name the message cannot say who writes. Write it in store.name.',
  },
  'call-time': {
    ja: 'いつの通話かがわかりません。見出しに日時を書いてください(例: 通話 2026-11-22 14:05)。',
    en: 'It is unknown when the call took place. Write date and time in its heading (Call 2026-11-22 14:05).',
  },
  'recap-content': {
    ja: 'まとめに書くべき内容がありません。決定事項・当店の作業・Amazonの作業・回答期限のどれかを書いてください。',
    en: "The recap says nothing yet. Write what was agreed, our actions, Amazon's actions or the reply date.",
  },
};

const NO_DATE: Wording = {
  ja: '「{written}」を日付として読み取れません。日付で書いてください(例: 2026-11-25)。',
  en: '“{written}” cannot be read as a date. Write a date, such as 2026-11-25.',
};

const REPLY = /^(?:(?:re|返信)\s{0,3}[:：]\s{0,8}){1,20}/i;

class PartsReader {
  private readonly missing: MissingPart[] = [];
  private readonly unclear: UnclearDate[] = [];
  private readonly contact: Contact;
  private readonly write: (at: DateTime) => string;

  constructor(
    private readonly file: CaseFile,
    private readonly recap: Recap,
    private readonly options: Options,
    private readonly language: Language,
  ) {
    const line = recap.section.headingLine;
    this.contact = contactsOf(file).find((one) => one.recap?.section.headingLine === line) ?? {};
    const zones = [sellerZoneOf(file, options), amazonZoneOf(file, options)];
    this.write = dateWriter(language, zones[0] !== zones[1]);
  }

  read(): PartsReading {
    const { file, recap, options } = this;
    const called = this.timeOf(this.contact.call) ?? this.timeOf(recap.section);
    const title = oneLine(file.data.title?.value ?? '');
    const store = storeOf(file, options);
    const name = oneLine(store.name ?? '');
    const { section } = recap;
    if (title === '') this.miss('title', placeOfMissing(file, 'title'));
    if (name === '') this.miss('store-name', placeOfMissing(file, 'store'));
    if (!called) this.miss('call-time', (this.contact.call ?? section).heading);
    if (!recap.agreed && !recap.ours && !recap.amazons && !recap.replyDue)
      this.miss('recap-content', section.heading);
    if (!called || this.missing.length > 0) return this.refusal();

    const anchor = this.timeOf(section) ?? called;
    const agreed = recap.agreed && this.points(recap.agreed.points, anchor);
    const ours = recap.ours && this.tasks(recap.ours, anchor, sellerZoneOf(file, options));
    const amazons = recap.amazons && this.tasks(recap.amazons, anchor, amazonZoneOf(file, options));
    const replyDue = this.replyDue();
    if (this.unclear.length > 0) return this.refusal();

    const spokeWith = recap.spokeWith && plainText(textAt(file.text, recap.spokeWith.span));
    const caseId = file.data.ids.find(({ kind }) => kind === 'caseId')?.value;
    const parts: ConfirmationParts = {
      title: title.replace(REPLY, ''),
      isReply: REPLY.test(title),
      category: categoryNameOf(file),
      ...(caseId ? { caseId: oneLine(caseId) } : {}),
      ids: file.data.ids.map(({ kind, value }) => ({ label: this.titleOf(kind), value: oneLine(value) })),
      medium: this.medium(),
      inbound: this.contact.callerCheck !== undefined || file.data.direction?.value === 'inbound',
      at: this.write(called),
      ...(spokeWith && !saysNone(spokeWith) ? { spokeWith } : {}),
      store: {
        name,
        ...(store.email ? { email: oneLine(store.email) } : {}),
        ...(store.signature ? { signature: manyLines(store.signature) } : {}),
      },
      ...(agreed ? { agreed } : {}),
      ...(ours ? { ours } : {}),
      ...(amazons ? { amazons } : {}),
      ...(replyDue ? { replyDue } : {}),
    };
    return { ok: true, parts };
  }

  private refusal(): PartsReading {
    return { ok: false, missing: this.missing, unclear: this.unclear };
  }

  private miss(part: MissingPart['part'], at: Span): void {
    this.missing.push({ part, span: at, wording: MISSING[part] });
  }

  private medium(): 'call' | 'chat' {
    const kind = this.contact.call?.kind ?? (channelOf(this.file) === 'chat' ? 'chat' : 'call');
    return kind === 'chat' ? 'chat' : 'call';
  }

  private titleOf(kind: string): string {
    return kindOf(kind)?.title[this.language] ?? kind;
  }

  /** The time behind a heading, in the seller's zone. */
  private timeOf(section: Section | undefined): DateTime | undefined {
    if (!section?.at) return undefined;
    const zone = sellerZoneOf(this.file, this.options);
    const exact = parseDateTime(section.at.text);
    if (exact.ok) return withOffset(exact.value, zone);
    const reading = readDate(section.at.text, this.written(zone));
    return reading.kind === 'exact' ? reading.value : undefined;
  }

  /** A heading is read without an anchor: it is the anchor. */
  private written(zone: string): DateContext {
    const { anchor: _, ...context } = this.due({ year: 2000, month: 1, day: 1 }, zone);
    return context;
  }

  private due(anchor: DateTime, zone: string): DateContext {
    return dueContext(anchor, zone, marketplaceCodeOf(this.file, this.options), this.options);
  }

  private points(points: readonly Placed[], anchor: DateTime): string[] {
    const dates = this.due(anchor, amazonZoneOf(this.file, this.options));
    return points.flatMap(({ span: at }) => {
      const text = this.sentence(textAt(this.file.text, at), at, this.prose(dates, 'any'));
      return text === '' ? [] : [text];
    });
  }

  private prose(dates: DateContext, tense: ProseContext['tense']): ProseContext {
    return { dates, tense, language: this.language, write: this.write };
  }

  private tasks({ tasks }: TaskList, anchor: DateTime, zone: string): ConfirmedTask[] {
    const context = this.prose(this.due(anchor, zone), 'ahead');
    return tasks.map((task) => {
      const due = task.due && this.date(task.due);
      const text = this.sentence(withoutBracket(this.file.text, task), task.text.span, context);
      return { text, done: task.done, ...(due ? { due } : {}) };
    });
  }

  private replyDue(): ConfirmationParts['replyDue'] {
    const { replyDue } = this.recap;
    if (!replyDue) return undefined;
    if (replyDue.none) return 'none';
    const date = this.date(replyDue);
    return date === undefined ? undefined : { date };
  }

  /** A due written out; noted as unclear where it cannot be. */
  private date(placed: Placed): string | undefined {
    const due = resolveDue(this.file, this.recap.section, placed, this.options);
    if (due.kind === 'exact') return this.write(due.value);
    const { value, span: at } = placed;
    const found = due.kind === 'unclear' ? due : { wording: NO_DATE, candidates: [] };
    this.unclear.push({ values: { written: value }, ...found, span: at, text: value });
    return undefined;
  }

  private sentence(markdown: string, at: Span, context: ProseContext): string {
    const { text, unclear } = datedProse(plainText(markdown), context);
    for (const one of unclear) {
      const start = textAt(this.file.text, at).indexOf(one.text);
      const place = start === -1 ? at : span(at.start + start, at.start + start + one.text.length);
      this.unclear.push({ ...one, span: place });
    }
    return text;
  }
}

/** The task as written, without the bracket of its due date. */
function withoutBracket(text: string, { text: placed, due }: Task): string {
  if (!due) return textAt(text, placed.span);
  const { start, end } = due.bracket;
  return text.slice(placed.span.start, start) + text.slice(end, placed.span.end);
}
