import assert from 'node:assert/strict';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { lint } from '../../../src/core/lint/lint';
import { NOW } from './fixtures';
import { caseText } from './prep';

const codes = (text: string): string[] => {
  const file = parseCase(text);
  assert.ok(file);
  return lint(file, { options: DEFAULT_OPTIONS, now: NOW }).map(({ code }) => code);
};

/** A case without a goal (CN017), with a call without a recap (CN060); a comment at the top of the body, or elsewhere. */
const withComments = ({ top = '', before = '', line = '', after = '', yaml = '' }): string[] =>
  codes(
    caseText(
      { goal: yaml },
      `${top}\n\nNotes.\n\n${before}\n## 通話 2026-11-21 10:00 ${line}\n${after}\n- 10:05 ${'本人確認がすんだ'}\n`,
    ),
  ).filter((code) => code === 'CN017' || code === 'CN060');

describe('comments that switch rules off', () => {
  const BOTH = ['CN017', 'CN060'];

  it('are not needed', () => assert.deepEqual(withComments({}), BOTH));

  const OFF: Record<string, [Parameters<typeof withComments>[0], string[]]> = {
    'all, from a line on': [{ before: '<!-- case-notes-disable -->' }, ['CN017']],
    'by code': [{ before: '<!-- case-notes-disable CN060 -->' }, ['CN017']],
    'by name': [{ before: '<!-- case-notes-disable recap-missing -->' }, ['CN017']],
    'whatever the case': [{ before: '<!-- case-notes-disable cn060 -->' }, ['CN017']],
    'several, by blanks or commas': [{ top: '<!-- case-notes-disable CN017, recap-missing CN001 -->' }, []],
    'not another rule': [{ before: '<!-- case-notes-disable CN061 -->' }, BOTH],
    'not what stands above': [{ after: '<!-- case-notes-disable -->' }, BOTH],
    'until it is switched on': [
      { before: '<!-- case-notes-disable -->\n<!-- case-notes-enable CN060 -->\n' },
      BOTH,
    ],
    'on the line': [{ line: '<!-- case-notes-disable-line CN060 -->' }, ['CN017']],
    'on no other line': [{ before: '<!-- case-notes-disable-line CN060 -->' }, BOTH],
    'on the next line': [{ before: '<!-- case-notes-disable-next-line CN060 -->' }, ['CN017']],
    'on no line further': [{ before: '<!-- case-notes-disable-next-line CN060 -->\n' }, BOTH],
    'in the file': [{ after: '<!-- case-notes-disable-file CN017 -->' }, ['CN060']],
    'in the frontmatter, by a comment of YAML': [
      { yaml: ' # <!-- case-notes-disable-line CN017 -->' },
      ['CN060'],
    ],
    'in the frontmatter, where the body opens with it': [
      { top: '<!-- case-notes-disable CN017 -->' },
      ['CN060'],
    ],
    'behind other comments too': [
      { top: '<!-- a note -->\n\n<!--\ncase-notes-disable CN017\n-->' },
      ['CN060'],
    ],
    'not in code': [{ after: '```\n<!-- case-notes-disable-file -->\n```' }, BOTH],
  };
  for (const [what, [places, left]] of Object.entries(OFF))
    it(`switch off ${what}`, () => assert.deepEqual(withComments(places), left));

  it('hold for conflict marks and newer formats too: then the rest is told', () => {
    const text = (comment: string) =>
      caseText({ goal: '' }, `${comment}\n\n<<<<<<< ours\n=======\n>>>>>>> theirs\n`);
    assert.deepEqual(codes(text('')), ['CN005']);
    assert.deepEqual(codes(text('<!-- case-notes-disable CN005, CN040 -->')), ['CN017']);
  });
});
