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
    ['stores: [{ name: x, mail: a@b.example }]', 'mail'],
    ['stores: [{ name: x, email: a at b }]', 'a at b'],
    ['recipients: { JP: soon }', 'soon'],
    ['businessCalendar: { weekday: [mon] }', 'weekday'],
    ['businessCalendar: { weekdays: [] }', 'weekdays'],
    ['businessCalendar: { hours: "18:00-09:00" }', '"18:00-09:00"'],
    ['businessCalendar: { closed: ["2027-01-03/2026-12-29"] }', '"2027-01-03/2026-12-29"'],
    ['include: []', 'include'],
    ['rules: { goal-vage: off }', 'goal-vage'],
    ['language: ja\nlanguage: en', 'language'],
    ['marketplace: &a JP', '&a'],
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

  it('says what can be written, and what was meant', () => {
    const told = (text: string) =>
      readConfig(text).problems.map(({ wording, values }) => say(wording, 'en', values));
    assert.deepEqual(told('rules: { CN009: warn }'), [
      '“warn” is no value for rules.CN009. Use one of off, info, warning, error.',
    ]);
    assert.deepEqual(told('rules: { goal-vage: off }'), [
      'There is no rule “goal-vage”. Did you mean “goal-vague”?',
    ]);
    assert.deepEqual(told('rules: { CN999: off }'), ['There is no rule “CN999”.']);
    assert.deepEqual(told('stores: [{ nmae: x }]'), [
      'stores.0.name is missing.',
      'There is no setting “nmae”. Did you mean “name”?',
    ]);
  });

  it('takes a name nobody knows for a slip, and anything else for a mistake', () => {
    const severities = (text: string) => readConfig(text).problems.map(({ severity }) => severity);
    for (const text of ['colour: red', 'stores: [{ name: x, mail: y }]', 'rules: { CN999: off }'])
      assert.deepEqual(severities(text), ['warning'], text);
    for (const text of ['language: jp', 'rules: { CN009: of }', 'timeZone: Asia/Tokio', 'a: [', '- a'])
      assert.deepEqual(severities(text), ['error'], text);
  });

  it('never hands on a zone or marketplace nobody knows', () => {
    const { options } = readConfig('timeZone: Asia/Tokio\nmarketplace: XX\nrules: { CN009: off }');
    assert.equal(options.timeZone, undefined);
    assert.equal(options.marketplace, 'JP');
    assert.deepEqual(options.rules, { CN009: 'off' });
  });

  it('tells its mistakes in the order they stand', () => {
    const text = 'include: x\nrules: { CN999: off, CN009: of }\ntimeZone: JST\nlanguage: fr\n';
    const places = readConfig(text).problems.map(({ span }) => textAt(text, span));
    assert.deepEqual(places, ['x', 'CN999', 'of', 'JST', 'fr']);
  });

  it('shows the line that cannot be read', () => {
    const text = 'language: ja\nstores: [\n';
    const { options, problems } = readConfig(text);
    assert.deepEqual(options, DEFAULT_OPTIONS);
    assert.equal(problems.length, 1);
  });
});
