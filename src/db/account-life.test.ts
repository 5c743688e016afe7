// An account rests, wakes and ends: what that takes away, what stays, and who did it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '#ports/channel.ts';
import { makeSealing } from '#keys/sealing.ts';
import { testDatabase, type Cleanup } from '#test/beds/database.ts';
import { recordedActs, testAdministration as administration, testRecording } from '#test/beds/store.ts';
import { removeAccount, restAccount, wakeAccount } from './account-life.ts';
import { accountBook } from './accounts.ts';

const account: Account = {
  ...{ channel: 'mastodon', id: '109', handle: 'kota', apiUrl: 'https://mastodon.example' },
  ...{ appSecret: '', verifyToken: '', accessToken: 'canary-access' },
};
const partner: Account = { ...account, channel: 'open311', id: 'warga', handle: 'Kanal Warga', accessToken: '' };
const ending = { by: { kind: 'command-line' }, now: 1_770_000_000_000, administration } as const;

const given = async (t: Cleanup) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(Buffer.alloc(32, 5)));
  const types = async () => (await recordedActs(pool)).map(({ type }) => type);
  return { pool, book, types };
};

test('one at rest is served nowhere, keeps its secrets, and no start wakes it', async (t) => {
  const { pool, book, types } = await given(t);
  await book.declare(account);
  assert.equal(await restAccount(pool, ending, account), 'done');
  assert.equal(await restAccount(pool, ending, account), 'done');
  await book.declare(account);
  assert.deepEqual([await book.all(), await book.find(account)], [[], undefined]);
  assert.equal((await book.states())[0]?.restingSinceAt, ending.now);
  assert.equal(await wakeAccount(pool, ending, account), 'done');
  assert.deepEqual([await book.all(), await book.find(account)], [[account], account]);
  assert.deepEqual(await types(), ['AccountConnected', 'AccountRested', 'AccountWoken']);
});

test('one that is removed leaves no secret and no place where it was read to; it can be connected again', async (t) => {
  const { pool, book, types } = await given(t);
  await book.declare(account, 'console');
  await pool.query(
    `insert into poll_cursor (channel, account_id, next_at, cursor) values ('mastodon', '109', now(), 'x')`,
  );
  assert.equal(await removeAccount(pool, ending, account), 'done');
  const { rows } = await pool.query('select 1 from channel_account union all select 1 from poll_cursor');
  assert.deepEqual(rows, []);
  assert.equal(await removeAccount(pool, ending, account), 'not-found');
  await book.change(account, (before) => (before === undefined ? account : undefined), { kind: 'command-line' });
  assert.deepEqual(await book.all(), [account]);
  assert.deepEqual(await types(), ['AccountConnected', 'AccountRemoved', 'AccountConnected']);
});

for (const declaredBy of ['file', 'training'] as const)
  test(`one that would be back at the next start (${declaredBy}) is not removed`, async (t) => {
    const { pool, book, types } = await given(t);
    await book.declare(account, declaredBy);
    assert.equal(await removeAccount(pool, ending, account), 'account-declared');
    assert.deepEqual(await book.all(), [account]);
    assert.deepEqual(await types(), ['AccountConnected']);
  });

test('a partner that left the file is over; an account that left it is the console’s, and may be removed', async (t) => {
  const { pool, book } = await given(t);
  await book.declare(account);
  await book.declare(partner);
  await book.release([account, partner]);
  assert.equal((await book.states()).length, 2);
  await book.release([]);
  assert.deepEqual(
    (await book.states()).map(({ channel, declaredBy }) => [channel, declaredBy]),
    [['mastodon', 'console']],
  );
  const last = (await recordedActs(pool)).at(-1);
  assert.deepEqual([last?.type, last?.by], ['AccountRemoved', { kind: 'settings' }]);
  assert.equal(await removeAccount(pool, ending, account), 'done');
});
