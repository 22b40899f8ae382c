import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import { normaliseWidth } from '../../../src/core/identifiers';
import { LANGUAGES, say } from '../../../src/core/language';
import type { Finding } from '../../../src/core/lint/finding';
import { lint } from '../../../src/core/lint/lint';
import { isAboutPrivacy, PRIVACY_CODES } from '../../../src/core/privacy/codes';
import { textAt } from '../../../src/core/text';
import { privacyCorpus } from './corpus';
import { TEST_CARDS } from './corpus/values';

const CONTEXT = { options: DEFAULT_OPTIONS, now: 0 };

function findingsOf(text: string): Finding[] {
  const file = parseCase(text);
  assert.ok(file);
  return lint(file, CONTEXT);
}

/** Everything of a finding that is ever shown: its words in both languages, its values, the titles of its fixes. */
const shown = ({ message, values, fixes }: Finding): string =>
  JSON.stringify([
    LANGUAGES.map((language) => say(message, language, values)),
    values,
    fixes.map(({ title, values: own }) => [LANGUAGES.map((language) => say(title, language, own)), own]),
  ]);

const narrowDigits = (text: string): string => normaliseWidth(text).replace(/[\s-]/g, '');

function assertUnspoken(text: string): void {
  const findings = findingsOf(text);
  for (const one of findings.filter(isAboutPrivacy)) {
    const match = textAt(text, one.span);
    for (const finding of findings) {
      const words = shown(finding);
      assert.ok(!words.includes(match), `${finding.code} quotes what ${one.code} found`);
      assert.ok(
        narrowDigits(match).length < 8 || !narrowDigits(words).includes(narrowDigits(match)),
        `${finding.code} quotes what ${one.code} found, written in another way`,
      );
    }
  }
}

describe('what a privacy rule finds', () => {
  it('is in no message, value or title, whichever rule speaks', () => {
    for (const { text } of privacyCorpus().planted) assertUnspoken(text);
  });

  it('is not quoted by the rules that stumble over it in the frontmatter either', () => {
    const place = fc.constantFrom(
      'orderId',
      'asin',
      'caseId',
      'sku',
      'goal',
      'title',
      'status',
      'deadline',
      'category',
      'marketplace',
      'email',
      'crad',
    );
    // Shorter ones have the form of a case ID, and are one under that key.
    const card = fc.constantFrom(...TEST_CARDS.filter(({ length }) => length > 14));
    const written = fc.constantFrom(
      (digits: string) => digits,
      (digits: string) => `"${digits}"`,
      (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1-'),
      (digits: string) => `text # ${digits}`,
    );
    fc.assert(
      fc.property(place, card, written, (key, digits, write) => {
        const line = `${key}: ${write(digits)}`;
        const at = ['orderId', 'asin', 'caseId', 'sku'].includes(key) ? `ids:\n  ${line}` : line;
        const text = `---\ncaseNotes: 1\n${key === 'email' ? `store:\n  ${line}` : at}\n---\n`;
        assert.ok(findingsOf(text).some(isAboutPrivacy), text);
        assertUnspoken(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is gone when its mask stands there, and every other byte is as it was', () => {
    for (const { text, planted } of privacyCorpus().planted) {
      for (const finding of findingsOf(text).filter(isAboutPrivacy)) {
        const [fix, ...others] = finding.fixes;
        assert.ok(fix && others.length === 0 && !fix.safe);
        const [edit, ...more] = fix.edits;
        assert.ok(edit && more.length === 0);
        assert.deepEqual(edit.span, finding.span);
        const mended = applyEdits(text, fix.edits);
        assert.equal(mended.slice(0, edit.span.start), text.slice(0, edit.span.start));
        assert.equal(mended.slice(edit.span.start + edit.newText.length), text.slice(edit.span.end));
        assert.ok(!mended.includes(textAt(text, finding.span)));
      }
      const edits = findingsOf(text)
        .filter(isAboutPrivacy)
        .flatMap(({ fixes }) => fixes[0]?.edits ?? []);
      assert.deepEqual(
        findingsOf(applyEdits(text, edits))
          .filter(isAboutPrivacy)
          .map(({ code }) => code),
        [],
        `masked, ${planted?.code} is found again`,
      );
    }
  });

  it('keeps the first six and the last four digits of a card, groups and width as written', () => {
    const masks = (written: string) => {
      const text = `---\ncaseNotes: 1\n---\n\nカード ${written} です\n`;
      const [finding] = findingsOf(text).filter(isAboutPrivacy);
      return finding?.fixes[0]?.edits[0]?.newText;
    };
    assert.equal(masks('4111111111111111'), '411111••••••1111');
    assert.equal(masks('4111 1111 1111 1111'), '4111 11•• •••• 1111');
    assert.equal(masks('3782-822463-10005'), '3782-82••••-•0005');
    assert.equal(masks('４１１１１１１１１１１１１１１１'), '４１１１１１••••••１１１１');
  });
});

describe('privacy rules in files that are hard to read', () => {
  const CARD = '4111111111111111';

  it('look at frontmatter that does not parse and at code fences', () => {
    for (const text of [
      `---\ncaseNotes: 1\ntitle: [\ngoal: ${CARD}\n---\n`,
      `---\ncaseNotes: 1\n# ${CARD}\n---\n`,
      `---\ncaseNotes: 1\n---\n\n\`\`\`\n${CARD}\n\`\`\`\n`,
      `---\ncaseNotes: 1\n---\n<!-- ${CARD} -->\n`,
      `\uFEFF---\r\ncaseNotes: 1\r\n---\r\n${CARD}\r\n`,
    ])
      assert.ok(
        findingsOf(text).some(({ code }) => code === 'CN080'),
        JSON.stringify(text),
      );
  });

  it('can be switched off in a line, with or without a reason', () => {
    for (const comment of [
      'CN080',
      'card-number',
      'CN080 -- a test number of the provider',
      'cn080 CN083 -- 例',
    ])
      assert.deepEqual(
        findingsOf(`---\ncaseNotes: 1\n---\n\n${CARD} <!-- case-notes-disable-line ${comment} -->\n`).filter(
          isAboutPrivacy,
        ),
        [],
        comment,
      );
  });

  it('weigh what the configuration says', () => {
    const file = parseCase(`---\ncaseNotes: 1\n---\n\n123456789018\n`);
    assert.ok(file);
    const severities = (rules: Record<string, 'warning' | 'error'>) =>
      lint(file, { options: { ...DEFAULT_OPTIONS, rules }, now: 0 })
        .filter(isAboutPrivacy)
        .map(({ severity }) => severity);
    assert.deepEqual(severities({}), ['info']);
    assert.deepEqual(severities({ CN082: 'warning' }), ['warning']);
    assert.equal(PRIVACY_CODES.length, 4);
  });
});
