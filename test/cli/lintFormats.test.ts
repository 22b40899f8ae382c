import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { RULES } from '../../src/core/lint/rules';
import { runs } from '../runs';
import { ANOTHER, CLEAN, Scene } from './world';

/** Golden files: what the program prints for `report()` below, byte for byte. */
const GOLDEN = join(__dirname, '../fixtures/formats');
const golden = (name: string): string => readFileSync(join(GOLDEN, name), 'utf8');

const SARIF_SCHEMA = JSON.parse(
  readFileSync(
    join(__dirname, '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
// Its patterns are older than the flag for Unicode; its formats say nothing of what is looked at here.
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
  SARIF_SCHEMA,
);

/** Not the guard that it is: what follows would lose its type. */
const isValid = (log: unknown): boolean => validate(log);

describe('formats of lint', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());

  /** An error, a warning and an info; a clean file; one that cannot be read; names with signs of each format. */
  function report(): void {
    scene.write(
      'cases/a,b: 100% <&"\'>.md',
      `${CLEAN.replace('status: awaiting-us', 'status: "<re&dy>"').replace('"着払い返品の返金"', '"○○の返金, 50%: \\\\e[31m"')}\n- 追跡番号 1Z999AA10123456784\n`,
    );
    scene.write('cases/clean.md', ANOTHER);
    scene.write('cases/large.md', `---\ncaseNotes: 1\n---\n${'x'.repeat(1_000_000)}`);
  }

  async function print(format: string, language = 'en'): Promise<string> {
    const { code, out, err } = await scene.run(['lint', '--format', format, '--language', language]);
    assert.deepEqual([code, err], [1, '']);
    return out;
  }

  for (const [format, file] of [
    ['sarif', 'report.sarif'],
    ['github', 'report.github.txt'],
    ['junit', 'report.junit.xml'],
  ] as const)
    it(`${format} is what it was`, async () => {
      report();
      const out = await print(format);
      // The list of rules grows with every rule and is looked at below.
      const shown = format === 'sarif' ? withoutRules(out) : out;
      if (process.env.UPDATE_GOLDEN) writeFileSync(join(GOLDEN, file), shown);
      assert.equal(shown, golden(file));
    });

  it('sarif is valid against its schema, with every rule and its place in the list', async () => {
    report();
    for (const language of ['ja', 'en']) {
      const log = JSON.parse(await print('sarif', language));
      assert.ok(isValid(log), JSON.stringify(validate.errors));
      const [{ tool, results }] = log.runs;
      assert.deepEqual(
        tool.driver.rules.map(({ id }: { id: string }) => id),
        RULES.map(({ code }) => code),
      );
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    }
  });

  it('sarif of nothing is valid too', async () => {
    const { code, out } = await scene.run(['lint', '--format', 'sarif']);
    assert.equal(code, 0);
    assert.ok(isValid(JSON.parse(out)), JSON.stringify(validate.errors));
  });

  it('github and junit never break out of their line or element, whatever a case holds', async () => {
    const sign = fc.constantFrom(...'a:,%<>&"\'\r\n\t]', '\x1b', '\u202e', '\ufffe');
    const text = fc.string({ unit: sign, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, text, async (status, name) => {
        const path = `cases/${name}.md`;
        scene.write(path, CLEAN.replace('awaiting-us', JSON.stringify(status)));
        const args = ['lint', path, '--format'];
        const github = (await scene.run([...args, 'github'])).out;
        for (const line of github.split('\n').slice(0, -1))
          assert.match(line, /^::(?:error|warning|notice) file=[^,:\r]+(?:,[a-zA-Z]+=[^,:\r]*)*::[^\r]+$/);
        assertWellFormed((await scene.run([...args, 'junit'])).out);
      }),
      { numRuns: runs(60) },
    );
  });
});

/** As much of XML as JUnit's needs: declaration, elements, attributes, text, entities; nothing that XML cannot hold. */
function assertWellFormed(xml: string): void {
  assert.doesNotMatch(xml, /[^\n -\ufffd]|[\x7f-\x9f]/);
  const token = /<(\/?)([\w-]+)((?: \w+="[^"<]*")*)(\/?)>|[^<&]+|&(?:amp|lt|gt|quot|apos|#\d+);/gy;
  const open: string[] = [];
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  assert.ok(xml.startsWith(head));
  token.lastIndex = head.length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const match = token.exec(xml);
    assert.ok(match, xml.slice(at, at + 80));
    const [, closing, name, attributes = '', empty] = match;
    assert.doesNotMatch(attributes, /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
    if (name === undefined) continue;
    if (closing) assert.equal(open.pop(), name);
    else if (!empty) open.push(name);
  }
  assert.deepEqual(open, []);
}

function withoutRules(out: string): string {
  const log = JSON.parse(out);
  log.runs[0].tool.driver.rules = [];
  for (const result of log.runs[0].results) delete result.ruleIndex;
  return `${JSON.stringify(log, null, 2)}\n`;
}
