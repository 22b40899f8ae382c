import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOfHolidays } from '../../scripts/holidayTable';
import { jsonSchema } from '../../scripts/jsonSchema';
import { indexPage, withTable } from '../../scripts/rulePages';
import { JAPANESE_HOLIDAYS } from '../../src/core/calendar/holidays.data';
import { RULES } from '../../src/core/lint/rules';
import { COMMANDS, SETTINGS, VIEWS } from '../../src/extension/ids';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

/** The texts handed to `l10n.t` anywhere in the extension. */
const spoken = (): string[] => {
  const call = /l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g;
  return sources('src/extension').flatMap((path) =>
    [...read(path).matchAll(call)].map((match) => (match[1] as string).replaceAll("\\'", "'")),
  );
};

describe('what is said twice is the same', () => {
  const manifest = json('package.json');

  it('commands: in the code and in package.json', () => {
    const declared = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual([...declared].sort(), Object.values(COMMANDS).sort());
  });

  it('menus and welcome texts: of commands and views there are', () => {
    const { menus, views, viewsWelcome } = manifest.contributes;
    const commands: readonly string[] = Object.values(COMMANDS);
    for (const { command } of Object.values(menus).flat() as { command: string }[])
      assert.ok(commands.includes(command), command);
    const ids = (Object.values(views).flat() as { id: string }[]).map(({ id }) => id);
    for (const id of ids) assert.ok((Object.values(VIEWS) as string[]).includes(id), id);
    for (const { view, contents } of viewsWelcome as { view: string; contents: string }[]) {
      assert.ok(ids.includes(view), view);
      for (const bundle of ['package.nls.json', 'package.nls.ja.json'])
        for (const [, command] of json(bundle)[contents.slice(1, -1)].matchAll(/\(command:(caseNotes\.\w+)/g))
          assert.ok(commands.includes(command), command);
    }
  });

  it('settings: in the code and in package.json', () => {
    const declared = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(declared.sort(), Object.values(SETTINGS).sort());
  });

  it('texts of package.json: in English and Japanese', () => {
    const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    for (const bundle of ['package.nls.json', 'package.nls.ja.json'])
      assert.deepEqual(Object.keys(json(bundle)).sort(), [...new Set(used)].sort(), bundle);
  });

  it('texts of the extension: all in Japanese, none left over, the same places filled', () => {
    const bundle = json('l10n/bundle.l10n.ja.json') as Record<string, string>;
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(spoken())].sort());
    const places = (text: string) => [...text.matchAll(/\{\d\}|\$\([\w-]+\)/g)].map(String).sort();
    for (const [english, japanese] of Object.entries(bundle)) {
      assert.deepEqual(places(japanese), places(english), english);
      assert.notEqual(japanese.trim(), '');
    }
  });

  it('no text of the extension is passed by', () => {
    const literal = /(?:showInformationMessage|showWarningMessage|showErrorMessage)\(\s*['"`]/;
    for (const path of sources('src/extension')) assert.doesNotMatch(read(path), literal, path);
  });

  it('files that are generated', () => {
    assert.deepEqual(JAPANESE_HOLIDAYS, tableOfHolidays());
    assert.deepEqual(json('schemas/case-notes.schema.json'), JSON.parse(JSON.stringify(jsonSchema())));
    assert.equal(read('docs/rules/README.md'), indexPage(RULES));
  });

  for (const rule of RULES)
    it(`the page of ${rule.code}`, () => {
      const page = read(`docs/rules/${rule.code}.md`);
      assert.equal(withTable(page, rule), page);
      assert.ok(page.startsWith(`# ${rule.code} ${rule.name}\n`));
      assert.match(page, /\n## 日本語\n[\s\S]{80,}\n## English\n[\s\S]{80,}/);
    });

  it('rules: codes and names once, in order', () => {
    const codes = RULES.map(({ code }) => code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length);
  });

  it('versions: the types are those of the floor', () => {
    const floor = manifest.engines.vscode.replace('^', '');
    assert.equal(manifest.devDependencies['@types/vscode'], floor);
    assert.match(
      read('scripts/vscode/floor/package.json'),
      new RegExp(floor.split('.').slice(0, 2).join('\\.')),
    );
  });

  it('every file package.json names is there', () => {
    const { snippets, grammars, jsonValidation } = manifest.contributes;
    for (const { path } of [...snippets, ...grammars]) assert.ok(existsSync(join(ROOT, path)), path);
    for (const { icon } of manifest.contributes.viewsContainers.activitybar)
      assert.ok(existsSync(join(ROOT, icon)), icon);
    for (const { url } of jsonValidation) assert.ok(existsSync(join(ROOT, url)), url);
  });
});
