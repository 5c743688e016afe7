// Identities are stored sealed, one current for each reporter, and masked until somebody reveals them.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type pg from 'pg';
import type { IdentityVault } from '#ports/identity-vault.ts';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { identityVault, maskIdentity } from './identity-vault.ts';

const now = Date.UTC(2026, 2, 2, 8);
const identity = { name: 'Warga Demo 1', phone: '081234567890', address: 'Jalan Contoh 7', kelurahan: 'Baciro' };

const given = async (t: Cleanup): Promise<{ pool: pg.Pool; vault: IdentityVault; reporterId: string }> => {
  const { pool } = await testDatabase(t);
  const reporterId = randomUUID();
  await pool.query('insert into reporter (id, created_at) values ($1, now())', [reporterId]);
  const vault = identityVault({
    pool,
    sealing: makeSealing(randomBytes(32)),
    ids: { uuid: randomUUID },
    clock: { now: () => now },
  });
  return { pool, vault, reporterId };
};

test('a kept identity opens again, whole', async (t) => {
  const { vault, reporterId } = await given(t);
  assert.deepEqual(await vault.open(await vault.keep(reporterId, identity, now)), identity);
});

test('nothing of it stands in the database in clear', async (t) => {
  const { pool, vault, reporterId } = await given(t);
  await vault.keep(reporterId, identity, now);
  const { rows } = await pool.query<{ row: string; sealed: Buffer }>(
    'select identity::text as row, sealed from identity',
  );
  const all = `${rows[0]?.row ?? ''}${rows[0]?.sealed.toString('latin1') ?? ''}`;
  for (const value of Object.values(identity)) assert.equal(all.includes(value), false, value);
  assert.match(all, /name,phone,address,kelurahan/);
});

test('empty fields count as not given', async (t) => {
  const { pool, vault, reporterId } = await given(t);
  const id = await vault.keep(reporterId, { name: '  Warga\0 Demo ', phone: ' ', address: '' }, now);
  assert.deepEqual(await vault.open(id), { name: 'Warga Demo' });
  const { rows } = await pool.query<{ fields: string[] }>('select fields from identity');
  assert.deepEqual(rows[0]?.fields, ['name']);
});

test('a later identity replaces the current one; many at once leave one current', async (t) => {
  const { pool, vault, reporterId } = await given(t);
  await Promise.all(
    Array.from({ length: 8 }, (_, index) => vault.keep(reporterId, { name: `Warga Demo ${String(index)}` }, now)),
  );
  const last = await vault.keep(reporterId, identity, now);
  const { rows } = await pool.query<{ id: string }>('select id from identity where replaced_at is null');
  assert.deepEqual(rows, [{ id: last }]);
});

test('an identity of nobody is none', async (t) => {
  const { vault } = await given(t);
  assert.equal(await vault.open(randomUUID()), undefined);
  assert.equal(await vault.masked(randomUUID()), undefined);
});

test('a sealed identity moved to another row does not open', async (t) => {
  const { pool, vault, reporterId } = await given(t);
  const id = await vault.keep(reporterId, identity, now);
  const other = await vault.keep(reporterId, { name: 'Lain' }, now);
  await pool.query('update identity set sealed = (select sealed from identity where id = $1) where id = $2', [
    id,
    other,
  ]);
  await assert.rejects(vault.open(other));
});

test('the mask shows first letters and the ends of a number', async (t) => {
  const { vault, reporterId } = await given(t);
  const masked = await vault.masked(await vault.keep(reporterId, identity, now));
  assert.deepEqual(masked, { name: 'W••• D••• 1•••', phone: '0812••••••90', address: '••••••', kelurahan: 'B•••' });
});

test('a mask never shows a short number, nor tells how long a name is', () => {
  assert.deepEqual(maskIdentity({ phone: '08123' }), { phone: '••••••' });
  assert.deepEqual(maskIdentity({ phone: '+62 812-3456-7890' }), { phone: '+628••••••90' });
  assert.equal(maskIdentity({ name: 'Al' }).name?.length, maskIdentity({ name: 'Alexandria' }).name?.length);
  assert.deepEqual(maskIdentity({}), {});
});
