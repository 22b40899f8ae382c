import { type DateTime, epochOf, parseDateTime } from '../../calendar';
import type { CaseFile } from '../../casefile/casefile';
import type { TimelineEntry } from '../../casefile/data';
import { sellerZoneOf } from '../../casefile/effective';
import { nodeAt } from '../../casefile/nodeAt';
import type { TextEdit } from '../../text';
import { span } from '../../text';
import type { Fix, Report } from '../finding';
import type { LintContext, Rule } from '../rule';

interface Dated {
  readonly entry: TimelineEntry;
  readonly earliest: number;
  readonly latest: number;
}

/** Told out of order, the same facts sound like another story. */
export const timelineDisorder: Rule = {
  code: 'CN016',
  name: 'timeline-disorder',
  severity: 'warning',
  summary: {
    ja: '時系列が日時順でない、または未来の日時がある',
    en: 'not in order of time, or in the future',
  },
  fix: 'safe',
  scope: 'case',
  *check(file, context) {
    const zone = sellerZoneOf(file, context.options);
    const dated = file.data.timeline.flatMap((entry) => datedOf(entry, zone));
    yield* disorder(file, dated);
    yield* future(dated, context);
  },
};

function datedOf(entry: TimelineEntry, zone: string): Dated[] {
  const reading = entry.at && parseDateTime(entry.at.value);
  if (!reading?.ok) return [];
  const at: DateTime = reading.value;
  return [{ entry, earliest: epochOf(at, zone, 'start'), latest: epochOf(at, zone, 'end') }];
}

function* disorder(file: CaseFile, dated: readonly Dated[]): Iterable<Report> {
  let before: Dated | undefined;
  for (const current of dated) {
    // A day without a time is in order with every time of that day.
    if (before && current.latest < before.earliest && current.entry.at) {
      yield {
        span: current.entry.at.span,
        message: {
          ja: '{at} は、前の記録({before})より前です。日時の順に並べてください。',
          en: '{at} comes before the entry above it ({before}). Put the entries in order of time.',
        },
        values: { at: current.entry.at.value, before: before.entry.at?.value ?? '' },
        fixes: sortFix(file, dated),
      };
      return;
    }
    before = current;
  }
}

function* future(dated: readonly Dated[], { now }: LintContext): Iterable<Report> {
  for (const { entry, earliest } of dated) {
    if (earliest <= now || !entry.at) continue;
    yield {
      span: entry.at.span,
      message: {
        ja: '{at} は未来の日時です。起きたことの日時を書いてください。',
        en: '{at} lies in the future. Write when it happened.',
      },
      values: { at: entry.at.value },
    };
  }
}

/** Whole lines change places, comments included; offered when every entry is dated and stands on lines of its own. */
function sortFix(file: CaseFile, dated: readonly Dated[]): Fix[] {
  const list = nodeAt(file.frontmatter.root, ['timeline'])?.node;
  const isWhole = list?.kind === 'list' && !list.flow && list.items.length === dated.length;
  if (!isWhole) return [];
  const starts = list.items.map((item) => lineStart(file.text, item.span.start));
  const last = list.items.at(-1)?.span.end ?? list.span.end;
  const end = nextLine(file.text, last);
  const blocks = starts.map((start, i) => file.text.slice(start, starts[i + 1] ?? end));
  if (
    new Set(starts).size !== starts.length ||
    !blocks.every((block) => /^[ \t]*- /.test(block) && block.endsWith('\n'))
  )
    return [];
  const order = dated.map((_, i) => i).sort((a, b) => at(dated, a) - at(dated, b) || a - b);
  const sorted = order.map((i) => blocks[i]).join('');
  const edit: TextEdit = { span: span(starts[0] as number, end), newText: sorted };
  return [{ title: { ja: '日時の順に並べ替える', en: 'Sort by time' }, edits: [edit], safe: true }];
}

const at = (dated: readonly Dated[], i: number): number => (dated[i] as Dated).earliest;

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const lf = text.indexOf('\n', offset);
  return lf === -1 ? text.length : lf + 1;
}
