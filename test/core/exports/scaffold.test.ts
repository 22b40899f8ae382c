import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { CATEGORIES } from '../../../src/core/casefile/categories';
import { languageOf } from '../../../src/core/casefile/effective';
import { FRONTMATTER_KEYS } from '../../../src/core/casefile/keys';
import { oneLine } from '../../../src/core/cleanText';
import { DEFAULT_OPTIONS, type Options } from '../../../src/core/config/options';
import { type NewCase, scaffold } from '../../../src/core/exports/scaffold';
import { TemplateError } from '../../../src/core/exports/template';
import { LANGUAGES } from '../../../src/core/language';
import { lint } from '../../../src/core/lint/lint';
import { ruleOf } from '../../../src/core/lint/rules';

const NOW = 1795327200000;
const STORE = { name: '青空商店', email: 'ops@aozora.example', marketplaces: ['JP'] };
const WITH_STORE: Options = { ...DEFAULT_OPTIONS, stores: [STORE] };

const parsed = (text: string) => {
  const file = parseCase(text);
  assert.ok(file?.readable, text);
  return file;
};

const golden = (name: string): string =>
  readFileSync(join(__dirname, '../../fixtures/exports', name), 'utf8');

const FULL: NewCase = {
  title: '着払い返品の送料を差し引いた返金',
  category: 'return-refund',
  ids: [
    { kind: 'orderId', value: '250-1234567-1234567' },
    { kind: 'asin', value: 'B0ABCDEF12' },
    { kind: 'asin', value: 'B0ABCDEF13' },
    { kind: 'caseId', value: '12345678901' },
  ],
  goal: '送料を差し引いて返金してよいか、この通話で回答をもらう',
  deadline: '2026-11-25T17:00+09:00',
  timeline: [
    {
      at: '2026-11-20T10:15+09:00',
      event: '返品が着払いで届いた',
      action: '検品して写真を保存した',
      error: '返金画面で送料を入力できない',
    },
  ],
};

