import assert from 'node:assert/strict';
import { parseCase } from '../../../src/core/casefile/casefile';
import { applyEdits } from '../../../src/core/edits/change';
import { LANGUAGES, say } from '../../../src/core/language';
import type { Finding } from '../../../src/core/lint/finding';
import { lint } from '../../../src/core/lint/lint';
import { RULES } from '../../../src/core/lint/rules';
import { type Fixture, fixtureFiles, fixtureFolders, readFixture } from './fixtures';

const findingsOf = ({ text, context, file }: Pick<Fixture, 'text' | 'context' | 'file'>): Finding[] => {
  const parsed = parseCase(text);
  assert.ok(parsed, `${file} is no case file`);
  return lint(parsed, context);
};

const placesOf = (fixture: Fixture): string[] => {
  const file = parseCase(fixture.text);
  assert.ok(file, `${fixture.file} is no case file`);
  return lint(file, fixture.context)
    .map((finding) => `${file.lines.lineAt(finding.span.start)}:${finding.code}`)
    .sort();
};

describe('rules on fixtures', () => {
  for (const folder of fixtureFolders())
    for (const name of fixtureFiles(folder)) {
      const fixture = readFixture(folder, name);
      it(`${fixture.file}: the findings on the marked lines and no others`, () => {
        assert.deepEqual(placesOf(fixture), fixture.expected);
      });
      it(`${fixture.file}: every fix mends its finding`, () => {
        for (const finding of findingsOf(fixture))
          for (const fix of finding.fixes) {
            const mended = applyEdits(fixture.text, fix.edits);
            const left = findingsOf({ ...fixture, text: mended });
            const same = left.filter(
              (other) =>
                other.code === finding.code &&
                say(other.message, 'en', other.values) === say(finding.message, 'en', finding.values),
            );
            const before = findingsOf(fixture).filter(
              (other) =>
                other.code === finding.code &&
                say(other.message, 'en', other.values) === say(finding.message, 'en', finding.values),
            );
            assert.ok(
              same.length < before.length,
              `${finding.code} stays after “${say(fix.title, 'en', fix.values)}”`,
            );
          }
      });
    }
});

describe('every rule', () => {
  for (const rule of RULES) {
    it(`${rule.code} has three bad and two good fixtures, in both languages`, () => {
      const files = fixtureFolders().includes(rule.code) ? fixtureFiles(rule.code) : [];
      const bad = files.filter((file) => file.startsWith('bad'));
      const good = files.filter((file) => file.startsWith('good'));
      assert.ok(bad.length >= 3 && good.length >= 2, `${bad.length} bad, ${good.length} good`);
      for (const kind of [bad, good])
        for (const language of LANGUAGES)
          assert.ok(
            kind.some((file) => file.endsWith(`.${language}.md`)),
            `no ${language} one among ${kind}`,
          );
      for (const file of bad)
        assert.ok(
          readFixture(rule.code, file).expected.some((place) => place.endsWith(rule.code)),
          file,
        );
      for (const file of good)
        assert.ok(!readFixture(rule.code, file).expected.some((place) => place.endsWith(rule.code)), file);
    });

    it(`${rule.code} leaves no place of its wordings unfilled`, () => {
      for (const file of fixtureFolders().includes(rule.code) ? fixtureFiles(rule.code) : [])
        for (const finding of findingsOf(readFixture(rule.code, file)))
          for (const language of LANGUAGES) {
            assert.doesNotMatch(say(finding.message, language, finding.values), /\{\w+\}/);
            for (const fix of finding.fixes)
              assert.doesNotMatch(say(fix.title, language, fix.values), /\{\w+\}/);
          }
    });
  }
});
