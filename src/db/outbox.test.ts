// What must go out is claimed by one worker, in the order of its thread, and comes back when its worker does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import type { Effect } from '#core/complaint/reactions.ts';
import { testDatabase } from '#test/beds/database.ts';
import { at, privateThread, publicThread } from '#test/given/given.ts';
import { testIds } from '#test/beds/store.ts';
import { queueEffects } from './effects.ts';
import { claimOutbox, sentIds, settleOutbox } from './outbox.ts';
import { inTransaction } from './queryable.ts';

const leaseMs = 120_000;
const now = at(0);
const target = { kind: 'comment-reply', commentId: 'c1' };

type Fields = { thread?: string; account?: string; text?: string; at?: number };

const queued = async (pool: pg.Pool, name: string, fields: Fields = {}): Promise<void> => {
  const { thread = name, account = 'a1', text = name, at: made = now } = fields;
  await pool.query(
    `insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, thread_key, target, text, not_before, created_at)
     values ($1, $2, $1, 'result', 'instagram', $3, 'public', $4, $5, $6, $7, $7)`,
    [testIds.uuid(), name, account, thread, JSON.stringify(target), text, new Date(made)],
  );
};

const claimed = async (db: Parameters<typeof claimOutbox>[0], moment = now, limit = 20): Promise<string[]> =>
  (await claimOutbox(db, moment, limit, leaseMs)).map(({ effectKey }) => effectKey);

const rowOf = async (pool: pg.Pool, name: string) => {
  const { rows } = await pool.query<{
    status: string;
    attempts: number;
    detail: string | null;
    external_id: string | null;
  }>('select status, attempts, detail, external_id from outbox where effect_key = $1', [name]);
  return rows[0];
};

test('the oldest go first, each once, no more than asked for', async (t) => {
  const { pool } = await testDatabase(t);
  await queued(pool, 'young', { at: now - 1000 });
  await queued(pool, 'old', { at: now - 3000 });
  await queued(pool, 'middle', { at: now - 2000 });
  const first = (await claimed(pool, now, 2)).toSorted();
  assert.deepEqual(first, ['middle', 'old']);
  assert.deepEqual(await claimed(pool), ['young']);
  assert.deepEqual(await claimed(pool), []);
});

test('workers who claim at once pass over what another holds, and wait for nobody', async (t) => {
  const { pool } = await testDatabase(t);
  for (let index = 0; index < 6; index += 1) await queued(pool, `m${String(index)}`);
  await inTransaction(pool, async (one) => {
    const mine = await claimed(one, now, 4);
    const theirs = await inTransaction(pool, async (other) => {
      await other.query(`set local lock_timeout = '5s'`);
      return claimed(other);
    });
    assert.equal(mine.length, 4);
    assert.deepEqual([...mine, ...theirs].toSorted(), ['m0', 'm1', 'm2', 'm3', 'm4', 'm5']);
  });
});

test('many workers together claim each message exactly once', async (t) => {
  const { pool } = await testDatabase(t);
  for (let index = 0; index < 40; index += 1) await queued(pool, `m${String(index)}`);
  const all = (await Promise.all(Array.from({ length: 10 }, () => claimed(pool, now, 4)))).flat();
  while (all.length < 40) all.push(...(await claimed(pool, now, 4)));
  assert.equal(new Set(all).size, 40);
  assert.deepEqual(await claimed(pool), []);
});

test('a thread keeps its order: the next message waits until the one before has an end', async (t) => {
  const { pool } = await testDatabase(t);
  await queued(pool, 'first', { thread: 'warga-1', at: now - 2000 });
  await queued(pool, 'second', { thread: 'warga-1', at: now - 1000 });
  await queued(pool, 'other', { thread: 'warga-2', at: now });
  const [first, ...rest] = await claimOutbox(pool, now, 20, leaseMs);
  assert.ok(first);
  assert.deepEqual([first, ...rest].map(({ effectKey }) => effectKey).toSorted(), ['first', 'other']);
  assert.deepEqual(await claimed(pool), []);
  await settleOutbox(pool, first, { kind: 'retry', at: now + 5000, detail: 'busy', uncertain: false }, now);
  assert.deepEqual(await claimed(pool, now + 4999), []);
  const [again] = await claimOutbox(pool, now + 5000, 20, leaseMs);
  assert.equal(again?.effectKey, 'first');
  await settleOutbox(pool, again, { kind: 'accepted', externalId: 'x1' }, now + 5000);
  assert.deepEqual(await claimed(pool, now + 5000), ['second']);
});