describe('scaffold', () => {
  for (const { name } of CATEGORIES)
    for (const language of LANGUAGES)
      it(`makes a ${name} case in ${language} with nothing to say but what is still to be prepared`, () => {
        const text = scaffold({ title: 'Sample', category: name, language }, DEFAULT_OPTIONS);
        const file = parsed(text);
        assert.deepEqual(file.misfits, []);
        assert.equal(languageOf(file, DEFAULT_OPTIONS), language);
        for (const { code } of lint(file, { options: DEFAULT_OPTIONS, now: NOW }))
          assert.ok(
            ruleOf(code)?.severity === 'prep' || ruleOf(code)?.severity === 'info',
            `${code}\n${text}`,
          );
        assert.ok(!/^# /m.test(text));
      });

  it('writes the Japanese case of the golden file', () => {
    assert.equal(scaffold(FULL, WITH_STORE), golden('scaffold.ja.md'));
  });

  it('writes the English case of the golden file', () => {
    const request: NewCase = {
      title: 'Account under review after a "safety" complaint',
      category: 'account-health',
      marketplace: 'US',
      direction: 'inbound',
      store: { name: 'Sample Shop', email: 'help@shop.example' },
      goal: 'Learn which document lifts the review',
    };
    assert.equal(scaffold(request, DEFAULT_OPTIONS), golden('scaffold.en.md'));
  });

  it('keeps the keys in the order of the key table', () => {
    const entries = parsed(scaffold({ ...FULL, direction: 'outbound', language: 'en' }, WITH_STORE))
      .frontmatter.root;
    const written = entries?.entries.map(({ key }) => key.value);
    assert.deepEqual(
      written,
      FRONTMATTER_KEYS.map(({ key }) => key),
    );
  });

  it('lets the category decide which IDs stand ready', () => {
    const ready = (category: string, options = DEFAULT_OPTIONS) =>
      [...scaffold({ title: 't', category }, options).matchAll(/^ {2}(\w+):$/gm)]
        .map((match) => match[1])
        .filter((key) => key !== 'name' && key !== 'email');
    assert.deepEqual(ready('fba-return'), ['orderId', 'fnsku', 'caseId']);
    assert.deepEqual(ready('brand'), ['caseId']);
    assert.deepEqual(ready('other'), ['orderId', 'asin', 'caseId']);
    const own = { ...DEFAULT_OPTIONS, categories: { brand: { requires: ['asin'] } } };
    assert.deepEqual(ready('brand', own), ['asin', 'caseId']);
  });

  it('fills in the only store where it fits the marketplace', () => {
    const store = (request: Partial<NewCase>, options: Options) => {
      const { name, email } = parsed(scaffold({ title: 't', ...request }, options)).data.store;
      return [name?.value, email?.value];
    };
    assert.deepEqual(store({}, WITH_STORE), ['青空商店', 'ops@aozora.example']);
    assert.deepEqual(store({ marketplace: 'US' }, WITH_STORE), [undefined, undefined]);
    const two = { ...WITH_STORE, stores: [STORE, { name: 'Sample Shop', email: 'help@shop.example' }] };
    assert.deepEqual(store({}, two), [undefined, undefined]);
    assert.deepEqual(store({ store: { name: 'Sample Shop' } }, two), ['Sample Shop', 'help@shop.example']);
  });

  it('keeps whatever is typed, whatever it holds', () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    const request = fc.record({
      title: word,
      goal: word,
      category: word,
      ids: fc.array(fc.record({ kind: word, value: word }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(request, (typed) => {
        const file = parsed(scaffold(typed, DEFAULT_OPTIONS));
        assert.equal(file.data.title?.value ?? '', oneLine(typed.title));
        assert.equal(file.data.goal?.value ?? '', oneLine(typed.goal));
        for (const { kind, value } of typed.ids)
          if (oneLine(value) !== '')
            assert.ok(file.data.ids.some((id) => id.kind === kind && id.value === oneLine(value)));
        assert.equal(file.sections.length, 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a template for new cases', () => {
  it('is the whole file', () => {
    const template = '{{frontmatter}}\n\n## Notes\n\n{{title}}{{#ids}}\n- {{kind}} {{value}}{{/ids}}\n';
    const text = scaffold(FULL, WITH_STORE, template);
    assert.ok(
      text.endsWith(
        '## Notes\n\n着払い返品の送料を差し引いた返金\n- orderId 250-1234567-1234567\n- asin B0ABCDEF12\n- asin B0ABCDEF13\n- caseId 12345678901\n',
      ),
    );
    assert.equal(parsed(text).data.title?.value, FULL.title);
  });

  it('escapes nothing and reaches nothing but the values', () => {
    const text = scaffold(
      { title: 'A & <b>"B"</b>' },
      DEFAULT_OPTIONS,
      '{{frontmatter}}\n{{title}} {{{title}}}',
    );
    assert.ok(text.endsWith('A & <b>"B"</b> A & <b>"B"</b>'));
  });

  const refused = (template: string, request: NewCase = FULL) => {
    try {
      scaffold(request, WITH_STORE, template);
    } catch (error) {
      assert.ok(error instanceof TemplateError);
      assert.ok(!/\{(?:name|known|most)\}/.test(error.told('ja') + error.told('en')));
      return error.code;
    }
    return 'accepted';
  };

  it('is refused with a reason when it cannot be used', () => {
    assert.equal(refused('## Nothing but a heading'), 'not-a-case');
    assert.equal(refused('---\ncaseNotes: 1\ntitle: "t"\n---\n'), 'not-a-case');
    assert.equal(
      refused('---\ncaseNotes: 1\ntitle: {{title}}\nstatus: ready\n---\n', { title: 'a: b: [' }),
      'not-a-case',
    );
    assert.equal(refused('{{frontmatter}}{{#ids}}'), 'syntax');
    assert.equal(refused('{{frontmatter}}{{> other}}'), 'partial');
    assert.equal(refused('{{frontmatter}}{{titel}}'), 'unknown-name');
    assert.equal(refused('{{frontmatter}}{{constructor}}'), 'unknown-name');
    assert.equal(refused('{{frontmatter}}{{title.constructor}}'), 'unknown-name');
    assert.equal(refused(`{{frontmatter}}${'x'.repeat(70_000)}`), 'too-long');
  });
});
