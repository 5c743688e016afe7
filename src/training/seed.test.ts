// A training installation is filled once and for ever the same; production never.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { accountBook } from '#db/accounts.ts';
import type { Pool } from 'pg';
import { officerBook } from '#http/officers.ts';
import { testDatabase } from '#test/beds/database.ts';
import { emptyDesk } from '#config/config-file.ts';
import { declareDesk } from '#run/declare-desk.ts';
import { makeSealing } from '#keys/sealing.ts';
import { trainingLines } from './people.ts';
import { seedTraining, trainingAccountsFor } from './seed.ts';
import { testRecording } from '#test/beds/store.ts';

const apiUrl = 'http://127.0.0.1:3000/simulator/graph';

const listed = (pool: Pool) => officerBook({ pool, ...testRecording, by: { kind: 'settings' } }).listOfficers();

test('seeding twice gives what seeding once gives, and keeps what people changed', async (t) => {
  const { pool } = await testDatabase(t);
  const secretKey = randomBytes(32);
  const accounts = accountBook({ pool, ...testRecording }, makeSealing(secretKey));
  const deps = { database: { pool }, ...testRecording, accounts, config: { training: true }, secretKey, apiUrl };
  await seedTraining(deps);
  const before = [await listed(pool), await accounts.all()];
  await seedTraining(deps);
  assert.deepEqual([await listed(pool), await accounts.all()], before);
  assert.equal(before[0]?.length, 9);
  assert.equal(before[1]?.length, trainingAccountsFor(secretKey, apiUrl).length + trainingLines.length);
});

test('each installation has secrets of its own, each kind another', () => {
  const of = (key: Buffer): string[] =>
    trainingAccountsFor(key, apiUrl).flatMap(({ appSecret, verifyToken, accessToken }) => {
      assert.notEqual(accessToken, '');
      return [appSecret, verifyToken, accessToken].filter((secret) => secret !== '');
    });
  const key = randomBytes(32);
  assert.deepEqual(of(key), of(key));
  const both = [...of(key), ...of(randomBytes(32))];
  assert.equal(new Set(both).size, both.length);
});

test('production is never seeded', async (t) => {
  const { pool } = await testDatabase(t);
  const secretKey = randomBytes(32);
  const accounts = accountBook({ pool, ...testRecording }, makeSealing(secretKey));
  await assert.rejects(
    seedTraining({ database: { pool }, ...testRecording, accounts, config: { training: false }, secretKey, apiUrl }),
    /production/,
  );
  assert.deepEqual(await accounts.all(), []);
});

test('what the configuration declares is there after every start, and an officer’s own password stays', async (t) => {
  const { pool } = await testDatabase(t);
  const accounts = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  const desk = {
    ...emptyDesk,
    agencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }],
    accounts: [],
    users: [
      {
        email: 'a@contoh.example',
        name: 'A',
        role: 'admin-agency' as const,
        agencyId: 'dlh',
        password: 'kata-sandi-panjang',
      },
    ],
  };
  await declareDesk({ database: { pool }, ...testRecording, accounts }, desk);
  await declareDesk(
    { database: { pool }, ...testRecording, accounts },
    { ...desk, agencies: [{ id: 'dlh', name: 'DLH Kota', shortName: 'DLH' }] },
  );
  const { rows } = await pool.query<{ name: string }>('select name from agency');
  assert.deepEqual(rows, [{ name: 'DLH Kota' }]);
  assert.equal((await listed(pool)).length, 1);
});
