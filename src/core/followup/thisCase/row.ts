import type { Language, Wording } from '../../language';
import type { Span } from '../../text';
import type { Tick } from '../tasks';

/** What a row looks like; the shell knows a picture for each. */
export type RowIcon =
  | 'status'
  | 'contradiction'
  | 'next'
  | 'deadline'
  | 'late'
  | 'today'
  | 'there'
  | 'gap'
  | 'prep'
  | 'opening'
  | 'actions'
  | 'us'
  | 'amazon'
  | 'reply'
  | 'recap'
  | 'agreed'
  | 'sent'
  | 'unsent'
  | 'ids'
  | 'id';

/** What can be done from a row besides going to its place. */
export type RowOffer = 'changeStatus' | 'startCall' | 'openLink';

/** One row of the view This Case: what it says, what it looks like, where it leads. */
export interface CaseRow {
  /** The same for the same thing at every version of the file; no two rows of a case share one. */
  readonly id: string;
  readonly label: string;
  /** Fainter, beside the label; empty where there is nothing to add. */
  readonly detail: string;
  readonly icon: RowIcon;
  /** The whole, where a row would be cut; default: label and detail. */
  readonly whole?: string;
  /** Its place in the file; absent where nothing is written yet. */
  readonly span?: Span;
  /** Present on what can be ticked. */
  readonly tick?: Tick;
  readonly offer?: RowOffer;
  /** Of an ID: its kind and value. */
  readonly identifier?: { readonly kind: string; readonly value: string };
  readonly rows: readonly CaseRow[];
  /** Whether its rows show at first. */
  readonly isOpen: boolean;
}

type Optional = 'detail' | 'rows' | 'isOpen';

export const row = (
  fields: Omit<CaseRow, Optional> & { readonly [K in Optional]?: CaseRow[K] },
): CaseRow => ({ detail: '', rows: [], isOpen: false, ...fields });

/** As a screen reader tells it: what the picture says is said in words. */
export function spokenRow({ label, detail, icon }: CaseRow, language: Language): string {
  const state = SPOKEN[icon]?.[language] ?? '';
  const parts = [label, state, ...detail.split(' · ')].filter((part) => part !== '');
  return parts.join(language === 'ja' ? '、' : ', ');
}

const SPOKEN: Readonly<Partial<Record<RowIcon, Wording>>> = {
  there: { ja: 'そろっています', en: 'at hand' },
  gap: { ja: '足りません', en: 'missing' },
  late: { ja: '期限切れ', en: 'overdue' },
  today: { ja: '今日が期限', en: 'due today' },
};
