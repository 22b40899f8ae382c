import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { handoverOf } from '../../../src/core/exports/handover';
import { type HandoverForm, handoverText } from '../../../src/core/exports/handoverText';
import { LANGUAGES, type Language } from '../../../src/core/language';
import { runs } from '../../runs';
import { caseText } from '../edits/arbitraryCase';

const FIXTURES = join(__dirname, '../../fixtures/exports');
const read = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');
const parsed = (text: string): CaseFile => parseCase(text) ?? assert.fail();
/** Thursday 26 November 2026, 10:00 in Japan. */
const NOW = Date.UTC(2026, 10, 26, 1);

const brief = (file: CaseFile, language: Language, form: HandoverForm = 'text', options = DEFAULT_OPTIONS) =>
  handoverText(handoverOf(file, { options, now: NOW, language }), language, form);

describe('the brief for whoever takes over', () => {
  for (const name of ['return.ja', 'account.en', 'chat.ja'])
    for (const language of LANGUAGES)
      it(`${name} in ${language}, as in the golden file`, () => {
        const settings = join(FIXTURES, `${name}.options.json`);
        const options = existsSync(settings)
          ? { ...DEFAULT_OPTIONS, ...JSON.parse(read(`${name}.options.json`)) }
          : undefined;
        const text = brief(parsed(read(`${name}.md`)), language, 'text', options);
        assert.equal(`${text}\n`, read(`${name}.handover.${language}.txt`));
      });

  it('is Markdown in which the words of a case are no markup', () => {
    const file = parsed('---\ncaseNotes: 1\ntitle: "# [x](y) *z* <b>"\nstatus: ready\n---\n');
    assert.match(
      brief(file, 'en', 'markdown'),
      /^## \\# \\\[x\\\]\(y\) \\\*z\\\* \\<b\\> – Ready\n\n### What it is about\n/,
    );
  });

  it('writes the deadline as it writes every promise, on the seller’s clock', () => {
    const line = (deadline: string, language: Language) =>
      brief(parsed(`---\ncaseNotes: 1\ntitle: "x"\nstatus: ready\ndeadline: ${deadline}\n---\n`), language);
    assert.match(line('2026-11-27T17:00+09:00', 'ja'), /・期日: 2026年11月27日\(金\) 17時\n/);
    assert.match(line('2026-11-27T08:00Z', 'ja'), /・期日: 2026年11月27日\(金\) 17時\n/);
    assert.match(line('2026-11-27', 'en'), /Deadline: Friday, 27 November 2026\n/);
  });

  it('says what is next at every step', () => {
    const next = (status: string, body = '') =>
      handoverOf(parsed(`---\ncaseNotes: 1\ntitle: "x"\nstatus: ${status}\nmarketplace: JP\n---\n${body}`), {
        options: DEFAULT_OPTIONS,
        now: NOW,
        language: 'en',
      }).next;
    const recap = (ours: string, amazon: string, reply: string) =>
      `\n## Recap 2026-11-25 09:00\n\n- Our actions: ${ours}\n- Amazon's actions: ${amazon}\n- Reply due: ${reply}\n`;
    assert.match(next('preparing').step, /store/i);
    assert.match(next('calling').step, /recap/);
    assert.deepEqual(next('awaiting-amazon', recap('none', 'none', '2026-11-25')), {
      step: 'It is past due (Wednesday, 25 November 2026). Reply in the case, ask how it stands, and get a new date.',
      question:
        'We were told to expect your answer by Wednesday, 25 November 2026. How does it stand, and by what date will you answer?',
    });
    assert.match(
      next('awaiting-amazon', recap('none', 'look into it (due: 2026-11-25)', 'none')).question ?? '',
      /do this by Wednesday, 25 November 2026: look into it/,
    );
    assert.match(
      next('awaiting-amazon', recap('none', 'none', '2026-11-27')).step,
      /^Wait for Amazon until Friday/,
    );
    assert.match(next('awaiting-amazon').step, /get a date/);
    assert.match(next('awaiting-us', recap('refund by tomorrow', 'none', 'none')).step, /26 November 2026/);
    assert.match(next('awaiting-us').step, /Write down/);
    assert.match(next('resolved').step, /Nothing/);
  });

  it('is the same of a file that was asked before, in another language or by other options', () => {
    const asked = parsed(read('return.ja.md'));
    const others = { ...DEFAULT_OPTIONS, timeZone: 'Europe/London' };
    for (const options of [DEFAULT_OPTIONS, others, DEFAULT_OPTIONS])
      for (const language of LANGUAGES)
        assert.equal(
          brief(asked, language, 'text', options),
          brief(parsed(asked.text), language, 'text', options),
        );
  });

  it('fits one page, whatever the case', () => {
    fc.assert(
      fc.property(caseText, fc.nat(60), (text, tasks) => {
        const body = `\n## Recap\n\n- Our actions:\n${'  - [ ] one more thing\n'.repeat(tasks)}`;
        const file = parseCase(text + body);
        if (!file) return;
        for (const language of LANGUAGES)
          assert.ok(brief(file, language).split('\n').length <= 50, brief(file, language));
      }),
      { numRuns: runs(60) },
    );
  });
});
