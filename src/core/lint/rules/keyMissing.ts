import type { CaseFile } from '../../casefile/casefile';
import { FORMAT_VERSION, STATUSES } from '../../casefile/keys';
import { setValue } from '../../edits/frontmatterEdits';
import type { Wording } from '../../language';
import type { Fix } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';

const MESSAGES = {
  caseNotes: {
    ja: '形式の版がありません。caseNotes に 1 と書いてください。',
    en: 'The version of the format is missing. Write 1 in caseNotes.',
  },
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
    for (const key of ['caseNotes', 'title', 'status'] as const) {
      const isMisfit = file.misfits.some((path) => path[0] === key);
      if (written(file, key) || isMisfit) continue;
      yield {
        span: placeOfMissing(file, key),
        message: MESSAGES[key],
        values: { values: STATUSES.join(', ') },
        fixes: FIXES[key](file),
      };
    }
  },
};

type Key = keyof typeof MESSAGES;

const written = ({ data }: CaseFile, key: Key) => (key === 'caseNotes' ? data.version : data[key]);

const FIXES: Readonly<Record<Key, (file: CaseFile) => Fix[]>> = {
  caseNotes: (file) =>
    insertion(file, 'caseNotes', FORMAT_VERSION, { ja: 'caseNotes: 1 を入れる', en: 'Insert caseNotes: 1' }),
  title: (file) => {
    const goal = file.data.goal?.value;
    const title = { ja: 'goal の文を件名にする', en: 'Use the goal as the title' };
    return goal ? insertion(file, 'title', goal, title) : [];
  },
  status: (file) =>
    insertion(file, 'status', 'preparing', {
      ja: 'status: preparing(準備中)を入れる',
      en: 'Insert status: preparing',
    }),
};

function insertion(file: CaseFile, key: Key, value: string, title: Wording): Fix[] {
  const edits = setValue(file, key, value);
  return edits ? [{ title, edits, safe: false }] : [];
}
