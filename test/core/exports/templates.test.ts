import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { confirmationOf } from '../../../src/core/exports/confirmation';
import { scaffold } from '../../../src/core/exports/scaffold';
import { renderTemplate, TemplateError } from '../../../src/core/exports/template';
import { LANGUAGES } from '../../../src/core/language';

const ROOT = join(__dirname, '../../..');
const template = (name: string): string => readFileSync(join(ROOT, 'templates', name), 'utf8');

describe('the example templates', () => {
  for (const language of LANGUAGES) {
    it(`make a case in ${language}`, () => {
      const request = { title: 'Sample', language, ids: [{ kind: 'asin', value: 'B0SAMPLE01' }] };
      const text = scaffold(request, DEFAULT_OPTIONS, template(`case.${language}.md`));
      assert.ok(text.startsWith(scaffold(request, DEFAULT_OPTIONS)));
      assert.ok(text.endsWith('asin B0SAMPLE01\n'));
    });

    it(`make the confirmation that would be made without them in ${language}`, () => {
      const file = parseCase(readFileSync(join(ROOT, 'test/fixtures/exports/return.ja.md'), 'utf8'));
      const recap = file && recapsOf(file)[0];
      assert.ok(file && recap);
      const settings = { options: DEFAULT_OPTIONS, language };
      const plain = confirmationOf(file, recap, settings);
      assert.ok(plain.ok);
      const templated = confirmationOf(file, recap, {
        ...settings,
        template: template(`confirmation.${language}.txt`),
      });
      assert.deepEqual(templated, plain);
    });
  }
});

describe('rendering a template', () => {
  const render = (text: string) =>
    renderTemplate(text, { a: 'x & <y>', list: [{ b: '1' }, { b: '2' }] }, ['a', 'list', 'b']);

  it('knows values, lists and their absence', () => {
    assert.equal(render('{{a}} {{{a}}} {{&a}}'), 'x & <y> x & <y> x & <y>');
    assert.equal(render('{{#list}}[{{b}}{{a}}]{{/list}}{{^list}}none{{/list}}'), '[1x & <y>][2x & <y>]');
    assert.equal(render('{{=<% %>=}}<%a%> {{a}}'), 'x & <y> {{a}}');
    assert.equal(renderTemplate('{{^list}}none{{/list}}', { list: [] }, ['list']), 'none');
  });

  it('refuses code, partials and unknown names with words in both languages', () => {
    for (const text of [
      '{{__proto__}}',
      '{{#list}}{{constructor}}{{/list}}',
      '{{list.constructor}}',
      '{{> x}}',
      '{{#a}}',
      '{{/a}}',
      '{{a',
    ])
      assert.throws(
        () => render(text),
        (error) => error instanceof TemplateError && error.told('ja') !== error.told('en'),
        text,
      );
  });
});
