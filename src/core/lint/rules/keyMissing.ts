import { STATUSES } from '../../casefile/keys';
import { entryOf } from '../../casefile/yamlTree';
import { setValue } from '../../edits/frontmatterEdits';
import type { Fix } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';

const MESSAGES = {
  title: {
    ja: '件名がありません。何についてのケースかを title に書いてください。',
    en: 'The title is missing. Write in title what the case is about.',
  },
  status: {
    ja: '段階がありません。status に {values} のどれかを書いてください。',
    en: 'The status is missing. Write one of {values} in status.',
  },
};

/** Without them no list can show the case and no rule knows how strict to be. */
export const keyMissing: Rule = {
  code: 'CN008',
  name: 'key-missing',
  severity: 'error',
  summary: { ja: 'title または status がない', en: '`title` or `status` missing or empty' },
  fix: 'choice',
  scope: 'case',
  *check(file) {
    for (const key of ['title', 'status'] as const) {
      const isMisfit = file.misfits.some((path) => path[0] === key);
      if (file.data[key] || isMisfit) continue;
      const entry = entryOf(file.frontmatter.root, key);
      yield {
        span: entry?.key.span ?? placeOfMissing(file, key),
        message: MESSAGES[key],
        values: { values: STATUSES.join(', ') },
        fixes:
          key === 'status'
            ? statusFixes(setValue(file, 'status', 'preparing'))
            : titleFixes(file.data.goal?.value, (title) => setValue(file, 'title', title)),
      };
    }
  },
};

const statusFixes = (edits: Fix['edits'] | undefined): Fix[] =>
  edits
    ? [
        {
          title: { ja: 'status: preparing(準備中)を入れる', en: 'Insert status: preparing' },
          edits,
          safe: false,
        },
      ]
    : [];

function titleFixes(goal: string | undefined, set: (title: string) => Fix['edits'] | undefined): Fix[] {
  const edits = goal ? set(goal) : undefined;
  return edits
    ? [{ title: { ja: 'goal の文を件名にする', en: 'Use the goal as the title' }, edits, safe: false }]
    : [];
}
