import * as vscode from 'vscode';
import { CATEGORIES, categoryOf, DEFAULT_CATEGORY } from '../../core/casefile/categories';
import type { Options, StoreOption } from '../../core/config/options';
import type { NewCase } from '../../core/exports/scaffold';
import { kindOf } from '../../core/identifiers';
import { answeredIds } from '../../core/intake/answeredIds';
import { createCase, targetFolder } from '../createCase';
import type { Deps } from '../features';
import { inWords } from '../language';
import { askChoice, askText, runSteps, type Step } from '../multiStep';

type Answers = Partial<NewCase> & { readonly pasted?: string };

/** Title, category, store, IDs, goal: five answers, of which only the title is needed. Escape leaves nothing behind. */
export async function newCase(deps: Deps, known: Partial<NewCase> = {}): Promise<void> {
  const folder = await targetFolder();
  if (!folder) return;
  const configuration = await deps.configurations.of(vscode.Uri.joinPath(folder, 'cases', 'new.md'));
  const { options } = configuration;
  const steps: Step<Answers>[] = [title, category(options), store(options), ids(options), goal];
  const answers = await runSteps(vscode.l10n.t('New Case'), known as Answers, steps);
  if (!answers?.title) return;
  const { pasted: _, ...request } = answers;
  await createCase({ ...request, title: answers.title }, configuration, deps.host);
}

const title: Step<Answers> = async (answers, frame) => {
  const result = await askText(frame, {
    prompt: vscode.l10n.t('What is the case about?'),
    placeholder: vscode.l10n.t('Return sent at our expense: refund less shipping'),
    value: answers.title ?? '',
    validate: (text) => (text.trim() === '' ? vscode.l10n.t('A case needs a title.') : undefined),
  });
  return typeof result === 'string' ? result : { value: { ...answers, title: result.value } };
};

const category =
  (options: Options): Step<Answers> =>
  async (answers, frame) => {
    const own = Object.keys(options.categories).filter(
      (name) => !CATEGORIES.some((known) => known.name === name),
    );
    const choices = [
      ...CATEGORIES.map(({ name, title: words, requires }) => ({
        label: inWords(words),
        description: name,
        detail: needs(options.categories[name]?.requires ?? requires),
        value: name,
      })),
      ...own.map((name) => ({
        label: name,
        detail: needs(options.categories[name]?.requires ?? []),
        value: name,
      })),
    ];
    const active = answers.category ?? DEFAULT_CATEGORY;
    const placeholder = vscode.l10n.t('Category: decides which IDs must be at hand');
    const result = await askChoice(frame, { placeholder, choices, active });
    return typeof result === 'string' ? result : { value: { ...answers, category: result.value } };
  };

function needs(requires: readonly string[] | 'any'): string {
  if (requires === 'any') return vscode.l10n.t('Needs one ID of any kind');
  if (requires.length === 0) return vscode.l10n.t('Needs no ID');
  const titles = requires.map((key) => inWords(kindOf(key)?.title ?? { ja: key, en: key }));
  return vscode.l10n.t('Needs: {0}', titles.join(', '));
}

const NO_STORE: StoreOption = { name: '' };

const store =
  ({ stores }: Options): Step<Answers> =>
  async (answers, frame) => {
    if (stores.length === 0) return typedStore(answers, frame);
    const choices = [
      ...stores.map((known) => ({ label: known.name, description: known.email ?? '', value: known })),
      { label: vscode.l10n.t('Another store'), value: NO_STORE },
    ];
    const active = stores.find((known) => known.name === answers.store?.name) ?? stores[0];
    const result = await askChoice(frame, {
      placeholder: vscode.l10n.t('Which store is it about?'),
      choices,
      ...(active && { active }),
    });
    if (typeof result === 'string') return result;
    const { name, email } = result.value;
    return {
      value: { ...answers, store: name === '' ? {} : { name, ...(email !== undefined && { email }) } },
    };
  };

/** Without configured stores: the name, and the address behind it if it is at hand. */
const typedStore: Step<Answers> = async (answers, frame) => {
  const known = [answers.store?.name, answers.store?.email].filter(Boolean).join(' ');
  const result = await askText(frame, {
    prompt: vscode.l10n.t('Official store name and registered e-mail (Enter to fill in later)'),
    placeholder: vscode.l10n.t('Blue Sky Store ops@bluesky.example'),
    value: known,
  });
  if (typeof result === 'string') return result;
  const email = /\S+@\S+/.exec(result.value)?.[0];
  const name = result.value.replace(email ?? '', '').trim();
  return { value: { ...answers, store: { ...(name && { name }), ...(email && { email }) } } };
};

const ids =
  (options: Options): Step<Answers> =>
  async (answers, frame) => {
    const name = answers.category ?? DEFAULT_CATEGORY;
    const requires = options.categories[name]?.requires ?? categoryOf(name)?.requires ?? 'any';
    const before = answers.pasted ?? (answers.ids ?? []).map(({ value }) => value).join(' ');
    const isKnown = (text: string) => text.trim() === before.trim() && answers.ids !== undefined;
    const result = await askText(frame, {
      prompt: vscode.l10n.t(
        'Paste anything that holds the IDs; they are picked out (Enter to fill in later)',
      ),
      placeholder: '250-1234567-1234567 B0ABCDEF12',
      value: before,
      validate: (text) =>
        text.trim() === '' || isKnown(text) || answeredIds(text, requires).length > 0
          ? undefined
          : vscode.l10n.t('No ID was recognised. Paste the number as it is shown, or clear this and go on.'),
    });
    if (typeof result === 'string') return result;
    const picked = isKnown(result.value) ? (answers.ids ?? []) : answeredIds(result.value, requires);
    return { value: { ...answers, pasted: result.value, ids: picked } };
  };

const goal: Step<Answers> = async (answers, frame) => {
  const result = await askText(frame, {
    prompt: vscode.l10n.t('The one thing this contact must settle (Enter to fill in later)'),
    placeholder: vscode.l10n.t('Find out whether we may deduct return shipping from the refund'),
    value: answers.goal ?? '',
  });
  return typeof result === 'string' ? result : { value: { ...answers, goal: result.value } };
};
