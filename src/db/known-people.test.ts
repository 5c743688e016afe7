// An id that its person gave up still leads to them for whoever reads it in a text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { account, arrive, casesOf, direct } from '#test/given/intake.ts';
import { storeOn, testIds } from '#test/beds/store.ts';
import { identityVault } from './identity-vault.ts';
import { hidingPeople } from './known-people.ts';

const [old, next] = ['rini.percobaan', 'warga-baru-demo'];
const gone = { kind: 'identity-change', of: 'person', accountId: account, from: [old], at: at(1) } as const;

for (const [what, to] of [
  ['and took another', [next]],
  ['and nobody says what holds now', []],
] as const)
  test(`an id that somebody gave up, ${what}, is hidden as theirs`, async (t) => {
    const { database, pool } = await testDatabase(t);
    await arrive(storeOn(pool), pool, [direct('m-1', 'Lampu jalan mati', { who: old })], [{ ...gone, to }]);
    const { rows } = await pool.query('select became from given_up_id');
    assert.deepEqual(rows, [{ became: to[0] ?? null }]);
    const [found = assert.fail()] = await casesOf(pool);
    const vault = identityVault({
      pool,
      sealing: makeSealing(Buffer.alloc(32, 7)),
      ids: testIds,
      clock: { now: () => at(2) },
    });
    const reading = await hidingPeople({ db: database.kysely, vault }, [found.id]);
    const read = reading(found.id, 'Tanyakan kepada rini.percobaan tentang lampu.');
    assert.match(read, /^Tanyakan kepada \S+ tentang lampu\.$/);
    assert.doesNotMatch(read, /rini|percobaan/i);
  });
