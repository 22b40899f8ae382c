import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { formatDay, inZone } from '../../core/calendar';
import { CATEGORIES } from '../../core/casefile/categories';
import { sellerZone } from '../../core/casefile/effective';
import type { Channel } from '../../core/casefile/keys';
import type { Options } from '../../core/config/options';
import { caseFileName } from '../../core/exports/caseFileName';
import { type NewCase, scaffold } from '../../core/exports/scaffold';
import { checkIdentifier, IDENTIFIER_KINDS, MARKETPLACES, marketplaceOf } from '../../core/identifiers';
import { newCaseFromNotice, readNotice } from '../../core/intake/notice';
import { say } from '../../core/language';
import { nearest } from '../../core/nearest';
import type { FoundConfig } from '../../node/caseFolders';
import { createFile } from '../../node/writeFile';
import { configOf, textOfOperand } from '../cases';
import { type Call, EXIT, type ExitCode, outJson, printable, textOption, UsageError } from '../io';
import { madeWithTemplate, userTemplate } from '../userTemplate';

/** Scaffolds a case and prints its path. Nothing that is there is overwritten. */
export async function newVerb(call: Call): Promise<ExitCode> {
  const { world } = call;
  const config = configOf(call, world.cwd);
  const root = config.path ? config.root : (gitRoot(world.cwd) ?? world.cwd);
  const request = await requestOf(call, config);
  const text = render(request, config);
  const today = formatDay(inZone(call.now, sellerZone(config.options, request.marketplace)));
  const path = write(root, request.title, today, text);
  const shown = relative(world.cwd, join(root, path)).split(sep).join('/');
  warnOfIds(call, request);
  if (textOption(call, 'format') === 'json') outJson(call, { schemaVersion: 1, path: shown });
  else world.out(`${shown}\n`);
  return EXIT.clean;
}

/** What the options say goes before what the notice says. */
async function requestOf(call: Call, { options }: FoundConfig): Promise<NewCase> {
  const from = textOption(call, 'from');
  const taken: Partial<NewCase> = from === undefined ? {} : await takenFrom(call, from, options);
  const title = textOption(call, 'title') ?? taken.title;
  if (!title?.trim())
    throw new UsageError({
      ja: '件名が要ります。--title で書いてください。',
      en: 'A title is needed. Give it with --title.',
    });
  const [category, marketplace, goal] = ['category', 'marketplace', 'goal'].map((name) =>
    textOption(call, name),
  );
  const channel = textOption(call, 'channel') as Channel | undefined;
  const language = textOption(call, 'language') as NewCase['language'];
  const categories = [...CATEGORIES.map(({ name }) => name), ...Object.keys(options.categories)];
  if (category !== undefined && !categories.includes(category))
    throw notOneOf('category', category, categories);
  if (marketplace !== undefined && !marketplaceOf(marketplace))
    throw notOneOf(
      'marketplace',
      marketplace,
      MARKETPLACES.map(({ code }) => code),
    );
  const ids = [...(taken.ids ?? []), ...idsOf(call)];
  return {
    ...taken,
    title,
    ids,
    ...(category !== undefined && { category }),
    ...(marketplace !== undefined && { marketplace: marketplaceOf(marketplace)?.code ?? marketplace }),
    ...(goal !== undefined && { goal }),
    ...(channel !== undefined && { channel }),
    ...(language !== undefined && { language }),
    ...storeOf(call, options),
  };
}

async function takenFrom(call: Call, from: string, options: Options): Promise<NewCase> {
  const text = await textOfOperand(call, from);
  if (text.trim() !== '') return newCaseFromNotice(readNotice(text, { options, now: call.now }));
  throw new UsageError(
    {
      ja: '「{from}」は空です。通知の文面を入れてください。',
      en: '“{from}” is empty. Give it the text of the notice.',
    },
    { from },
  );
}

function notOneOf(name: string, written: string, known: readonly string[]): UsageError {
  // Codes of two letters are all near each other.
  const meant = written.length > 2 ? nearest(written, known)?.word : undefined;
  const wording = meant
    ? {
        ja: '--{name} に「{written}」は使えません。「{meant}」ではありませんか。',
        en: '“{written}” is no {name}. Did you mean “{meant}”?',
      }
    : {
        ja: '--{name} に「{written}」は使えません。使えるのは {known} です。',
        en: '“{written}” is no {name}. Use one of {known}.',
      };
  return new UsageError(wording, { name, written, meant: meant ?? '', known: known.join(', ') });
}

function idsOf(call: Call): { kind: string; value: string }[] {
  const written = call.options.id;
  return (Array.isArray(written) ? written : []).map((pair) => {
    const at = pair.indexOf('=');
    const [kind, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1 || value.trim() === '' || !IDENTIFIER_KINDS.some(({ key }) => key === kind))
      throw new UsageError(
        {
          ja: '--id は「種類=値」で書いてください。種類は {kinds} です。',
          en: 'Write --id as KIND=VALUE. Kinds are {kinds}.',
        },
        { kinds: IDENTIFIER_KINDS.map(({ key }) => key).join(', ') },
      );
    const verdict = checkIdentifier(kind, value);
    return { kind, value: verdict.ok ? verdict.value : (verdict.normalised ?? value) };
  });
}

/** A wrong shape may still be right: it is written as given, and told. */
function warnOfIds({ world, language }: Call, { ids = [] }: NewCase): void {
  for (const { kind, value } of ids) {
    const verdict = checkIdentifier(kind, value);
    if (!verdict.ok) world.err(`case-notes: ${printable(say(verdict.wording, language, verdict.values))}\n`);
  }
}

/** A store of the configuration, or one it does not know yet; hardly one that is only misspelt. */
function storeOf(call: Call, { stores }: Options): Pick<NewCase, 'store'> {
  const name = textOption(call, 'store');
  if (name === undefined) return {};
  const names = stores.map((store) => store.name);
  if (!names.includes(name) && nearest(name, names)) throw notOneOf('store', name, names);
  const { email } = stores.find((store) => store.name === name) ?? {};
  return { store: { name, ...(email && { email }) } };
}

const render = (request: NewCase, config: FoundConfig): string =>
  madeWithTemplate(() => scaffold(request, config.options, userTemplate(config, 'case.md')));

function write(root: string, title: string, today: string, text: string): string {
  const refused = new Set<string>();
  for (;;) {
    const path = caseFileName(
      title,
      today,
      (candidate) => refused.has(candidate) || existsSync(join(root, candidate)),
    );
    const result = createFile(root, path, text);
    if (result === 'written') return path;
    if (result === 'outside')
      throw new UsageError(
        {
          ja: 'cases フォルダーがこのフォルダーの外を指しています。',
          en: 'The folder cases leads outside this folder.',
        },
        {},
      );
    refused.add(path);
  }
}

/** The folder above that holds `.git`, found without starting git. */
function gitRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
