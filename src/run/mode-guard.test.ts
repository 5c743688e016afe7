// What training put into a database is never served in production, and training never begins in a database that is not its own.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import pg from 'pg';
import { accountBook } from '#db/accounts.ts';
import { hasOfficer, standingOf } from '#db/installation.ts';
import { migrate } from '#db/migrate.ts';
import { inTransaction } from '#db/queryable.ts';
import { clearTraining, findTrainingRows, isAny } from '#db/training-rows.ts';
import { officerBook } from '#http/officers.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { testRecording } from '#test/beds/store.ts';
import { inDatabase, runOnce } from '#test/beds/template.ts';
import { ConfigError } from '#config/config.ts';
import { emptyDesk } from '#config/config-file.ts';
import { refuseForeign, takeOver, trainingMistake } from './mode-guard.ts';
import { makeSealing } from '#keys/sealing.ts';
import { trainingAgencies } from '#training/agencies.ts';
import { seedTraining } from '#training/seed.ts';
import { trainingMailFor } from '#training/mail.ts';
import { tmpdir } from 'node:os';

const production = { training: false, modeIsSaid: true, desk: emptyDesk };
const training = { training: true, modeIsSaid: false, databaseUrl: 'postgres://contoh/tanggap', desk: emptyDesk };

const seeded = async (t: Cleanup) => {
  const { pool } = await testDatabase(t);
  const secretKey = randomBytes(32);
  await seedTraining({
    database: { pool },
    ...testRecording,
    accounts: accountBook({ pool, ...testRecording }, makeSealing(secretKey)),
    config: { training: true },
    secretKey,
    apiUrl: 'http://127.0.0.1:3000/simulator/graph',
    mailbox: trainingMailFor(secretKey, { dataDir: tmpdir() }),
  });
  await takeOver(pool, training);
  return pool;
};

const refusal = async (work: Promise<void>): Promise<string> => {
  const told = await work.then(
    () => '',
    (error: unknown) => (error instanceof ConfigError ? error.message : String(error)),
  );
  assert.notEqual(told, '', 'it was let through');
  return told;
};

/** As the version before left it: no marks anywhere. */
const ofTheVersionBefore = async (t: Cleanup, rows: readonly string[]) => {
  const { url } = await testDatabase(t);
  const server = inDatabase(url, 'postgres');
  const name = `${new URL(url).pathname.slice(1)}_before`;
  await runOnce(server, `create database ${name}`);
  const pool = new pg.Pool({ connectionString: inDatabase(server, name) });
  t.after(async () => {
    await pool.end();
    await runOnce(server, `drop database if exists ${name} with (force)`);
  });
  await migrate(pool, undefined, '0140_send_photos.sql');
  for (const sql of rows) await pool.query(sql);
  return pool;
};

const officer = (email: string): string =>
  `insert into officer (id, name, email, role) values ('${email}', 'Nama', '${email}', 'team-lead')`;

test('production refuses what training declared, names all of it and the command, and starts once that has run', async (t) => {
  const pool = await seeded(t);
  const told = await refusal(takeOver(pool, production));
  for (const name of ['ketua@demo.tanggap.example', 'operator@demo.tanggap.example', 'instagram 17841400000000001'])
    assert.ok(told.includes(name), name);
  for (const name of ['sp4n-lapor pemkot-yogyakarta', 'email aduan@latihan.example', 'phone telepon-1', 'dpupkp'])
    assert.ok(told.includes(name), name);
  assert.match(told, /npm run tanggap -- clear-training/);
  await inTransaction(pool, clearTraining);
  assert.equal(isAny(await findTrainingRows(pool)), false);
  await takeOver(pool, production);
  assert.equal(await standingOf(pool), 'production');
  const { rows } = await pool.query('select 1 from officer_credential union all select 1 from officer_session');
  assert.equal(rows.length, 0);
  assert.equal(await hasOfficer(pool), false);
});

