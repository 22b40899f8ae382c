import assert from 'node:assert/strict';
import { headingTime } from '../../../src/core/casefile/callTimes';
import { parseCase } from '../../../src/core/casefile/casefile';
import { recapsOf } from '../../../src/core/casefile/recap';
import { textAt } from '../../../src/core/text';

const withBody = (body: string) => {
  const file = parseCase(`---\ncaseNotes: 1\n---\n\n${body}`);
  assert.ok(file);
  return file;
};

describe('headings of sections', () => {
  for (const heading of [
    '## 通話 2026-11-22 14:05',
    '## 通話2026-11-22 14:05',
    '## Call2026-11-22 14:05',
    '### ＣＡＬＬ　２０２６－１１－２２　１４：０５',
    '## **通話 2026-11-22 14:05**',
    '## **通話** 2026-11-22 14:05',
    '## _Call 2026-11-22 14:05_ ##',
    '通話2026-11-22 14:05\n---',
  ])
    it(`are read with their time: ${JSON.stringify(heading)}`, () => {
      const file = withBody(`${heading}\n\n- 14:06 x\n`);
      const [section] = file.sections;
      assert.equal(section?.kind, 'call');
      assert.deepEqual(headingTime(section), { year: 2026, month: 11, day: 22, hour: 14, minute: 5 });
      assert.equal(textAt(file.text, section?.at?.span ?? { start: 0, end: 0 }), section?.at?.text);
    });

  for (const heading of ['## 通話料 2026-11', '## 2026-11-22 通話', '## Called 2026-11-22', '## 通話料2026'])
    it(`are not guessed: ${heading}`, () => assert.deepEqual(withBody(`${heading}\n`).sections, []));
});

describe('"none" as an answer', () => {
  for (const word of [
    'なし',
    '該当なし',
    '特に無し',
    '特にありません。',
    'ナシ',
    '**なし**',
    'None.',
    'N/A',
    'not applicable',
  ])
    it(`is said by ${word}`, () => {
      const file = withBody(
        `## まとめ\n\n- 決定事項: ${word}\n- 当店の作業:\n  - [ ] ${word}\n- 回答期限: ${word}\n`,
      );
      const [recap] = recapsOf(file);
      assert.deepEqual([recap?.agreed?.none, recap?.ours?.none, recap?.replyDue?.none], [true, true, true]);
    });

  for (const word of ['未定', 'なしでは困る', 'no idea'])
    it(`is not said by ${word}`, () => {
      const [recap] = recapsOf(withBody(`## まとめ\n\n- 回答期限: ${word}\n`));
      assert.equal(recap?.replyDue?.none, false);
    });
});
