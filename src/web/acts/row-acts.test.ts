// Which presses the board has for whom, and the way back of each.
import assert from 'node:assert/strict';
import { mock, suite, test } from 'node:test';
import { roles, type Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';

const console = await consoleIn('id');
type RowActs = {
  actsOf: (officer: { role: Role; alsoRoles?: readonly Role[] }) => string[];
  hasWayBack: (act: string) => boolean;
  doAct: (act: string, one: { number: string }, to?: string) => Promise<unknown>;
  undoAct: (one: { number: string; holder?: { userId: string; name: string } }) => Promise<unknown>;
};
const { actsOf, hasWayBack, doAct, undoAct } = await console.load<RowActs>('web/acts/row-acts.ts');

/** What was sent to the server while `work` ran: the act's address and its body, without the key of the press. */
const sentBy = async (work: () => Promise<unknown>): Promise<unknown> => {
  const answered = mock.method(globalThis, 'fetch', () => Promise.resolve(Response.json({})));
  try {
    await work();
    const [path, init] = (answered.mock.calls[0]?.arguments ?? []) as unknown as [string, { body: string }];
    const { key, ...body } = JSON.parse(init.body) as { key: string };
    assert.match(key, /^[\w-]{16,64}$/);
    return [path, body];
  } finally {
    answered.mock.restore();
  }
};

suite('presses', () => {
  const expected: Readonly<Record<Role, readonly string[]>> = {
    'admin-medsos': ['Claim', 'Assign'],
    'admin-pusat': ['Claim', 'Assign'],
    'admin-agency': [],
    'team-lead': ['Claim', 'Assign', 'RemindHolder'],
    'division-head': ['RemindHolder'],
    operator: [],
    'data-officer': [],
    examiner: [],
  };
  for (const role of roles)
    test(`of ${role}`, () => {
      assert.deepEqual(actsOf({ role }), expected[role]);
    });

  test('of somebody who holds two roles are those of both', () => {
    assert.deepEqual(actsOf({ role: 'admin-pusat', alsoRoles: ['division-head'] }), [
      'Claim',
      'Assign',
      'RemindHolder',
    ]);
  });

  test('have a way back, but for what was heard', () => {
    assert.deepEqual(['Claim', 'Assign', 'RemindHolder'].map(hasWayBack), [true, true, false]);
  });
});

suite('a press', () => {
  const number = 'ADU-2026-000001-DZ';
  const path = `/api/v1/cases/${number}/commands`;

  test('counts whatever others did meanwhile, and names nobody but whom it goes to', async () => {
    assert.deepEqual(await sentBy(() => doAct('Claim', { number })), [path, { type: 'Claim' }]);
    assert.deepEqual(await sentBy(() => doAct('RemindHolder', { number })), [path, { type: 'RemindHolder' }]);
    assert.deepEqual(await sentBy(() => doAct('Assign', { number }, 'o-2')), [path, { type: 'Assign', to: 'o-2' }]);
  });

  test('is taken back to whoever had it, or to nobody', async () => {
    const holder = { userId: 'o-1', name: 'Sari Contoh' };
    assert.deepEqual(await sentBy(() => undoAct({ number, holder })), [path, { type: 'Assign', to: 'o-1' }]);
    assert.deepEqual(await sentBy(() => undoAct({ number })), [path, { type: 'Release' }]);
  });
});
