// One command makes a database that training filled fit for production; the doctor says before and after how things stand.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { accountBook } from '#db/accounts.ts';
import { givenCommand, testKey } from '#test/beds/command.ts';
import { testRecording } from '#test/beds/store.ts';
import { makeSealing } from '#keys/sealing.ts';
import { seedTraining } from '#training/seed.ts';

test('clear-training names what it took away, and the doctor’s complaint goes with it', async (t) => {
  const production = { TANGGAP_MODE: 'production', PUBLIC_URL: 'http://127.0.0.1:9' };
  const key = randomBytes(32).toString('base64');
  const { tanggap, pool } = await givenCommand(t, { ...production, SECRET_KEY: key });
  await seedTraining({
    database: { pool },
    ...testRecording,
    accounts: accountBook({ pool, ...testRecording }, makeSealing(Buffer.from(testKey, 'base64'))),
    config: { training: true },
    secretKey: Buffer.from(testKey, 'base64'),
    apiUrl: 'http://127.0.0.1:9/simulator/graph',
  });
  const before = await tanggap(['doctor']);
  assert.equal(before.status, 1);
  assert.match(
    before.stdout,
    /✖ mode: .*petugas contoh: data@demo\.tanggap\.example.*npm run tanggap -- clear-training/,
  );
  const start = await tanggap(['start']);
  assert.equal(start.status, 2, start.stderr);
  assert.match(start.stderr, /mode production ditolak[\s\S]*clear-training/);
  const cleared = await tanggap(['clear-training']);
  assert.equal(cleared.status, 0, cleared.stderr);
  assert.match(
    cleared.stdout,
    /petugas ketua@demo\.tanggap\.example: dinonaktifkan[\s\S]*akun instagram 17841400000000001: dihapus/,
  );
  const after = await tanggap(['doctor']);
  assert.doesNotMatch(after.stdout, /mode:/);
  assert.match(after.stdout, /✖ petugas: .*npm run tanggap -- user add --email/);
  assert.match((await tanggap(['clear-training'])).stdout, /Tidak ada yang perlu dibersihkan/);
});
