import { CLEAN } from './clean';
import { PLANTED } from './planted';
import { caseId, type Next, order, parcel, pick, random } from './values';

/** One case of the corpus: clean, or with one thing planted in one line. */
export interface LabelledCase {
  readonly text: string;
  readonly planted?: { readonly code: string; readonly line: number };
}

export const PLANTED_COUNT = 200;
export const CLEAN_COUNT = 1000;

const CODES = ['CN080', 'CN081', 'CN082', 'CN083'] as const;

/** Where a sentence can stand: in the frontmatter, among the notes, in the recap, in a table, a fence or a quote. */
const PLACES = ['event', 'action', 'goal', 'note', 'agreed', 'task', 'table', 'fence', 'quote'] as const;
type Place = (typeof PLACES)[number];

/** The same seed gives the same cases. */
export function privacyCorpus(seed = 80_083): { planted: LabelledCase[]; clean: LabelledCase[] } {
  const next = random(seed);
  const planted = Array.from({ length: PLANTED_COUNT }, (_, i) => {
    const code = CODES[i % CODES.length] as (typeof CODES)[number];
    const language = Math.floor(i / CODES.length) % 2 === 0 ? 'ja' : 'en';
    return caseWith(next, language, { code, sentence: pick(next, PLANTED[code][language])(next) });
  });
  const clean = Array.from({ length: CLEAN_COUNT }, (_, i) => caseWith(next, i % 2 === 0 ? 'ja' : 'en'));
  return { planted, clean };
}

interface Plant {
  readonly code: string;
  readonly sentence: string;
}

function caseWith(next: Next, language: 'ja' | 'en', plant?: Plant): LabelledCase {
  const place = plant && pick(next, PLACES);
  const say = (where?: Place): string =>
    plant && where !== undefined && where === place ? plant.sentence : pick(next, CLEAN[language])(next);
  const text = (language === 'ja' ? japanese : english)(next, say);
  if (!plant) return { text };
  const line = text
    .split('\n')
    .findIndex((one) => one.includes(quoted(plant.sentence)) || one.includes(plant.sentence));
  if (line === -1) throw new Error('Nothing was planted.');
  return { text, planted: { code: plant.code, line } };
}

type Say = (place?: Place) => string;

const quoted = (sentence: string): string => sentence.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

const frontmatter = (
  next: Next,
  say: Say,
  words: { title: string; store: string; marketplace: string },
): string =>
  `---
caseNotes: 1
title: "${words.title}"
status: preparing
category: return-refund
channel: phone
marketplace: ${words.marketplace}
store:
  name: ${words.store}
  email: ops@aozora.example
ids:
  orderId: ${order(next)}
  trackingNumber: "${parcel(next)}"
  caseId: "${caseId(next)}"
goal: "${quoted(say('goal'))}"
timeline:
  - at: 2026-11-20T10:15+09:00
    event: "${quoted(say('event'))}"
    action: "${quoted(say('action'))}"
---
`;

const japanese = (next: Next, say: Say): string => `${frontmatter(next, say, {
  title: '着払い返品の返金',
  store: '青空商店',
  marketplace: 'JP',
})}
## 通話 2026-11-22 14:05

- 14:06 ${say('note')}
- 14:08 ${say()}

| 時刻 | 内容 |
| --- | --- |
| 14:10 | ${say('table')} |

> ${say('quote')}

\`\`\`text
${say('fence')}
\`\`\`

## まとめ 2026-11-22 14:20

- 決定事項: ${say('agreed')}
- 当店の作業:
  - [ ] ${say('task')} (期限: 2026-11-24)
- Amazonの作業: なし
- 回答期限: 2026-11-25 17:00
`;

const english = (next: Next, say: Say): string => `${frontmatter(next, say, {
  title: 'Return sent at our expense',
  store: 'Blue Sky Store',
  marketplace: 'US',
})}
## Call 2026-11-22 14:05

- 14:06 ${say('note')}
- 14:08 ${say()}

| time | what |
| --- | --- |
| 14:10 | ${say('table')} |

> ${say('quote')}

\`\`\`text
${say('fence')}
\`\`\`

## Recap 2026-11-22 14:20

- Agreed: ${say('agreed')}
- Our actions:
  - [ ] ${say('task')} (due: 2026-11-24)
- Amazon's actions: none
- Reply due: 2026-11-25 17:00
`;