test('a demo officer who is let in again keeps production from starting', async (t) => {
  const pool = await seeded(t);
  await inTransaction(pool, clearTraining);
  await officerBook({ pool, ...testRecording, by: { kind: 'command-line' } }).resetPassword(
    'ketua@demo.tanggap.example',
    'kata-sandi-yang-lain',
  );
  assert.match(await refusal(takeOver(pool, production)), /petugas contoh: ketua@demo\.tanggap\.example\)/);
});

test('forwards to the simulated systems, and what the file does not declare in its own name, count too', async (t) => {
  const pool = await seeded(t);
  await pool.query(
    `insert into forward (id, complaint_id, number, target_id, service_code, text, not_before, created_at)
     values (gen_random_uuid(), gen_random_uuid(), 'ADU-2026-000001-XX', 'jss-simulasi', '*', 'Lampu mati', now(), now())`,
  );
  const own = { ...emptyDesk, agencies: [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }] };
  const undeclared = trainingAgencies
    .map(({ id }) => id)
    .filter((id) => id !== 'dlh')
    .toSorted();
  const told = await refusal(takeOver(pool, { ...production, desk: own }));
  assert.match(told, /1 aduan menunggu diteruskan ke sistem simulasi/);
  assert.match(told, new RegExp(`perangkat daerah dari latihan: ${undeclared.join(', ')};`));
  await inTransaction(pool, clearTraining);
  await takeOver(pool, production);
});

test('rows of the version before are known without a mark', async (t) => {
  const pool = await ofTheVersionBefore(t, [
    officer('ketua@demo.tanggap.example'),
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets, declared_by)
     values ('x', '1500000000000000001', 'pemkotjogja', 'https://aduan.contoh.example/simulator/x', '', 'console'),
       ('walk-in', 'loket-1', 'Loket aduan Balai Kota (latihan)', '', '', 'training'),
       ('x', '42', 'kota', 'https://api.x.com', '', 'file')`,
  ]);
  assert.equal(await standingOf(pool), 'training');
  await migrate(pool);
  assert.equal(await standingOf(pool), 'training');
  const told = await refusal(takeOver(pool, production));
  assert.match(
    told,
    /petugas contoh: ketua@demo\.tanggap\.example; akun simulasi: walk-in loket-1, x 1500000000000000001\)/,
  );
});

test('training begins in no database that others made, and changes nothing there', async (t) => {
  const before = await ofTheVersionBefore(t, [officer('kepala@kota.example')]);
  for (const modeIsSaid of [false, true])
    assert.match(await refusal(refuseForeign(before, { ...training, modeIsSaid })), /mode latihan ditolak/);
  await migrate(before);
  assert.match(await refusal(refuseForeign(before, training)), /TANGGAP_MODE=production/);
  const { pool } = await testDatabase(t);
  await takeOver(pool, production);
  assert.match(await refusal(refuseForeign(pool, { ...training, modeIsSaid: true })), /mode production/);
  // Its own embedded server may be a production's as well.
  const { databaseUrl: _url, ...embedded } = training;
  assert.match(await refusal(refuseForeign(pool, embedded)), /DATA_DIR/);
});

test('an empty database becomes a training one only where the mode is said, or where the program runs the server', async (t) => {
  const { pool } = await testDatabase(t);
  assert.match(await refusal(refuseForeign(pool, training)), /TANGGAP_MODE: belum diisi/);
  await refuseForeign(pool, { ...training, modeIsSaid: true });
  const { databaseUrl: _url, ...embedded } = training;
  assert.equal(trainingMistake('empty', embedded), undefined);
  await takeOver(pool, training);
  assert.equal(await standingOf(pool), 'training');
  await refuseForeign(pool, training);
});

test('tables of another program are left alone', async (t) => {
  const { url } = await testDatabase(t);
  const server = inDatabase(url, 'postgres');
  const name = `${new URL(url).pathname.slice(1)}_other`;
  await runOnce(server, `create database ${name}`);
  const pool = new pg.Pool({ connectionString: inDatabase(server, name) });
  t.after(async () => {
    await pool.end();
    await runOnce(server, `drop database if exists ${name} with (force)`);
  });
  await pool.query('create table pegawai (id int)');
  assert.match(await refusal(refuseForeign(pool, { ...training, modeIsSaid: true })), /program lain/);
});
