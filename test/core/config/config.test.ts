import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/config';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { LANGUAGES, say } from '../../../src/core/language';
import { textAt } from '../../../src/core/text';

const FULL = `include: ["cases/**/*.md"]
language: ja
marketplace: JP
timeZone: Asia/Tokyo
stores:
  - name: 青空商店
    email: ops@aozora.example
    marketplaces: [JP]
    signature: |
      青空商店 サポート担当
recipients: {}
rules:
  CN009: off
  goal-vague: error
categories:
  return-refund: { requires: [orderId, asin] }
businessCalendar: { closed: ["2026-12-29/2027-01-03"], weekdays: [mon, tue], hours: "09:00-17:30" }
templates: .case-notes/templates
callLog: { confirmWithin: 48h }
callableCategories: [account-health]
`;

describe('the configuration', () => {
  it('is read whole', () => {
    const { options, problems } = readConfig(FULL);
    assert.deepEqual(problems, []);
    assert.equal(options.stores[0]?.signature, '青空商店 サポート担当\n');
    assert.deepEqual(options.rules, { CN009: 'off', 'goal-vague': 'error' });
    assert.deepEqual(options.businessCalendar, {
      closed: ['2026-12-29/2027-01-03'],
      weekdays: ['mon', 'tue'],
      hours: '09:00-17:30',
    });
    assert.equal(options.confirmWithinHours, 48);
    assert.deepEqual(options.categories['return-refund']?.requires, ['orderId', 'asin']);
  });

  it('is the same in JSON', () => {
    const { options, problems } = readConfig('{"language": "ja", "rules": {"CN009": "off"}}');
    assert.deepEqual(problems, []);
    assert.equal(options.language, 'ja');
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing\n', '{}', '\uFEFF'])
      assert.deepEqual(readConfig(text), { options: DEFAULT_OPTIONS, problems: [] }, text);
  });

  const WRONG: [text: string, place: string][] = [
    ['language: jp', 'jp'],
    ['languge: ja', 'languge'],
    ['colour: red', 'colour'],
    ['rules: { CN999: off }', 'CN999'],
    ['rules: { CN009: of }', 'of'],
    ['timeZone: Asia/Tokio', 'Asia/Tokio'],
    ['marketplace: XX', 'XX'],
    ['stores:\n  - name: x\n    marketplaces: [JP, ZZ]', 'ZZ'],
    ['categories: { listing: { requires: [asni] } }', 'asni'],
    ['businessCalendar: { hours: "9-18" }', '"9-18"'],
    ['businessCalendar: { closed: ["2026-02-30"] }', '"2026-02-30"'],
    ['callLog: { confirmWithin: soon }', 'soon'],
    ['callableCategories: [acount-health]', 'acount-health'],
    ['include: cases', 'cases'],
    ['stores: [{ email: a@b.example }]', '{ email: a@b.example }'],
  ];
  for (const [text, place] of WRONG)
    it(`names the place in ${JSON.stringify(text)}`, () => {
      const { problems } = readConfig(text);
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.ok(problem);
      assert.equal(textAt(text, problem.span), place);
      for (const language of LANGUAGES)
        assert.doesNotMatch(say(problem.wording, language, problem.values), /\{\w+\}|undefined/);
    });

  it('keeps what is right where something is wrong', () => {
    const { options, problems } = readConfig('language: en\nmarketplace: US\nrules:\n  CN009: of\n');
    assert.equal(problems.length, 1);
    assert.equal(options.language, 'en');
    assert.equal(options.marketplace, 'US');
  });

  it('shows the line that cannot be read', () => {
    const text = 'language: ja\nstores: [\n';
    const { options, problems } = readConfig(text);
    assert.deepEqual(options, DEFAULT_OPTIONS);
    assert.equal(problems.length, 1);
  });
});
