import assert from 'node:assert/strict';
import { at, caseText, empty, next, type Opened, open, write } from './caseWorkspace';
import { SetClock } from './setClock';

const HOUR = 3_600_000;

describe('the passing of time', () => {
  const noon = Date.parse('2026-11-24T12:00+09:00');
  const clock = new SetClock(noon);
  let opened: Opened;

  before(async () => {
    await empty('cases');
    const recap = `
## Recap 2026-11-23 10:20

- Our actions:
  - [ ] send the invoice (due: 2026-11-25 17:00)
- Amazon's actions: none
- Reply due: none
`;
    await write('cases/due.md', caseText('Due', 'awaiting-us') + recap);
    opened = await open(undefined, clock);
  });
  after(async () => {
    opened.dispose();
    await empty('cases');
  });

  const group = () => opened.grouped.groups.groupOf(at('cases/due.md').toString());

  it('regroups a case when its day begins and when its time has come, and waits for nothing in between', async () => {
    assert.equal(group(), 'awaiting-us');
    const midnight = noon + 12 * HOUR;
    assert.equal(clock.next, midnight);
    let regrouped = next(opened.grouped.onDidRegroup);
    clock.set(midnight);
    assert.deepEqual([...(await regrouped).keys], [at('cases/due.md').toString()]);
    assert.equal(group(), 'due-today');
    assert.equal(clock.next, midnight + 17 * HOUR);
    regrouped = next(opened.grouped.onDidRegroup);
    clock.set(midnight + 17 * HOUR);
    await regrouped;
    assert.equal(group(), 'overdue');
  });
});
