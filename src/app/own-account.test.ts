// The city's own words, under whatever id, open no case of the city against itself, and what is for nobody here opens none at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at } from '#test/given/given.ts';
import { account, casesOf, comment, direct, drainPorts, put } from '#test/given/intake.ts';
import { testStore } from '#test/beds/store.ts';
import { drainInbound, type DrainPorts } from './drain-inbound.ts';
import type { AccountOf } from './own-account.ts';

const own = { id: account, handle: 'KotaContoh', otherIds: ['26000000000000001'] };
const accountOf: AccountOf = (_channel, id) =>
  Promise.resolve(id === own.id || own.otherIds.includes(id) ? own : undefined);

const drained = async (t: { after: (release: () => Promise<void>) => void }, inbound: object) => {
  const { store, pool } = await testStore(t);
  const ports: DrainPorts = { ...drainPorts(store), accountOf };
  await put(pool, [inbound]);
  await drainInbound(ports, () => at(0));
  const { rows } = await pool.query<{ status: string; error: string | null }>('select status, error from inbound');
  const messages = await pool.query<{ account_id: string }>('select account_id from message');
  const aside = await pool.query<{ reason: string }>('select reason from unplaced');
  const unplaced = aside.rows.map(({ reason }) => reason);
  return {
    unplaced,
    cases: (await casesOf(pool)).length,
    end: rows[0],
    accounts: messages.rows.map((one) => one.account_id),
  };
};

for (const [what, inbound] of [
  ['another id of the account', comment('c1', 'Kami teruskan', { author: { id: '26000000000000001' } })],
  ['an id of the account besides', comment('c1', 'Kami teruskan', { author: { id: '1', otherIds: [account] } })],
  ['its name, in whatever case', comment('c1', 'Kami teruskan', { author: { id: '9', handle: '@kotacontoh' } })],
  ['its id in private', direct('m1', 'Kami teruskan', { who: account })],
] as const)
  test(`words under ${what} are our own`, async (t) => {
    const end = { status: 'done', error: null };
    assert.deepEqual(await drained(t, inbound), { unplaced: [], cases: 0, end, accounts: [] });
  });

test('a person with a name like ours is a person', async (t) => {
  assert.equal((await drained(t, comment('c1', 'Lampu', { author: { id: '9', handle: 'kotacontoh.fans' } }))).cases, 1);
});

test('what came for another id of the account is the account’s', async (t) => {
  const { cases, accounts } = await drained(t, comment('c1', 'Lampu', { accountId: '26000000000000001' }));
  assert.deepEqual([cases, accounts], [1, [account]]);
});

test('what came for an account that was never declared is set aside with that reason', async (t) => {
  const { cases, end, unplaced } = await drained(t, comment('c1', 'test_message', { accountId: '0' }));
  assert.deepEqual([cases, end, unplaced], [0, { status: 'done', error: null }, ['unknown-account']]);
});
