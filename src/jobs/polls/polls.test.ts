// Accounts that are asked: each payload is stored once with the cursor that stands behind it, whoever dies on the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { inboundWriter } from '#db/inbound-writer.ts';
import { pollBook } from './polls.queue.ts';
import { minuteMs } from '#core/time.ts';
import type { Channel, Heard, Polled } from '#ports/channel.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { pollAccounts, type PollPorts } from './polls.job.ts';

const asked = (ask: (cursor: string | undefined, heard?: Heard) => Polled | Promise<Polled>, id = '1'): Channel => {
  const channel: Pick<Channel, 'name' | 'account' | 'poll'> = {
    name: 'mastodon',
    account: { channel: 'mastodon', id, handle: id, appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' },
    poll: { everyMs: minuteMs, ask: async (cursor, _now, heard) => ask(cursor, heard) },
  };
  return channel as Channel;
};

const polled = (cursor: string, ...payloads: unknown[]): Polled => ({
  outcome: 'polled',
  payloads,
  cursor,
  more: false,
});

const noted: PollPorts['noteAccount'] = () => Promise.resolve();

const portsOf = (pool: pg.Pool, ...channels: Channel[]): PollPorts => ({
  book: pollBook(pool),
  channels: () => channels,
  noteAccount: noted,
});

const stored = async (pool: pg.Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ words: string }>(
    `select account_id || ' ' || payload as words from inbound where channel = 'mastodon' order by id`,
  );
  return rows.map(({ words }) => words);
};

test('what is new is stored in its order, and the next round goes on behind it', async (t) => {
  const { pool } = await testDatabase(t);
  const cursors: (string | undefined)[] = [];
  const channel = asked((cursor) => {
    cursors.push(cursor);
    return cursor === undefined ? polled('2', { id: 1 }, { id: 2, text: 'nul \0' }) : polled('3', { id: 3 });
  });
  const ports = portsOf(pool, channel);
  assert.equal(await pollAccounts(ports, () => at(0)), 2);
  assert.equal(await pollAccounts(ports, () => at(0) + minuteMs - 1), 0);
  assert.equal(await pollAccounts(ports, () => at(0) + minuteMs), 1);
  assert.deepEqual(cursors, [undefined, '2']);
  assert.deepEqual(await stored(pool), ['1 {"id":1}', '1 {"id":2,"text":"nul \\u0000"}', '1 {"id":3}']);
});

test('where more waits it is asked again at once', async (t) => {
  const { pool } = await testDatabase(t);
  const channel = asked((cursor) => ({ ...polled(`${cursor ?? ''}i`, cursor ?? 'first'), more: cursor === undefined }));
  const ports = portsOf(pool, channel);
  await pollAccounts(ports, () => at(0));
  assert.equal(await pollAccounts(ports, () => at(0)), 1);
  assert.equal(await pollAccounts(ports, () => at(0)), 0);
});

test('two processes never read one account at the same time', async (t) => {
  const { pool } = await testDatabase(t);
  let reading = 0;
  const release = Promise.withResolvers<Polled>();
  const slow = asked(() => {
    reading += 1;
    return release.promise;
  });
  const first = pollAccounts(portsOf(pool, slow), () => at(0));
  while (reading === 0) await new Promise(setImmediate);
  assert.equal(await pollAccounts(portsOf(pool, slow), () => at(0)), 0);
  release.resolve(polled('9', 'once'));
  assert.equal(await first, 1);
  assert.equal(reading, 1);
  assert.deepEqual(await stored(pool), ['1 "once"']);
});

test('a poller that died gives the account back, and its late answer is written nowhere', async (t) => {
  const { pool } = await testDatabase(t);
  const book = pollBook(pool);
  const [dead] = await book.claim([{ channel: 'mastodon', accountId: '1' }], at(0), minuteMs);
  assert.ok(dead);
  assert.equal(
    await pollAccounts(
      portsOf(
        pool,
        asked(() => polled('1', 'heir')),
      ),
      () => at(0) + minuteMs,
    ),
    1,
  );
  const late = { nextAt: at(0), found: { payloads: ['ghost'], cursor: '0' } };
  assert.equal(await book.settle(dead, late, at(0) + minuteMs), false);
  assert.deepEqual(await stored(pool), ['1 "heir"']);
});

