// An account that is declared is served at once in every process, and a token's near end is told once.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { checkAccount } from '#app/check-account.ts';
import { makeChannel } from '#channels/kinds.ts';
import { dayMs } from '#core/time.ts';
import { accountsChanged } from '#db/account-life.ts';
import { accountBook } from '#db/accounts.ts';
import { startLive } from '#db/live.ts';
import type { Account } from '#ports/channel.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { watchAccounts, type AccountWatch } from './account-watch.ts';
import { makeSealing } from '#keys/sealing.ts';
import { testRecording } from '#test/beds/store.ts';

const account: Account = {
  channel: 'instagram',
  id: '17841400000000001',
  handle: 'kotacontoh',
  ...{ appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' },
};

const changed = (live: Awaited<ReturnType<typeof startLive>>): Promise<void> =>
  new Promise((heard) => {
    const stop = live.subscribe(({ what }) => {
      if (what !== accountsChanged) return;
      stop();
      heard();
    });
  });

/** As the loop lets it: its reading is under way, not done, when the news has come. */
const served = async (watch: AccountWatch, handle: string): Promise<void> => {
  while (watch.channelFor('instagram', account.id)?.account.handle !== handle)
    await new Promise((next) => setImmediate(next));
};

test('what one process declares another one serves without waiting for its turn', { timeout: 10_000 }, async (t) => {
  const { pool, url } = await testDatabase(t);
  const sealing = makeSealing(randomBytes(32));
  const live = await startLive({ url });
  t.after(() => live.close());
  const watch = await watchAccounts({
    accounts: accountBook({ pool, ...testRecording }, sealing),
    makeChannel,
    clock: { now: () => at(0) },
    onError: (_part, error) => assert.fail(String(error)),
  });
  t.after(watch.stop);
  assert.equal(watch.channelFor('instagram', account.id), undefined);
  for (const handle of ['kotacontoh', 'kota-baru']) {
    const news = changed(live);
    const by = { kind: 'command-line' } as const;
    await accountBook({ pool, ...testRecording }, sealing).change(account, () => ({ ...account, handle }), by);
    await news;
    watch.wake();
    await served(watch, handle);
  }
});

test('a token that ends within a week is told to the operator once, another end again', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  let end: number | undefined = at(0) + 30 * dayMs;
  const made = makeChannel(account);
  assert.ok(made);
  const channel = { ...made, check: () => Promise.resolve(undefined), expiresAt: () => Promise.resolve(end) };
  const told = async (now: number): Promise<string[]> => {
    await checkAccount(book, channel, now);
    const { rows } = await pool.query<{ said: string }>(
      `select concat_ws(' ', role, what, account_channel, account_id) as said from notice order by id`,
    );
    return rows.map(({ said }) => said);
  };
  const said = `operator token-ends instagram ${account.id}`;
  assert.deepEqual(await told(at(0)), []);
  assert.equal((await book.states())[0]?.expiresAt, end);
  assert.deepEqual(await told(end - 7 * dayMs - 1), []);
  assert.deepEqual(await told(end - 7 * dayMs), [said]);
  assert.deepEqual(await told(end + dayMs), [said]);
  end += 7 * dayMs;
  assert.deepEqual(await told(end), [said, said]);
  end = undefined;
  assert.equal((await told(at(0))).length, 2);
  assert.equal((await book.states())[0]?.expiresAt, undefined);
});

test('another token has another end, which nobody knows yet', async (t) => {
  const { pool } = await testDatabase(t);
  const book = accountBook({ pool, ...testRecording }, makeSealing(randomBytes(32)));
  await book.declare(account);
  await book.noteExpiry(account, at(0), at(0) - 30 * dayMs);
  await book.declare({ ...account, handle: 'lain' });
  assert.equal((await book.states())[0]?.expiresAt, at(0));
  await book.declare({ ...account, accessToken: 'baru' });
  assert.equal((await book.states())[0]?.expiresAt, undefined);
});