test('nothing goes out of an account that rests, and everything after its rest', async (t) => {
  const { pool } = await testDatabase(t);
  await pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets, not_before)
     values ('instagram', 'a1', 'h', 'u', '', $1), ('instagram', 'a2', 'h', 'u', '', null)`,
    [new Date(now + 60_000)],
  );
  await queued(pool, 'resting', { account: 'a1' });
  await queued(pool, 'awake', { account: 'a2' });
  await queued(pool, 'undeclared', { account: 'a3' });
  assert.deepEqual((await claimed(pool)).toSorted(), ['awake', 'undeclared']);
  assert.deepEqual(await claimed(pool, now + 59_999), []);
  assert.deepEqual(await claimed(pool, now + 60_000), ['resting']);
});

test('a claim whose worker died comes back after its lease, and is uncertain since a minute before it began', async (t) => {
  const { pool } = await testDatabase(t);
  await queued(pool, 'lost');
  const [first] = await claimOutbox(pool, now, 20, leaseMs);
  assert.equal(first?.uncertainSince, undefined);
  assert.deepEqual(await claimed(pool, now + leaseMs), []);
  const [second] = await claimOutbox(pool, now + leaseMs + 1, 20, leaseMs);
  assert.equal(second?.uncertainSince, now - 60_000);
  const [third] = await claimOutbox(pool, now + 2 * leaseMs + 2, 20, leaseMs);
  assert.equal(third?.uncertainSince, now - 60_000, 'the first doubt is the one that counts');
});

test('an attempt that failed for certain leaves no doubt; one whose end is unknown does', async (t) => {
  const { pool } = await testDatabase(t);
  await queued(pool, 'certain');
  await queued(pool, 'unknown');
  for (const row of await claimOutbox(pool, now, 20, leaseMs)) {
    const uncertain = row.effectKey === 'unknown';
    await settleOutbox(pool, row, { kind: 'retry', at: now + 1, detail: 'a\0b', uncertain }, now);
  }
  const again = await claimOutbox(pool, now + 1, 20, leaseMs);
  const doubts = Object.fromEntries(again.map(({ effectKey, uncertainSince }) => [effectKey, uncertainSince]));
  assert.deepEqual(doubts, { certain: undefined, unknown: now - 60_000 });
  assert.deepEqual(
    again.map(({ attempts }) => attempts),
    [1, 1],
  );
});

test('a message that has its end is never claimed again, not even by a late word of its former worker', async (t) => {
  const { pool } = await testDatabase(t);
  await queued(pool, 'sent');
  await queued(pool, 'refused');
  for (const row of await claimOutbox(pool, now, 20, leaseMs)) {
    const end =
      row.effectKey === 'sent'
        ? ({ kind: 'accepted', externalId: 'x1' } as const)
        : ({ kind: 'rejected', reason: 'window-closed', detail: 'too late' } as const);
    await settleOutbox(pool, row, end, now);
    await settleOutbox(pool, row, { kind: 'retry', at: now, detail: 'late word', uncertain: true }, now);
  }
  assert.deepEqual(await claimed(pool, now + 10 * leaseMs), []);
  assert.deepEqual(await rowOf(pool, 'sent'), { status: 'sent', attempts: 1, detail: null, external_id: 'x1' });
  assert.deepEqual(await rowOf(pool, 'refused'), {
    status: 'rejected',
    attempts: 1,
    detail: 'too late',
    external_id: null,
  });
});

test('what was sent with the same words is known, but for the row itself', async (t) => {
  const { pool } = await testDatabase(t);
  for (const name of ['one', 'two', 'three']) await queued(pool, name, { text: 'sama' });
  const rows = await claimOutbox(pool, now, 20, leaseMs);
  for (const row of rows.slice(0, 2))
    await settleOutbox(pool, row, { kind: 'accepted', externalId: `x-${row.effectKey}` }, now);
  const [first, second, third] = rows;
  assert.ok(first && second && third);
  assert.deepEqual(
    (await sentIds(pool, third)).toSorted(),
    [`x-${first.effectKey}`, `x-${second.effectKey}`].toSorted(),
  );
  assert.deepEqual(await sentIds(pool, first), [`x-${second.effectKey}`]);
});

const say = (text: string, visibility: 'public' | 'private', thread = publicThread): Effect => ({
  kind: 'send',
  purpose: 'result',
  thread,
  visibility,
  text: { kind: 'given', text },
});

const heard = async (pool: pg.Pool): Promise<void> => {
  for (const [id, thread, replyTarget] of [
    ['c9', publicThread, { kind: 'comment-reply', commentId: 'c9' }],
    ['d9', privateThread, { kind: 'private-message', personId: 'warga-1', lastFromPersonAt: now - 1000 }],
  ] as const)
    await pool.query(
      `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id, text, salt, sent_at, reply_target)
       values ($1, $1, $2, $3, $4, $5, $6, $1, 'halo', '', $7, $8)`,
      [testIds.uuid(), thread.channel, thread.accountId, thread.visibility, thread.key, id, new Date(now), replyTarget],
    );
};

const queue = (pool: pg.Pool, firstEventId: string, effects: Effect[]): Promise<boolean> =>
  inTransaction(pool, (client) =>
    queueEffects(
      client,
      [{ complaintId: testIds.uuid(), number: 'ADU-2026-000001-23', firstEventId, at: now, effects }],
      testIds.uuid,
      ({ text }) => (text.kind === 'given' ? text.text : 'template'),
    ),
  );

test('effects of one event are queued once, however often its transaction is tried', async (t) => {
  const { pool } = await testDatabase(t);
  await heard(pool);
  const effects: Effect[] = [say('halo', 'public'), { kind: 'notify', to: 'admin-pusat', what: 'result-waiting' }];
  assert.equal(await queue(pool, 'event-1', effects), true);
  await assert.rejects(queue(pool, 'event-1', effects), /outbox_effect_unique/);
  assert.equal(await queue(pool, 'event-2', effects.slice(1)), false);
  const { rows } = await pool.query<{ key: string }>(
    'select effect_key as key from outbox union all select effect_key from notice order by 1',
  );
  assert.deepEqual(
    rows.map(({ key }) => key),
    ['event-1:0', 'event-1:1', 'event-2:0'],
  );
});

test('a private answer to a comment goes as a private reply; in a private thread its window counts from the last word', async (t) => {
  const { pool } = await testDatabase(t);
  await heard(pool);
  await queue(pool, 'event-1', [say('a', 'private'), say('b', 'private', privateThread)]);
  const targets = (await claimOutbox(pool, now, 20, leaseMs)).map(({ target: where }) => where);
  assert.deepEqual(
    targets.toSorted((one, other) => one.kind.localeCompare(other.kind)),
    [
      { kind: 'private-message', personId: 'warga-1', lastFromPersonAt: now },
      { kind: 'private-reply', commentId: 'c9' },
    ],
  );
});

test('of two messages in one second the one that was taken in last is answered', async (t) => {
  const { pool } = await testDatabase(t);
  for (const [at, id] of ['b', 'a', 'c'].entries())
    await pool.query(
      `insert into message (id, complaint_id, channel, account_id, visibility, thread_key, external_id, reporter_id, text, salt, sent_at, reply_target)
       values ($1, $1, $2, $3, 'public', $4, $5, $1, 'halo', '', $6, $7)`,
      [
        `0190a000-0000-7000-8000-00000000000${id}`,
        publicThread.channel,
        publicThread.accountId,
        publicThread.key,
        `m-${String(at)}`,
        new Date(now),
        { kind: 'comment-reply', commentId: id },
      ],
    );
  await queue(pool, 'event-1', [say('a', 'public')]);
  assert.deepEqual((await claimOutbox(pool, now, 20, leaseMs))[0]?.target, { kind: 'comment-reply', commentId: 'c' });
});
