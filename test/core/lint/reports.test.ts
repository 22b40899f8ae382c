import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { reportsOf } from '../../../src/core/lint/reports';
import type { LintContext } from '../../../src/core/lint/rule';
import { RULES } from '../../../src/core/lint/rules';

const ASKED = RULES.filter(({ severity, scope }) => severity === 'prep' && scope === 'case');

const FILES = [
  '---\ncaseNotes: 1\n---\n',
  '---\ncaseNotes: 1\ngoal: 返金\nids:\n  caseId: "12345678901"\n---\n',
  '---\ncaseNotes: 1\nstore: 青空商店\ncategory: return-refund\nids:\n  asin: B0ABCDEF12\ntimeline:\n  - event: 返品\n---\n',
].map((text) => parseCase(text) as CaseFile);

const STORES = [{ name: '青空商店', email: 'ops@aozora.example' }];
const CONTEXTS: readonly LintContext[] = [
  { options: DEFAULT_OPTIONS, now: 0 },
  { options: { ...DEFAULT_OPTIONS, stores: STORES }, now: 0 },
];

describe('what a rule says of a case', () => {
  it('does not depend on what was asked before', () => {
    const question = fc.tuple(
      fc.constantFrom(...ASKED),
      fc.constantFrom(...FILES),
      fc.constantFrom(...CONTEXTS),
    );
    fc.assert(
      fc.property(fc.array(question, { maxLength: 12 }), (questions) => {
        for (const [rule, file, context] of questions)
          assert.deepEqual([...reportsOf(rule, file, context)], [...rule.check(file, context)], rule.code);
      }),
      { numRuns: 500 },
    );
  });

  it('is looked for once, for lint and readiness alike', () => {
    const [file, context] = [FILES[0] as CaseFile, CONTEXTS[0] as LintContext];
    for (const rule of ASKED) {
      const found = reportsOf(rule, file, context);
      if ([...found].length > 0) assert.equal(reportsOf(rule, file, context), found, rule.code);
    }
  });
});
