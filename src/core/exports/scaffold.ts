import { parseCase } from '../casefile/casefile';
import type { Channel, Direction, Status } from '../casefile/keys';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import type { NewTimelineEntry } from '../edits/frontmatterEdits';
import type { Language } from '../language';
import { newFrontmatter } from './scaffoldFrontmatter';
import { newSections } from './scaffoldSections';
import { renderTemplate, TemplateError } from './template';

/** What is known of a case when its file is made. Everything but the title may be missing. */
export interface NewCase {
  readonly title: string;
  readonly status?: Status;
  readonly category?: string;
  readonly channel?: Channel;
  readonly direction?: Direction;
  /** Country code; default the configuration's. */
  readonly marketplace?: string;
  /** Language of labels and exports; default the configuration's, else the marketplace's. */
  readonly language?: Language;
  readonly store?: { readonly name?: string; readonly email?: string };
  readonly ids?: readonly { readonly kind: string; readonly value: string }[];
  readonly goal?: string;
  /** In a form of the file format: `2026-11-25` or `2026-11-25T17:00+09:00`. */
  readonly deadline?: string;
  readonly timeline?: readonly NewTimelineEntry[];
}

/**
 * The text of a new case file. Keys without a value stand ready, so that the cursor has somewhere to go.
 *
 * A template is the whole file, written in Mustache with these names: `frontmatter` (the whole block with its
 * fences), `sections` (the sections as they would stand without a template), and one line each, as typed:
 * `title` `category` `channel` `marketplace` `language` `goal` `deadline` `storeName` `storeEmail`;
 * `{{#ids}}…{{/ids}}` with `kind` and `value`; `{{#timeline}}…{{/timeline}}` with `at` `event` `action` `error`.
 *
 * @throws TemplateError when the template cannot be rendered or its result is no case file
 */
export function scaffold(request: NewCase, options: Options, template?: string): string {
  const frontmatter = newFrontmatter(request, options);
  const sections = newSections(frontmatter.language, request.direction ?? 'outbound');
  if (template === undefined) return sections === '' ? frontmatter.text : `${frontmatter.text}\n${sections}`;
  const { category, channel, marketplace, language, store } = frontmatter;
  const lines = {
    title: request.title,
    category,
    channel,
    marketplace,
    language,
    goal: request.goal ?? '',
    deadline: request.deadline ?? '',
    storeName: store.name ?? '',
    storeEmail: store.email ?? '',
  };
  const timeline = (request.timeline ?? []).map(({ at, event, action = '', error = '' }) =>
    cleaned({ at, event, action, error }),
  );
  const ids = (request.ids ?? []).map(({ kind, value }) => cleaned({ kind, value }));
  const view = { frontmatter: frontmatter.text.trimEnd(), sections, ...cleaned(lines), ids, timeline };
  return checked(renderTemplate(template, view, [...Object.keys(view), ...LIST_NAMES]));
}

const LIST_NAMES = ['kind', 'value', 'at', 'event', 'action', 'error'];

const cleaned = <T extends Record<string, string>>(values: T): T =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneLine(value)])) as T;

/** Only what the product can read as a case leaves this place. */
function checked(text: string): string {
  const file = parseCase(text);
  const { version, title, status } = file?.data ?? {};
  if (!file?.readable || !version || !title || !status) throw new TemplateError('not-a-case');
  return text;
}
