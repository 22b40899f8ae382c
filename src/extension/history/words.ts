import * as vscode from 'vscode';
import { dateInProse, parseDateTime } from '../../core/calendar';
import type { EventType } from '../../core/history';
import type { PastEvent } from '../../node/git';
import { interfaceLanguage, inWords } from '../language';

/** How an event of a case's history is shown, in the list and in the view alike. */

const ICONS: Readonly<Record<EventType, string>> = {
  opened: 'add',
  renamed: 'file',
  'id-added': 'tag',
  'goal-changed': 'target',
  ready: 'check',
  called: 'call-outgoing',
  promised: 'calendar',
  confirmed: 'mail',
  resolved: 'pass',
  reopened: 'issue-reopened',
  edited: 'edit',
};

export const iconOf = ({ type }: PastEvent): vscode.ThemeIcon => new vscode.ThemeIcon(ICONS[type]);

export const labelOf = ({ wording }: PastEvent): string => inWords(wording);

/** The day, as it stands in a letter: on the clock of whoever wrote the commit, like every time here. */
export function dayOf({ at }: PastEvent): string {
  const day = at.slice(0, 10);
  const reading = parseDateTime(day);
  return reading.ok ? dateInProse(reading.value, interfaceLanguage()) : day;
}

/** `14:31`. */
export const timeOf = ({ at }: PastEvent): string => at.slice(11, 16);

/** `2026-11-22 14:31`. */
export const dayAndTimeOf = (event: PastEvent): string => `${event.at.slice(0, 10)} ${timeOf(event)}`;

/** Why the list ends before the case began. */
export const cutWords = (): string =>
  vscode.l10n.t('Older commits are not in this repository (a shallow clone).');

export const olderWords = (): string => vscode.l10n.t('Show older entries');
