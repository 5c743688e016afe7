// Whoever wrote without a name gets the one that their platform knows; each person is asked for once, and nothing waits for it.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { nameBook } from './names.queue.ts';
import type { Channel } from '#ports/channel.ts';
import { at } from '#test/given/given.ts';
import { account, arrive, comment } from '#test/given/intake.ts';
import { testStore } from '#test/beds/store.ts';
import { learnNames } from './names.job.ts';

type Profile = NonNullable<Channel['profile']>;

const named = async (t: TestContext, profile?: Profile) => {
  const { store, pool } = await testStore(t);
  await arrive(store, pool, [comment('c-1', 'Lampu mati', { who: 'p-1', post: 'a' })]);
  await pool.query('update reporter_handle set name = null, handle = null');
  const asked: string[] = [];
  const own = { name: 'instagram', account: { id: account } } as Channel;
  const channel: Channel = {
    ...own,
    ...(profile === undefined
      ? {}
      : {
          profile: (person: string) => {
            asked.push(person);
            return profile(person);
          },
        }),
  };
  const ports = { book: nameBook(pool), channels: () => [channel] };
  const handle = async (): Promise<unknown> =>
    (await pool.query<object>('select name, handle from reporter_handle')).rows[0];
  return { pool, asked, handle, learns: (hours: number) => learnNames(ports, at(hours)) };
};

test('the platform is asked once, and what it tells is kept', async (t) => {
  const { asked, handle, learns } = await named(t, () => Promise.resolve({ name: 'Warga\0 Contoh', handle: 'warga' }));
  assert.equal(await learns(1), 1);
  assert.equal(await learns(2), 0);
  assert.equal(asked.length, 1);
  assert.deepEqual(await handle(), { name: 'Warga\uFFFD Contoh', handle: 'warga' });
});

test('a name that came with a message meanwhile stands', async (t) => {
  const { pool, handle, learns } = await named(t, async () => {
    await pool.query(`update reporter_handle set name = 'Dari pesan'`);
    return { name: 'Dari profil' };
  });
  await learns(1);
  assert.deepEqual(await handle(), { name: 'Dari pesan', handle: null });
});

test('nobody is asked for again after a failure, nor where the platform knows nothing', async (t) => {
  const failing = await named(t, () => Promise.reject(new Error('HTTP 503')));
  await assert.rejects(failing.learns(1), /HTTP 503/);
  assert.equal(await failing.learns(2), 0);
  const unknown = await named(t, () => Promise.resolve(undefined));
  assert.equal(await unknown.learns(1), 1);
  assert.equal(await unknown.learns(2), 0);
  assert.deepEqual(await unknown.handle(), { name: null, handle: null });
});

test('whoever has a name, or came where nobody can be asked, is left alone', async (t) => {
  const silent = await named(t);
  assert.equal(await silent.learns(1), 0);
  const known = await named(t, () => Promise.resolve({ name: 'Lain' }));
  await known.pool.query(`update reporter_handle set handle = 'sudah-ada'`);
  assert.equal(await known.learns(1), 0);
  assert.deepEqual(known.asked, []);
});
