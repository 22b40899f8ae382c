import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { languageOf } from '../casefile/effective';
import { everyItem } from '../casefile/items';
import { STATUSES, type Status } from '../casefile/keys';
import { recapsOf } from '../casefile/recap';
import type { Options } from '../config/options';
import { readinessOf } from '../contact/readiness';
import { setValue } from '../edits/frontmatterEdits';
import type { Intent } from '../edits/perform';
import { addLabelledLine, fillLabel } from '../edits/sectionEdits';
import type { Values, Wording } from '../language';
import type { LintContext } from '../lint/rule';
import type { TextEdit } from '../text';
import { contradictionOf, turnsAfterRecap } from './contradiction';
import { openObligations } from './obligations';
import { namedTasks, sameName, setTick, type TaskName } from './tasks';

/** The statuses a case can be given, and what each of them brings with it. */

export interface StatusChoice {
  readonly status: Status;
  /** What the case itself speaks for. */
  readonly isSuggested: boolean;
  /** What follows from it; `values` are filled in. */
  readonly implies: readonly Wording[];
  readonly values: Values;
}

/** Every status but the present one: what the case itself suggests, then what lies ahead, then the way back. */
export function statusChoices(file: CaseFile, context: LintContext): StatusChoice[] {
  const suggested = suggestedStatuses(file, context);
  const present = STATUSES.indexOf(file.data.status?.value ?? 'preparing');
  // A case without a status is being prepared, and can be said to be.
  const ahead = STATUSES.slice(file.data.status ? present + 1 : 0);
  const back = STATUSES.slice(0, present).reverse();
  return [...new Set([...suggested, ...ahead, ...back])]
    .filter((status) => status !== file.data.status?.value)
    .map((status) => {
      const { also, values } = consequence(status, file, context);
      // What is true of this case stands first: a long line is cut.
      const implies = [...(also ? [also] : []), status === 'calling' ? callWording(file) : IMPLIES[status]];
      return { status, isSuggested: suggested.includes(status), implies, values };
    });
}

function suggestedStatuses(file: CaseFile, context: LintContext): readonly Status[] {
  const { options, now } = context;
  const contradiction = contradictionOf(file, options, now);
  if (contradiction) return contradiction.instead;
  const present = file.data.status?.value ?? 'preparing';
  if (present === 'preparing') return readinessOf(file, context).done === 4 ? ['ready'] : [];
  if (present === 'ready') return ['calling'];
  return present === 'calling' && contactsOf(file).at(-1)?.recap ? turnsAfterRecap(file, options) : [];
}

const NOTHING = { values: {} } as const;

/** What it would mean for this very case. */
function consequence(
  status: Status,
  file: CaseFile,
  context: LintContext,
): { readonly also?: Wording; readonly values: Values } {
  const open = openObligations(file, context.options).filter(({ kind }) => kind === 'task');
  switch (status) {
    case 'ready': {
      const missing = 4 - readinessOf(file, context).done;
      return missing > 0 ? { also: MISSING, values: { missing } } : NOTHING;
    }
    case 'awaiting-amazon':
      return lacksReplyDate(file, context.options) ? { ...NOTHING, also: NO_REPLY_DATE } : NOTHING;
    case 'awaiting-us':
      return open.some(({ owner }) => owner === 'us') ? NOTHING : { ...NOTHING, also: NO_ACTION };
    case 'resolved':
      return open.length > 0 ? { also: STILL_OPEN, values: { open: open.length } } : NOTHING;
    default:
      return NOTHING;
  }
}

/** A call that has begun goes on; any other is begun as Start Call does. */
export const hasOpenCall = (file: CaseFile): boolean => {
  const last = contactsOf(file).at(-1);
  return last?.call !== undefined && last.recap === undefined;
};

const callWording = (file: CaseFile): Wording => (hasOpenCall(file) ? GOES_ON : IMPLIES.calling);

