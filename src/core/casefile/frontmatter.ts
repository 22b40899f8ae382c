import matter from 'gray-matter';
import { type Span, textAt } from '../text';
import { type Fences, findFences } from './fences';
import { readYaml } from './readYaml';
import { readUsualYaml } from './usualYaml';
import type { YamlMap, YamlProblem } from './yamlTree';

export interface Frontmatter {
  readonly fences: Fences;
  /** The YAML tree; absent when the block cannot be read. */
  readonly root?: YamlMap;
  /** Why it cannot be read, or which parts are refused. */
  readonly problems: readonly YamlProblem[];
}

export function readFrontmatter(text: string): Frontmatter | undefined {
  const fences = findFences(text);
  if (!fences) return undefined;
  if (fences.asksFor !== undefined || !fences.closing) return { fences, problems: [] };
  const { start, end } = fences.block;
  const root = readUsualYaml(text, start, end);
  if (root) return { fences, root, problems: [] };
  return { fences, ...(readWithGrayMatter(text, fences) ?? readYaml(text, start, end)) };
}

/**
 * Lets gray-matter split the head of the file and call our reader as its engine. Undefined where gray-matter
 * takes another stretch for the block than we do (`----`, `--- x` inside it, a comment-only block).
 *
 * Every engine is overridden: left alone, gray-matter evaluates `---js` blocks. Options are always given, because
 * without them it caches, and a second look at broken YAML would find an empty block.
 */
function readWithGrayMatter(text: string, fences: Fences): ReturnType<typeof readYaml> | undefined {
  const { block, closing } = fences;
  if (!closing || LONG_BLANK_RUN.test(textAt(text, block))) return undefined;
  if (LONE_CR.test(text.slice(fences.opening.end, block.end))) return undefined;
  let reading: ReturnType<typeof readYaml> | undefined;
  const read = (received: string): object => {
    // What the engine receives begins with the line end behind the opening fence.
    const isOurBlock = received.trim() === textAt(text, block).trim();
    if (isOurBlock) reading = readYaml(text, block.start, block.end);
    return {};
  };
  const never = (): object => ({});
  matter(text.slice(fences.opening.start, closing.end), {
    language: 'yaml',
    delimiters: '---',
    engines: { yaml: { parse: read }, json: never, javascript: never, js: never, coffee: never, toml: never },
  });
  return reading;
}

/** gray-matter's search for comment lines takes quadratic time on runs of blanks: such a block goes to our reader directly. */
const LONG_BLANK_RUN = /\s{200}/;

/** gray-matter knows LF and CRLF: behind a lone CR it would take the first line of YAML for the fence's language. */
const LONE_CR = /\r(?!\n)/;

/** The place of the fence's language word, for a finding. */
export function askedLanguageSpan(text: string, fences: Fences): Span {
  const line = textAt(text, fences.opening);
  const word = fences.asksFor ?? '';
  const start = fences.opening.start + Math.max(3, line.indexOf(word, 3));
  return { start, end: start + word.length };
}
