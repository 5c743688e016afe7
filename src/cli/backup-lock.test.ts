// A locked back-up opens with its key and with nothing else, and what was changed in it is noticed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { listTables } from '#db/table-copy.ts';
import { openKeys } from '#keys/keys.ts';
import {
  commandIn,
  givenCommand,
  keySettings,
  temporaryFolder,
  testKey,
  untouchedDatabase,
} from '#test/beds/command.ts';
import { liveThrough } from '#test/given/history.ts';
import { storeOn } from '#test/beds/store.ts';
import { locked, lockFrom, opened, openerFor } from './backup-lock.ts';
import type { Flags } from './verb.ts';

const passphrase = 'kuda betul baterai staples';
/** Several of the format's pieces of 64 KiB. */
const words = Buffer.alloc(300_000, 'kata-kata warga ');

const lockedIn = async (file: string, flags: Flags): Promise<Buffer> => {
  const lock = await lockFrom(flags);
  // As few rounds as the format has, so that the test does not wait for them.
  if (flags['passphrase-file'] !== undefined) lock?.setScryptWorkFactor(1);
  const bytes = await buffer(await locked(Readable.from([words]), lock));
  writeFileSync(file, bytes);
  return bytes;
};
const openedIn = async (file: string, flags: Flags): Promise<Buffer> =>
  buffer(await opened(file, await openerFor(file, flags)));

test('a passphrase opens what it locked, and another does not', async (t) => {
  const folder = temporaryFolder(t);
  const [file, right, wrong, short] = ['a.age', 'right', 'wrong', 'short'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  writeFileSync(right, `${passphrase}\r\nnot of it\n`);
  writeFileSync(wrong, `${passphrase}!\n`);
  writeFileSync(short, 'pendek\n');
  await assert.rejects(lockFrom({ 'passphrase-file': short }), /paling sedikit 12/);
  const bytes = await lockedIn(file, { 'passphrase-file': right });
  assert.equal(bytes.includes('kata-kata'), false);
  assert.deepEqual(await openedIn(file, { 'passphrase-file': right }), words);
  await assert.rejects(openedIn(file, { 'passphrase-file': wrong }), /tidak membuka cadangan ini/);
  await assert.rejects(openedIn(file, {}), /tersandi. Buka dengan --identity/);
});

test('an identity opens what any of its recipients was given; a cut and a changed byte are noticed', async (t) => {
  const folder = temporaryFolder(t);
  const [file, mine, other] = ['a.age', 'mine', 'other'].map((name) => join(folder, name)) as [string, string, string];
  const [identity, another] = [await generateIdentity(), await generateIdentity()];
  writeFileSync(mine, `# created\n${identity}\n`);
  writeFileSync(other, another);
  const recipient = [await identityToRecipient(await generateIdentity()), await identityToRecipient(identity)].join(
    ', ',
  );
  const bytes = await lockedIn(file, { recipient });
  assert.deepEqual(await openedIn(file, { identity: mine }), words);
  await assert.rejects(openedIn(file, { identity: other }), /tidak membuka cadangan ini/);
  writeFileSync(file, bytes.subarray(0, bytes.length - 70_000));
  await assert.rejects(openedIn(file, { identity: mine }));
  const changed = Buffer.from(bytes);
  changed[200_000] = (changed[200_000] ?? 0) ^ 1;
  writeFileSync(file, changed);
  await assert.rejects(openedIn(file, { identity: mine }));
});

test('wrong keys are named by their place and never by what they hold', async (t) => {
  const folder = temporaryFolder(t);
  const [plain, keys] = [join(folder, 'a.tar'), join(folder, 'keys')];
  writeFileSync(plain, words);
  writeFileSync(keys, 'AGE-SECRET-KEY-1NOTONE');
  await assert.rejects(lockFrom({ recipient: 'age1bukan' }), /bukan kunci umum age/);
  await assert.rejects(lockFrom({ recipient: 'age1x', 'passphrase-file': keys }), /salah satu/);
  await assert.rejects(openerFor(plain, { identity: keys }), /tidak tersandi/);
  assert.equal(await openerFor(plain, {}), undefined);
  await lockedIn(plain, { recipient: await identityToRecipient(await generateIdentity()) });
  await assert.rejects(openerFor(plain, { identity: keys }), (error: Error) => !error.message.includes('NOTONE'));
  await assert.rejects(openerFor(plain, { passphrase: true }), /--passphrase-file/);
});

test('the command writes a locked back-up, and restores it with its identity alone', async (t) => {
  const { tanggap, pool, url } = await givenCommand(t);
  await liveThrough(storeOn(pool), pool);
  await openKeys(pool, keySettings);
  const folder = temporaryFolder(t);
  const [file, mine, other] = ['a.age', 'mine', 'other'].map((name) => join(folder, name)) as [string, string, string];
  const identity = await generateIdentity();
  writeFileSync(mine, identity);
  writeFileSync(other, await generateIdentity());
  const taken = await tanggap(['backup', file, '--recipient', await identityToRecipient(identity)]);
  assert.match(taken.stdout, /tersandi/, taken.stderr);
  assert.equal(readFileSync(file).includes('manifest.json'), false);
  const fresh = await untouchedDatabase(t, url);
  const there = new pg.Pool({ connectionString: fresh, max: 1 });
  there.on('error', () => undefined);
  t.after(() => there.end());
  const restore = commandIn({ DATABASE_URL: fresh, DATA_DIR: temporaryFolder(t), SECRET_KEY: testKey });
  for (const flags of [[], ['--identity', other]]) {
    const refused = await restore(['restore', file, ...flags]);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /--identity|tidak membuka/);
    assert.deepEqual(await listTables(there), []);
  }
  const restored = await restore(['restore', file, '--identity', mine]);
  assert.equal(restored.status, 0, restored.stderr);
  const events = 'select count(*)::int as count from event';
  assert.deepEqual((await there.query(events)).rows, (await pool.query(events)).rows);
});
