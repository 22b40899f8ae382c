import { epochOf, parseDateTime } from '../calendar';
import { headingTime } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import type { Item } from '../casefile/items';
import { prose, proseAt } from '../casefile/prose';
import type { Section } from '../casefile/sections';
import { saysNone } from '../casefile/vocabulary';
import { textAt } from '../text';
import { ContactRanks } from './contactRanks';
import { leaf, type MergeNode, NO_CHILDREN, type Rank } from './tree';

/** The body as nodes: sections and other headings, in sections the list items, in items their children. */
export class SectionNodes {
  constructor(
    private readonly file: CaseFile,
    private readonly zone: string,
  ) {}

  /** The stretches between two lines, and the blank lines left behind the last one. */
  read(firstLine: number): { readonly nodes: readonly MergeNode[]; readonly rest: string } {
    const nodes: MergeNode[] = [];
    const ranks = new ContactRanks((section) => this.timeOf(section));
    let lead = '';
    for (const { start, end, section } of this.stretches(firstLine)) {
      const from = this.firstProse(start, end);
      const to = this.behindProse(from, end);
      lead += this.lines(start, from);
      if (from === to) continue;
      const node = section ? this.section(section, from, to, lead) : this.other(from, to, lead);
      const rank = ranks.next(section);
      nodes.push({ ...node, ...(rank && { rank }) });
      lead = this.lines(to, end);
    }
    return { nodes, rest: lead };
  }

  /** From heading to heading: known sections, and between them whatever begins with a heading of its own. */
  private stretches(firstLine: number): { start: number; end: number; section?: Section }[] {
    const { sections, blocks, lines } = this.file;
    const found: { start: number; section?: Section }[] = [{ start: firstLine }];
    for (const section of sections)
      found.push({ start: section.headingLine, section }, { start: section.endLine });
    for (const heading of blocks.headings) {
      const isInside = sections.some(
        ({ headingLine, endLine }) => headingLine <= heading.firstLine && heading.firstLine < endLine,
      );
      if (!isInside && heading.level <= 2) found.push({ start: heading.firstLine });
    }
    // Where a section begins, nothing else does.
    found.sort((a, b) => a.start - b.start || (a.section ? 1 : 0) - (b.section ? 1 : 0));
    return found.flatMap((stretch, i) => {
      const end = found[i + 1]?.start ?? lines.count;
      return end > stretch.start ? [{ ...stretch, end }] : [];
    });
  }

  private other(from: number, to: number, lead: string): MergeNode {
    return leaf(`# ${this.file.lines.lineText(from).trim()}`, lead, this.lines(from, to));
  }

  private section(section: Section, from: number, to: number, lead: string): MergeNode {
    const at = section.at?.text.normalize('NFKC').replace(/\s+/g, ' ') ?? '';
    const text = this.lines(from, to);
    const { head, children } = this.split(section.items, from, to, this.noteTimes(section));
    const parts = { shape: 'section', head, children, byPlace: true, byTime: true };
    return { ...leaf(`${section.kind} ${at}`, lead, text), parts };
  }

  /** Items with the lines behind them, and what stands before the first. Blank lines belong to what follows. */
  private split(
    items: readonly Item[],
    from: number,
    to: number,
    rankOf: (item: Item) => Rank | undefined,
  ): { head: string; children: MergeNode[] } {
    const children: MergeNode[] = [];
    const first = items[0]?.line ?? to;
    let at = first;
    for (const [i, item] of items.entries()) {
      const end = this.behindProse(item.line, items[i + 1]?.line ?? to);
      const rank = rankOf(item);
      children.push({ ...this.item(item, end, this.lines(at, item.line)), ...(rank && { rank }) });
      at = end;
    }
    return { head: this.lines(from, first), children };
  }

  private item(item: Item, to: number, lead: string): MergeNode {
    const { lines, text: whole } = this.file;
    const start = lines.starts[item.line] as number;
    const said = proseAt(whole, item.content);
    const { head, children } = this.split(item.children, item.line, to, (child) => this.sentAt(child));
    const [child] = item.children;
    const shape = child ? `items at ${child.indent}` : NO_CHILDREN;
    const parts = { shape, head, children, byPlace: true, byTime: true, saysNone: saysNone(said) };
    const isOne = item.label !== undefined && item.label.kind !== 'confirmation';
    return {
      key: isOne ? `label ${item.label?.kind}` : `${item.label?.kind ?? ''} ${said}`,
      hints: isOne ? [] : hintsOf(said),
      lead,
      text: this.lines(item.line, to),
      parts,
      ...(item.checkbox && { box: item.checkbox.span.start + 1 - start }),
    };
  }

  /** Notes of a call by the clock; past midnight they belong to the next day. */
  private noteTimes(section: Section): (item: Item) => Rank | undefined {
    if (section.kind !== 'call' && section.kind !== 'chat') return (item) => this.sentAt(item);
    let last: number | undefined;
    let days = 0;
    return (item) => {
      const time = NOTE_TIME.exec(proseAt(this.file.text, item.content).normalize('NFKC'));
      if (!time) return undefined;
      let minutes = Number(time[1]) * 60 + Number(time[2]) + days * DAY;
      if (last !== undefined && last - minutes > DAY / 2) {
        days++;
        minutes += DAY;
      }
      last = minutes;
      return [minutes];
    };
  }

  /** Confirmations come in the order they went out. */
  private sentAt(item: Item): Rank | undefined {
    if (item.label?.kind !== 'confirmation') return undefined;
    const reading = parseDateTime(textAt(this.file.text, item.content).split(/\s/)[0] ?? '');
    return reading.ok ? [epochOf(reading.value, this.zone, 'start')] : undefined;
  }

  private timeOf(section: Section): number | undefined {
    const time = headingTime(section);
    return time && epochOf(time, this.zone, 'start');
  }

  private lines(from: number, to: number): string {
    const { lines, text } = this.file;
    return text.slice(lines.starts[from] ?? text.length, lines.starts[to] ?? text.length);
  }

  private firstProse(start: number, end: number): number {
    let line = start;
    while (line < end && this.isBlank(line)) line++;
    return line;
  }

  private behindProse(start: number, end: number): number {
    let line = end;
    while (line > start && this.isBlank(line - 1)) line--;
    return line;
  }

  private isBlank(line: number): boolean {
    return this.file.lines.lineText(line).trim() === '';
  }
}

const NOTE_TIME = /^(\d{1,2}):(\d{2})(?!\d)/;
const DAY = 24 * 60;

/** An edited note keeps its time, an edited task its words or its date. */
function hintsOf(said: string): string[] {
  const time = NOTE_TIME.exec(said)?.[0];
  const words = prose(said.replace(/[(（][^()（）]*[:：][^()（）]*[)）]\s*$/, ''));
  return [...(words === '' ? [] : [`words ${words}`]), ...(time ? [`time ${time}`] : [])];
}
