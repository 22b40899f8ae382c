import { LineMap, textAt } from '../text';
import { type Blocks, readBlocks } from './blocks';
import { type CaseData, NO_DATA, readData } from './data';
import { type Frontmatter, readFrontmatter } from './frontmatter';
import type { Readings } from './once';
import type { Path } from './schema';
import { readSections, type Section } from './sections';
import { entryOf } from './yamlTree';

/** A case file, parsed once. Everything carries its place in `text`. */
export interface CaseFile {
  readonly text: string;
  readonly lines: LineMap;
  readonly frontmatter: Frontmatter;
  /** False when the frontmatter cannot be trusted: only the findings about that are worth telling. */
  readonly readable: boolean;
  readonly data: CaseData;
  /** Paths of frontmatter values of a wrong shape. */
  readonly misfits: readonly Path[];
  readonly blocks: Blocks;
  readonly sections: readonly Section[];
  /** What was read of it already; see `once`. */
  readonly readings: Readings;
}

/**
 * Parses a case file. Undefined when the text is none: its frontmatter lacks the key `caseNotes`, or cannot be read
 * and has no line that starts with `caseNotes:`.
 */
export function parseCase(text: string): CaseFile | undefined {
  const frontmatter = readFrontmatter(text);
  if (!frontmatter || !isCase(text, frontmatter)) return undefined;
  const readable = frontmatter.root !== undefined && frontmatter.problems.length === 0;
  const { data, misfits } =
    readable && frontmatter.root ? readData(text, frontmatter.root) : { data: NO_DATA, misfits: [] };
  return new ParsedCase(text, frontmatter, readable, data, misfits);
}

function isCase(text: string, { root, fences }: Frontmatter): boolean {
  if (entryOf(root, 'caseNotes')) return true;
  // A full-width colon is the very slip that makes the block unreadable.
  return root === undefined && /^caseNotes[:：]/m.test(textAt(text, fences.block));
}

/** The body is read when a rule first asks for it. */
class ParsedCase implements CaseFile {
  readonly readings: Readings = new Map();
  private map: LineMap | undefined;
  private foundBlocks: Blocks | undefined;
  private foundSections: readonly Section[] | undefined;

  constructor(
    readonly text: string,
    readonly frontmatter: Frontmatter,
    readonly readable: boolean,
    readonly data: CaseData,
    readonly misfits: readonly Path[],
  ) {}

  get lines(): LineMap {
    this.map ??= new LineMap(this.text);
    return this.map;
  }

  get blocks(): Blocks {
    this.foundBlocks ??= readBlocks(this.lines, this.bodyLine);
    return this.foundBlocks;
  }

  get sections(): readonly Section[] {
    this.foundSections ??= readSections(this.lines, this.blocks);
    return this.foundSections;
  }

  /** The line behind the closing fence; behind the last line where the frontmatter never ends. */
  private get bodyLine(): number {
    const { closing } = this.frontmatter.fences;
    return closing ? this.lines.lineAt(closing.start) + 1 : this.lines.count;
  }
}
