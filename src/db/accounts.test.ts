// Accounts are declared again and again, their secrets sealed and never to be read in the database.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Account, RenewedSecrets } from '#ports/channel.ts';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase } from '#test/beds/database.ts';
import { accountBook } from './accounts.ts';
import { recordedActs, testRecording } from '#test/beds/store.ts';

const account: Account = {
  channel: 'instagram',
  id: '17841400000000001',
  handle: 'pemkotjogja',
  appSecret: 'canary-app-secret',
  verifyToken: 'canary-verify-token',
  accessToken: 'canary-access-token',
  apiUrl: 'https://graph.facebook.com',
};

test('what was declared comes back whole, and a second declaration updates it', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  assert.deepEqual(await book.all(), [account]);
  const changed = { ...account, accessToken: 'another', handle: 'pemkot' };
  await book.declare(changed);
  assert.deepEqual(await book.all(), [changed]);
});

test('connecting and changing are recorded by fields, declaring the same again is not, and no secret is told', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  await book.declare(account);
  await book.declare({ ...account, accessToken: 'canary-next', more: { appId: 'canary-app-id' } });
  await book.change(account, (before) => before && { ...before, handle: 'lain' }, { kind: 'command-line' });
  const place = { channel: 'instagram', accountId: account.id };
  const acts = await recordedActs(pool);
  assert.deepEqual(
    acts.map(({ at: _at, ...act }) => act),
    [
      { type: 'AccountConnected', ...place, by: { kind: 'settings' } },
      { type: 'AccountChanged', ...place, changed: ['accessToken', 'appId'], by: { kind: 'settings' } },
      { type: 'AccountChanged', ...place, changed: ['handle'], by: { kind: 'command-line' } },
    ],
  );
  assert.equal(JSON.stringify(acts).includes('canary'), false);
});

test('the database holds no secret in clear, and states show none', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  const { rows } = await pool.query<{ all: string; raw: Buffer }>(
    `select channel_account::text as all, sealed_secrets as raw from channel_account`,
  );
  assert.equal(/canary/.test(`${rows[0]?.all ?? ''}${rows[0]?.raw.toString('latin1') ?? ''}`), false);
  assert.equal(JSON.stringify(await book.states()).includes('canary'), false);
});

test('a declaration keeps what is known of the account; problems and usage are noted', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  const at = Date.UTC(2026, 2, 2, 8);
  await book.noteProblem('instagram', account.id, 'token-expired', at);
  await book.noteUsage('instagram', account.id, { percent: 81.6, regainAccessMs: 60_000 }, at);
  await book.declare(account);
  const [state] = await book.states();
  assert.deepEqual(state, {
    channel: 'instagram',
    id: account.id,
    handle: 'pemkotjogja',
    apiUrl: account.apiUrl,
    declaredBy: 'file',
    held: ['appSecret', 'verifyToken', 'accessToken'],
    restsUntil: at + 60_000,
    problem: 'token-expired',
    usagePercent: 82,
    checkedAt: at,
  });
  const since = async () =>
    (await pool.query<{ at: Date | null }>('select problem_at as at from channel_account')).rows;
  await book.noteProblem('instagram', account.id, 'token-invalid', at + 60_000);
  assert.deepEqual(await since(), [{ at: new Date(at) }], 'since it began, whatever is said of it later');
  await book.noteProblem('instagram', account.id, undefined, at);
  assert.deepEqual(await since(), [{ at: null }]);
  assert.equal((await book.states())[0]?.problem, undefined);
});

test('under another key the account is named, its secrets are not', async (t) => {
  const { pool } = await testDatabase(t);
  await accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32))).declare(account);
  await assert.rejects(
    accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32))).all(),
    /instagram\/17841400000000001.*SECRET_KEY/,
  );
});

test('sealed secrets moved to another account open nowhere', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  await pool.query(`update channel_account set id = '2'`);
  await assert.rejects(book.all(), /instagram\/2/);
});

const ofX: Account = {
  ...account,
  channel: 'x',
  accessToken: 'first-access',
  more: { clientId: 'client', refreshToken: 'first-refresh' },
};

type Asked = { ok: true; renewed: RenewedSecrets };
const given = (accessToken: string, refreshToken: string): Asked => ({
  ok: true,
  renewed: { accessToken, more: { refreshToken } },
});

test('a renewed token is kept sealed, and outlives a start that declares the first one again', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(ofX);
  const renewed = await book.renew(ofX, () => Promise.resolve(given('second-access', 'second-refresh')));
  const second = { ...ofX, accessToken: 'second-access', more: { clientId: 'client', refreshToken: 'second-refresh' } };
  assert.deepEqual(renewed, { ok: true, account: second });
  await book.declare({ ...ofX, appSecret: 'changed', handle: 'baru' });
  assert.deepEqual(await book.all(), [{ ...second, appSecret: 'changed', handle: 'baru' }]);
  await book.declare({ ...ofX, more: { clientId: 'client', refreshToken: 'given-by-hand' } });
  assert.deepEqual(await book.all(), [{ ...ofX, more: { clientId: 'client', refreshToken: 'given-by-hand' } }]);
});

test('of many who find a token ended one asks the platform, and all are given what it got', async (t) => {
  const { pool } = await testDatabase(t);
  const sealing = makeSealing(randomBytes(32));
  await accountBook({ pool, ...testRecording }, sealing).declare(ofX);
  let asked = 0;
  const tokens = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const end = await accountBook({ pool, ...testRecording }, sealing).renew(ofX, () => {
        asked += 1;
        return Promise.resolve(given('second-access', 'second-refresh'));
      });
      return end.ok ? end.account.accessToken : '';
    }),
  );
  assert.deepEqual([asked, ...new Set(tokens)], [1, 'second-access']);
});

test('a renewal that the platform refuses changes nothing, and says so', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(ofX);
  const refused = await book.renew(ofX, () => Promise.resolve({ ok: false as const, failure: 'used up' }));
  assert.deepEqual(refused, { ok: false, failure: 'used up' });
  assert.deepEqual(await book.all(), [ofX]);
});
