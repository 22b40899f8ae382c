import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { openingText } from '../../../src/core/exports/openingText';
import { LANGUAGES, type Language } from '../../../src/core/language';
import { caseText } from '../lint/prep';

const FOLDER = join(__dirname, '../../fixtures/exports');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const OPENING =
  '## 結論・現状・要望\n\n- 結論: 返品の件です。\n- 現状: 着払いです。\n- 要望: 返金してよいですか。\n';

function opening(text: string, language?: Language) {
  const file = parseCase(text);
  assert.ok(file);
  return { text, result: openingText(file, { options: DEFAULT_OPTIONS, ...(language && { language }) }) };
}

function said(text: string, language?: Language) {
  const { result } = opening(text, language);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

/** What is missing, each with the text of its place. */
function missing(text: string): [string, string][] {
  const { result } = opening(text);
  assert.ok(!result.ok && result.reason === 'missing', JSON.stringify(result));
  return result.missing.map(({ part, span }) => [part, text.slice(span.start, span.end)]);
}

describe('what is said first', () => {
  for (const name of ['return.ja', 'account.en', 'chat.ja'])
    for (const language of LANGUAGES)
      it(`reads as in the golden file: ${name} in ${language}`, () => {
        const text = `${said(read(`${name}.md`), language).body}\n`;
        const golden = `${name}.opening.${language}.txt`;
        if (process.env.UPDATE_GOLDEN) writeFileSync(join(FOLDER, golden), text);
        assert.equal(text, read(golden));
      });

  it('takes the language of the case, for its labels and its readings', () => {
    assert.match(said(caseText({}, OPENING)).body, /^店舗名: 青空商店\n注文番号: .*\n {2}ニ ゴ ゼロ/);
    const english = said(caseText({ marketplace: ' US' }, OPENING)).body;
    assert.match(english, /^Store: 青空商店\nOrder ID: .*\n {2}two five zero dash/);
  });

  it('reads IDs aloud on the phone alone', () => {
    assert.doesNotMatch(said(caseText({ channel: ' chat' }, OPENING)).body, /\n {2}/);
  });

  it('says what is missing, where it belongs', () => {
    assert.deepEqual(
      missing(caseText({ store: undefined, ids: undefined }, OPENING.replace('返品の件です。', ''))),
      [
        ['store-name', 'category: return-refund'],
        ['ids', 'category: return-refund'],
        ['opening', '結論'],
      ],
    );
    assert.deepEqual(missing(caseText()), [['opening', '---']]);
    assert.deepEqual(missing(caseText({}, OPENING.replace('- 現状: 着払いです。\n', ''))), [
      ['opening', '## 結論・現状・要望'],
    ]);
  });

  it('needs no ID where the category needs none', () => {
    const { body } = said(caseText({ category: ' brand', ids: undefined }, OPENING));
    assert.match(body, /^店舗名: 青空商店\n\n返品の件です。/);
  });

  it('refuses a file in conflict', () => {
    const text = caseText({}, `${OPENING}<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> x\n`);
    const { result } = opening(text);
    assert.ok(!result.ok && result.reason === 'conflict');
    assert.ok(text.slice(result.span.start).startsWith('<<<<<<<'));
  });

  it('lets nothing out that nobody can see', () => {
    const { body } = said(caseText({}, OPENING.replace('返品の件', '返品\u202eの\u200b件\u0007 <b>x</b>')));
    assert.match(body, /返品の件 xです。/);
  });
});
