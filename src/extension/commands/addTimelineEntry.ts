import * as vscode from 'vscode';
import { dateInProse } from '../../core/calendar';
import { sellerZoneOf } from '../../core/casefile/effective';
import { readWhen, timelineDate, type WhenReading } from '../../core/contact/whenItHappened';
import type { NewTimelineEntry } from '../../core/edits/frontmatterEdits';
import { insertTimelineEntry } from '../../core/edits/insertTimelineEntry';
import type { Wording } from '../../core/language';
import { activeCase } from '../activeCase';
import type { CaseDocument } from '../caseDocuments';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { interfaceLanguage, inWords } from '../language';
import { askChoice, askText, runSteps, type Step } from '../multiStep';

const STUCK: Wording = {
  ja: 'timeline がこのコマンドでは書き足せない形で書かれています。「- at: …」の形で一行ずつ並べると書き足せます。',
  en: 'The timeline is written in a way this command cannot add to. Write its entries on lines of their own, “- at: …”.',
};

type Kind = 'event' | 'email-sent' | 'email-received' | 'boilerplate';

interface Answers {
  readonly when: string;
  readonly at: string;
  readonly kind: Kind;
  readonly event: string;
  readonly action: string;
  readonly error: string;
}

const NOTHING: Answers = { when: '', at: '', kind: 'event', event: '', action: '', error: '' };

/** When, what kind, what happened, what was done, which error came: written where it belongs in the order of time. */
export async function addTimelineEntry(deps: Deps, given?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, given);
  if (!read) return;
  const { document, options } = read;
  const steps: Step<Answers>[] = [when(read), kind, event, action, error];
  const answers = await runSteps(vscode.l10n.t('Add Timeline Entry'), NOTHING, steps);
  if (!answers) return;
  const done = await editAndSave(document, (file) => {
    const edits = insertTimelineEntry(file, entryOf(answers), sellerZoneOf(file, options));
    return edits ? { edits } : { refused: STUCK };
  });
  if (done) vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Added to the timeline'), 8000);
}

function entryOf({ at, kind, event, action, error }: Answers): NewTimelineEntry {
  return {
    at,
    event,
    ...(action !== '' && { action }),
    ...(error !== '' && { error }),
    ...(kind !== 'event' && { kind: kind === 'boilerplate' ? 'email-received' : kind }),
    ...(kind === 'boilerplate' && { boilerplate: 'true' }),
  };
}

/** Any form people write; how it is understood stands below the field before anything is written. */
const when =
  ({ file, options }: CaseDocument): Step<Answers> =>
  async (answers, frame) => {
    const readingOf = (text: string) => readWhen(text, file, { options, now: Date.now() });
    const answer = await askText(frame, {
      prompt: vscode.l10n.t('When was it? (Enter for now)'),
      placeholder: vscode.l10n.t('today 10:15, yesterday, Nov 20 14:00, 2 hours ago'),
      value: answers.when,
      // It takes the place of the prompt, which must be seen first.
      preview: (text) => (text.trim() === '' ? undefined : understood(readingOf(text))),
      validate: (text) => objection(readingOf(text)),
    });
    if (typeof answer === 'string') return answer;
    const reading = readingOf(answer.value);
    if (reading.kind === 'refused') return 'cancelled';
    if (reading.kind === 'at')
      return { value: { ...answers, when: answer.value, at: timelineDate(reading.at) } };
    const chosen = await askChoice(frame, {
      placeholder: inWords(reading.reason),
      choices: reading.choices.map(({ at, wording }) => ({
        label: dateInProse(at, interfaceLanguage()),
        description: inWords(wording),
        value: timelineDate(at),
      })),
    });
    return typeof chosen === 'string'
      ? chosen
      : { value: { ...answers, when: answer.value, at: chosen.value } };
  };

function understood(reading: WhenReading): string | undefined {
  if (reading.kind === 'at') return dateInProse(reading.at, interfaceLanguage());
  return reading.kind === 'choices' ? inWords(reading.reason) : undefined;
}

const objection = (reading: WhenReading): string | undefined =>
  reading.kind === 'refused' ? inWords(reading.wording, reading.values) : undefined;

const kind: Step<Answers> = async (answers, frame) => {
  const choices = [
    {
      label: `$(history) ${vscode.l10n.t('Something happened, or we did something')}`,
      value: 'event' as const,
    },
    { label: `$(send) ${vscode.l10n.t('We sent an e-mail')}`, value: 'email-sent' as const },
    { label: `$(mail) ${vscode.l10n.t('An e-mail arrived')}`, value: 'email-received' as const },
    {
      label: `$(mail) ${vscode.l10n.t('An e-mail arrived: boilerplate only')}`,
      detail: vscode.l10n.t('Two of them in a row speak for a call'),
      value: 'boilerplate' as const,
    },
  ];
  const placeholder = vscode.l10n.t('What kind of entry is it?');
  const answer = await askChoice<Kind>(frame, { placeholder, choices, active: answers.kind });
  return typeof answer === 'string' ? answer : { value: { ...answers, kind: answer.value } };
};

const event: Step<Answers> = async (answers, frame) => {
  const answer = await askText(frame, {
    prompt: vscode.l10n.t('What happened?'),
    placeholder: vscode.l10n.t('the return arrived'),
    value: answers.event,
    validate: (text) =>
      text.trim() === '' ? vscode.l10n.t('Write what happened, in a few words.') : undefined,
  });
  return typeof answer === 'string' ? answer : { value: { ...answers, event: answer.value } };
};

/** Of an e-mail there is nothing more to tell. */
const aboutEvents =
  (key: 'action' | 'error', prompt: () => string, placeholder: () => string): Step<Answers> =>
  async (answers, frame) => {
    if (answers.kind !== 'event') return { value: { ...answers, [key]: '' } };
    const answer = await askText(frame, {
      prompt: prompt(),
      placeholder: placeholder(),
      value: answers[key],
    });
    return typeof answer === 'string' ? answer : { value: { ...answers, [key]: answer.value } };
  };

const action = aboutEvents(
  'action',
  () => vscode.l10n.t('What did you do about it? (Enter for nothing)'),
  () => vscode.l10n.t('inspected it and took photographs'),
);
const error = aboutEvents(
  'error',
  () => vscode.l10n.t('Which error came? (Enter for none)'),
  () => vscode.l10n.t('the refund page takes no shipping'),
);
