import { type Phone, phoneOf } from '../../core/followup/reminder';
import type { ReminderSource } from '../reminder';
import type { CasesView } from './casesView';

/** The reminder's view of all cases, whatever they are filtered by. */
export const reminderSource = ({ grouped, cases }: CasesView): ReminderSource => ({
  onDidChange: grouped.onDidRegroup,
  counts: () => ({
    overdue: grouped.groups.totalOf('overdue'),
    dueToday: grouped.groups.totalOf('due-today'),
  }),
  phone: (now): Phone =>
    phoneOf(
      cases.index.cases().map(({ summary }) => summary),
      now,
    ),
  nextTurn: () => grouped.groups.nextTurn,
});