test('one account that fails does not hold up the others, and a refusal is told to the operator', async (t) => {
  const { pool } = await testDatabase(t);
  const told: unknown[] = [];
  const ports: PollPorts = {
    ...portsOf(
      pool,
      asked(() => {
        throw new Error('boom');
      }, 'a'),
      asked(() => ({ outcome: 'rejected', reason: 'token-expired', detail: '401' }), 'b'),
      asked(
        () => ({ ...(polled('1', 'kabar') as Extract<Polled, { outcome: 'polled' }>), problem: 'permission-missing' }),
        'c',
      ),
    ),
    noteAccount: (_channel, id, what) => {
      told.push([id, what]);
      return Promise.resolve();
    },
  };
  await assert.rejects(
    pollAccounts(ports, () => at(0)),
    /boom/,
  );
  // The accounts are asked side by side: which is told first is chance.
  assert.deepEqual(
    told.toSorted((one, other) => String(one).localeCompare(String(other))),
    [
      ['b', { problem: 'token-expired' }],
      ['c', { problem: 'permission-missing' }],
    ],
  );
  assert.deepEqual(await stored(pool), ['c "kabar"']);
});

test('a platform that says wait is left alone for as long', async (t) => {
  const { pool } = await testDatabase(t);
  let rounds = 0;
  const channel = asked(() => {
    rounds += 1;
    return {
      outcome: 'retry-later',
      reason: 'rate-limited',
      detail: '429',
      unknown: false,
      afterMs: 10 * minuteMs,
    };
  });
  const ports = portsOf(pool, channel);
  for (const minutes of [0, 1, 9, 10]) await pollAccounts(ports, () => at(0) + minutes * minuteMs);
  assert.equal(rounds, 2);
});

test('news brings an account its turn at once, also when it comes while a round is under way', async (t) => {
  const { pool } = await testDatabase(t);
  const book = pollBook(pool);
  let rounds = 0;
  const channel = asked(async () => {
    rounds += 1;
    // Heard of in the middle of the first round, too late for it.
    if (rounds === 1) await book.hasten('mastodon', '1', at(0));
    return polled(String(rounds), { round: rounds });
  });
  const ports = portsOf(pool, channel);
  await pollAccounts(ports, () => at(0));
  await pollAccounts(ports, () => at(0));
  await pollAccounts(ports, () => at(0));
  assert.equal(rounds, 2);
  await book.hasten('mastodon', '1', at(0) + 1000);
  await pollAccounts(ports, () => at(0) + 1000);
  assert.equal(rounds, 3);
});

test('where the line broke it is tried again sooner than the account’s turn', async (t) => {
  const { pool } = await testDatabase(t);
  let rounds = 0;
  const channel = asked(() => {
    rounds += 1;
    return { outcome: 'retry-later', reason: 'network', detail: 'no answer', unknown: false };
  });
  const ports = portsOf(pool, channel);
  for (const seconds of [0, 9, 10, 19, 20]) await pollAccounts(ports, () => at(0) + seconds * 1000);
  assert.equal(rounds, 3);
});

test('a round hears what webhooks of its channel brought since, and what came shortly before', async (t) => {
  const { pool } = await testDatabase(t);
  const writer = inboundWriter(pool, { now: () => at(0) });
  const heard: string[][] = [];
  let upTo: string | undefined;
  const channel = asked(async (_cursor, hear) => {
    const news = await hear?.(upTo);
    upTo = news?.upTo;
    heard.push(news?.came.map(({ payload }) => payload) ?? []);
    return polled('1');
  });
  const ports = portsOf(pool, channel);
  let now = at(0);
  const round = async (): Promise<void> => {
    await pollAccounts(ports, () => now);
    now += minuteMs;
  };
  await writer.append('mastodon', Buffer.from('"satu"'));
  await writer.append('facebook', Buffer.from('"lain"'));
  await round();
  await writer.append('mastodon', Buffer.from('"dua"'));
  await round();
  await pool.query(
    `insert into inbound (channel, payload, received_at) select 'facebook', '{}', now() from generate_series(1, 600)`,
  );
  await round();
  await round();
  assert.deepEqual(heard, [['"satu"'], ['"satu"', '"dua"'], ['"satu"', '"dua"'], []]);
});
