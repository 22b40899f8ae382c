import mustache from 'mustache';
import { type Language, say, type Values, type Wording } from '../language';

/**
 * User templates: Mustache without code, without partials and without HTML escaping. What a template cannot say is
 * told at once instead of leaving a hole in the result.
 */

export type TemplateValue = string | readonly Readonly<Record<string, string>>[];

/** The values of a template by name. A list is a section; its entries bring names of their own. */
export type TemplateView = Readonly<Record<string, TemplateValue>>;

export type TemplateProblem = 'too-long' | 'syntax' | 'partial' | 'unknown-name' | 'not-a-case';

const WORDINGS: Readonly<Record<TemplateProblem, Wording>> = {
  'too-long': {
    ja: 'テンプレートが長すぎます。{most} 文字までにしてください。',
    en: 'The template is too long. Keep it to {most} characters.',
  },
  syntax: {
    ja: 'テンプレートを読み取れません。{{ と }}、{{#…}} と {{/…}} の対応を確かめてください。',
    en: 'The template cannot be read. Check that every {{ has its }} and every {{#…}} its {{/…}}.',
  },
  partial: {
    ja: 'テンプレートでは {{> {name}}} を使えません。内容をそのまま書いてください。',
    en: 'A template cannot use {{> {name}}}. Write its content in place.',
  },
  'unknown-name': {
    ja: 'テンプレートの {{{name}}} という名前はありません。使える名前: {known}',
    en: 'There is no {{{name}}} for templates. Names you can use: {known}',
  },
  'not-a-case': {
    ja: 'テンプレートから作った文書がケースファイルになっていません。先頭に {{frontmatter}} と書くか、caseNotes・title・status のあるフロントマターを書いてください。',
    en: 'The template does not make a case file. Begin it with {{frontmatter}}, or write frontmatter that has caseNotes, title and status.',
  },
};

/** A template that cannot be used, in words for its author. */
export class TemplateError extends Error {
  readonly wording: Wording;

  constructor(
    readonly code: TemplateProblem,
    readonly values: Values = {},
  ) {
    super(say(WORDINGS[code], 'en', values));
    this.name = 'TemplateError';
    this.wording = WORDINGS[code];
  }

  told(language: Language): string {
    return say(this.wording, language, this.values);
  }
}

const MOST_CHARACTERS = 64_000;

/**
 * The template with its values. `{{name}}` and `{{{name}}}` mean the same: nothing is escaped.
 * @param names every name a template may use, those of list entries included
 * @throws TemplateError when the template cannot be read, wants a partial, or a name that does not exist
 */
export function renderTemplate(template: string, view: TemplateView, names: readonly string[]): string {
  if (template.length > MOST_CHARACTERS) throw new TemplateError('too-long', { most: MOST_CHARACTERS });
  // A writer of its own: the shared one keeps every template it has ever seen.
  const writer = new mustache.Writer();
  const tokens = parse(writer, template);
  checkNames(tokens, names);
  return writer.render(template, sealed(view), undefined, { escape: String });
}

function parse(writer: InstanceType<typeof mustache.Writer>, template: string): unknown[] {
  try {
    return writer.parse(template);
  } catch {
    throw new TemplateError('syntax');
  }
}

const NAMING = ['name', '&', '#', '^'];

/** Tokens are `[type, name, start, end, inner tokens…]`. */
function checkNames(tokens: readonly unknown[], known: readonly string[]): void {
  for (const token of tokens as [string, string, number, number, unknown?][]) {
    const [type, name, , , inner] = token;
    if (type === '>') throw new TemplateError('partial', { name });
    if (NAMING.includes(type) && name !== '.' && !known.includes(name))
      throw new TemplateError('unknown-name', { name, known: known.join(', ') });
    if (Array.isArray(inner)) checkNames(inner, known);
  }
}

/** Without prototypes: a template reaches the values and nothing behind them. */
function sealed(view: TemplateView): object {
  const bare = (fields: object): object => Object.assign(Object.create(null), fields);
  const result = bare(view) as Record<string, unknown>;
  for (const [name, value] of Object.entries(view))
    if (typeof value !== 'string') result[name] = Object.setPrototypeOf(value.map(bare), null);
  return result;
}