/** Whether nobody could say when to ask again: no task of Amazon's is open, and its answer has no date. */
export function lacksReplyDate(file: CaseFile, options: Options): boolean {
  const { replyDue } = recapsOf(file).at(-1) ?? {};
  const isPromised = replyDue !== undefined && !replyDue.none;
  return !isPromised && !openObligations(file, options).some(({ owner }) => owner === 'amazon');
}

/** A reply date stands in a recap: without one there is no place for it. */
export const canHoldReplyDate = (file: CaseFile): boolean => recapsOf(file).length > 0;

export interface StatusChange {
  readonly status: Status;
  /** Tasks to be ticked along with it; what is gone by then is left out. */
  readonly ticked?: readonly TaskName[];
  /** Written behind the reply date of the last recap. */
  readonly replyDue?: string;
}

/** The status with all that was chosen along with it: one change of the file. */
export const statusIntent =
  ({ status, ticked = [], replyDue }: StatusChange, options: Options): Intent<Wording> =>
  (file) => {
    const set = file.data.status?.value === status ? [] : setValue(file, 'status', status);
    if (!set) return { refused: STUCK };
    const ticks = namedTasks(file)
      .filter(({ name }) => ticked.some((one) => sameName(one, name)))
      .flatMap(({ task }) => setTick(file, task, true) ?? []);
    return {
      edits: [...set, ...ticks, ...(replyDue === undefined ? [] : replyEdits(file, replyDue, options))],
    };
  };

function replyEdits(file: CaseFile, replyDue: string, options: Options): TextEdit[] {
  const recap = recapsOf(file).at(-1);
  if (!recap) return [];
  const line = [...everyItem(recap.section.items)].find(({ label }) => label?.kind === 'replyDue');
  return line
    ? fillLabel(file, line, replyDue)
    : addLabelledLine(file, recap.section, 'replyDue', replyDue, languageOf(file, options));
}

const IMPLIES: Readonly<Record<Status, Wording>> = {
  preparing: {
    ja: '通話前の準備に戻ります。足りないものは情報として示します。',
    en: 'Back to preparing; what is missing is shown as information.',
  },
  ready: {
    ja: '電話できる状態です。足りないものはエラーになります。',
    en: 'Prepared for the call; from now on what is missing is an error.',
  },
  calling: {
    ja: '通話を開始します。見出しと時刻を書き、通話シートを開きます。',
    en: 'Starts the call: writes its heading with the time and opens the call sheet.',
  },
  'awaiting-amazon': {
    ja: 'Amazonの回答を待ちます。期限を過ぎたら知らせます。',
    en: 'Amazon has to answer; you are told once the date has passed.',
  },
  'awaiting-us': {
    ja: '当店の番です。作業の期限を過ぎたら知らせます。',
    en: 'It is our turn; you are told once an action is past its due.',
  },
  resolved: {
    ja: '解決です。準備や期限の指摘は出なくなります。',
    en: 'It is over; preparation and dates are no longer looked at.',
  },
};
const GOES_ON: Wording = {
  ja: 'まとめのない通話を続けます。',
  en: 'Goes on with the call that has no recap yet.',
};
const MISSING: Wording = {
  ja: 'いまは {missing} 点足りません。',
  en: 'Missing now: {missing} of 4 pieces.',
};
const NO_REPLY_DATE: Wording = { ja: '回答期限がまだありません。', en: 'There is no reply date yet.' };
const NO_ACTION: Wording = {
  ja: '当店の作業がまだ書かれていません。',
  en: 'No action of ours is written down yet.',
};
const STILL_OPEN: Wording = {
  ja: 'チェックの付いていない作業: {open} 件。',
  en: 'Actions without a tick: {open}.',
};
const STUCK: Wording = {
  ja: 'frontmatter にステータスを書き込めません。status: の行を自分で直してください。',
  en: 'The status cannot be written into the frontmatter. Change the line status: yourself.',
};
