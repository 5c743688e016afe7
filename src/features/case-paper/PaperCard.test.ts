// Who is offered which sheet of a case; the reporter's identity only to whoever could open it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels, shownNumber } from '#test/given/case-answer.ts';

const id = await consoleIn('id', shownChannels);

const show = (role: Role, changed: Partial<CaseAnswer> = {}) =>
  id.show<{ answer: CaseAnswer }>('features/case-paper/PaperCard.tsx', 'PaperCard', {
    as: { role },
    props: { answer: givenAnswer(changed) },
  });
const sheets = async (role: Role, changed?: Partial<CaseAnswer>) =>
  (await show(role, changed)).links.map((link) => /\/(\w+)\.pdf\?lang=id$/.exec(link)?.[1] ?? link);

suite('the sheets of a case', () => {
  test('are offered as far as the server gives them', async () => {
    for (const role of ['admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head'] as const)
      assert.deepEqual(await sheets(role), ['disposition', 'minutes', 'sheet'], role);
    for (const role of ['data-officer', 'examiner'] as const) assert.deepEqual(await sheets(role), ['sheet'], role);
  });

  test('a receipt of what was spoken, to whoever speaks with reporters', async () => {
    assert.deepEqual(await sheets('admin-medsos', { channel: 'phone' }), [
      ...['disposition', 'minutes', 'sheet'],
      'receipt',
    ]);
    assert.ok(!(await sheets('admin-agency', { channel: 'phone' })).includes('receipt'));
  });

  test('lead to the case, each in a window of its own', async () => {
    const { links } = await show('admin-pusat');
    assert.equal(links[0], `/api/v1/cases/${shownNumber}/disposition.pdf?lang=id`);
  });

  test('the reporter’s identity to whoever could open it, while its use is not restricted', async () => {
    const offers = async (changed: Partial<CaseAnswer>) =>
      (await show('admin-pusat', changed)).words.includes('dengan identitas pelapor');
    const possible: CaseAnswer['possible'] = ['RevealIdentity'];
    assert.equal(await offers({ possible }), true);
    assert.equal(await offers({ possible: [] }), false);
    assert.equal(await offers({ possible, reporter: { name: 'Warga', restricted: true } }), false);
  });
});
