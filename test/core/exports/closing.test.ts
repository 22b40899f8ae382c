import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { closingOf } from '../../../src/core/exports/closingText';
import { confirmationOf } from '../../../src/core/exports/confirmation';
import { LANGUAGES, type Language } from '../../../src/core/language';

const FOLDER = join(__dirname, '../../fixtures/exports');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

function parsed(text: string) {
  const file = parseCase(text);
  const recap = file && recapsOf(file).at(-1);
  assert.ok(file && recap);
  return { file, recap };
}

function closing(text: string, language?: Language) {
  const { file, recap } = parsed(text);
  return closingOf(file, recap, { options: DEFAULT_OPTIONS, ...(language && { language }) });
}

const withRecap = (recap: string, marketplace = 'JP'): string =>
  `---\ncaseNotes: 1\ntitle: "件"\nstatus: calling\nmarketplace: ${marketplace}\n---\n\n## 通話 2026-11-20 10:05\n\n## まとめ 2026-11-20 10:20\n\n${recap}\n`;

function lines(text: string, language?: Language): readonly string[] {
  const result = closing(text, language);
  assert.ok(result.ok, JSON.stringify(result));
  return result.lines;
}

describe('what is repeated before hanging up', () => {
  for (const name of ['return.ja', 'account.en', 'chat.ja'])
    for (const language of LANGUAGES)
      it(`reads as in the golden file: ${name} in ${language}`, () => {
        const text = `${lines(read(`${name}.md`), language).join('\n')}\n`;
        const golden = `${name}.closing.${language}.txt`;
        if (process.env.UPDATE_GOLDEN) writeFileSync(join(FOLDER, golden), text);
        assert.equal(text, read(golden));
      });

  it('takes the language of the case, and needs neither store nor title', () => {
    assert.match(lines(withRecap('- 回答期限: なし')).join(), /復唱/);
    assert.match(lines(withRecap('- Reply due: none', 'US')).join(), /No reply is due\./);
  });

  it('says short identifiers as they are read aloud, and leaves long ones', () => {
    const said = lines(withRecap('- 決定事項: 納品番号 FBA15ABCD123 と注文 250-1234567-1234567 を調べる'));
    assert.ok(
      said.some((line) => line.includes('FBA15ABCD123(フランスのF')),
      said.join('\n'),
    );
    assert.ok(said.some((line) => line.includes('注文 250-1234567-1234567 を調べる')));
  });

  it('counts what is still to be done, not what is done', () => {
    const said = lines(withRecap('- 当店の作業:\n  - [x] 写真を送る\n  - [ ] 返金する (期限: 明日)'));
    assert.ok(
      said.includes('当店が行うことは、「返金する」です。期限は2026年11月21日(土)です。'),
      said.join('\n'),
    );
  });

  it('refuses what the confirmation refuses, with the same words', () => {
    const withStore = (recap: string) => withRecap(recap).replace('title:', 'store: 青空商店\ntitle:');
    for (const recap of [
      '- 回答期限: そのうち',
      '- 決定事項: 今週末までに返金する',
      '- 当店の作業:\n  - [ ] 返金する (期限: 本日中)',
      '- 担当者: 見本',
      '- 回答期限: なし\n<<<<<<< HEAD\n- 決定事項: A\n=======\n- 決定事項: B\n>>>>>>> x',
    ]) {
      const { file, recap: read } = parsed(withStore(recap));
      const refused = closing(withStore(recap));
      assert.ok(!refused.ok);
      assert.deepEqual(refused, confirmationOf(file, read, { options: DEFAULT_OPTIONS }));
    }
  });
});
