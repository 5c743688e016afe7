// Platforms deliver at least once and in any order: whatever comes how often and when, the record ends up the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import { hourMs } from '#core/time.ts';
import type { Inbound } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { at } from '#test/given/given.ts';
import { account, comment, drainPorts, put } from '#test/given/intake.ts';
import { storeOn, testStore } from '#test/beds/store.ts';

const shuffled = <Thing>(things: readonly Thing[], seed: number): Thing[] => {
  const [order = []] = fc.sample(fc.shuffledSubarray([...things], { minLength: things.length }), { numRuns: 1, seed });
  return order;
};

const drainTogether = async (pool: pg.Pool, store: Store, workers: number): Promise<void> => {
  const stores = [store, ...Array.from({ length: workers - 1 }, () => storeOn(pool))];
  await Promise.all(stores.map((one) => drainInbound(drainPorts(one), () => at(2), 10_000)));
};

const countOf = async (pool: pg.Pool, sql: string): Promise<number> =>
  (await pool.query<{ count: number }>(`select count(*)::int as count from ${sql}`)).rows[0]?.count ?? -1;

test('a thousand messages, each delivered three times in any order to four drainers, are a thousand', async (t) => {
  const { store, pool } = await testStore(t);
  const messages = Array.from({ length: 1000 }, (_, index) =>
    comment(`c${String(index)}`, `pesan ${String(index)}`, {
      who: `warga-${String(index % 50)}`,
      sentAt: at(0) + index,
    }),
  );
  const deliveries = shuffled([...messages, ...messages, ...messages], 20_261_124).map((message) =>
    JSON.stringify([message]),
  );
  await pool.query(
    `insert into inbound (channel, payload, received_at) select 'instagram', body, $2 from unnest($1::text[]) as body`,
    [deliveries, new Date(at(1))],
  );
  await drainTogether(pool, store, 4);
  assert.equal(await countOf(pool, `inbound where status = 'done'`), 3000);
  assert.equal(await countOf(pool, 'message'), 1000);
  assert.equal(await countOf(pool, '(select distinct external_id, text from message) as one'), 1000);
  assert.equal(await countOf(pool, `event where type = 'MessageReceived'`), 1000);
  assert.equal(await countOf(pool, 'complaint'), 50);
});

test('the same webhook eight times at once is one message', async (t) => {
  const { store, pool } = await testStore(t);
  for (let round = 0; round < 10; round += 1) {
    const one = [comment(`c${String(round)}`, 'lampu mati', { who: `warga-${String(round)}` })];
    await put(pool, ...Array.from({ length: 8 }, () => one));
    await drainTogether(pool, store, 8);
  }
  assert.equal(await countOf(pool, 'message'), 10);
  assert.equal(await countOf(pool, 'complaint'), 10);
  assert.equal(await countOf(pool, `inbound where status <> 'done'`), 0);
});

/** What happened to one message on the platform, in its order there. */
type Life = { edits: string[]; isDeleted: boolean; isReply: boolean };

const life = fc.record<Life>({
  edits: fc.array(fc.constantFrom('lampu mati', 'lampu mati di Jl. Contoh', 'maaf salah', ''), { maxLength: 3 }),
  isDeleted: fc.boolean(),
  isReply: fc.boolean(),
});

const written = 'semula';
const minuteMs = 60_000;

const toldOf = ({ edits, isDeleted, isReply }: Life, who: string, index: number): Inbound[] => {
  const externalId = `${who}-${String(index)}`;
  const message = comment(externalId, written, { who, ...(isReply ? { parentId: `${who}-0` } : {}) });
  const base = { accountId: account, externalId, thread: message.thread };
  return [
    message,
    ...edits.map((text, edit): Inbound => ({ ...base, kind: 'edit', text, editedAt: at(0) + (edit + 1) * minuteMs })),
    ...(isDeleted ? [{ ...base, kind: 'delete', deletedAt: at(1) } satisfies Inbound] : []),
    { ...base, externalId: `${externalId}-ours`, kind: 'echo', text: 'Terima kasih', sentAt: at(0) },
  ];
};

type Ended = { text: string; deleted: boolean; versions: string[] };

/** What must be there in the end, had everything come once and in order; a version is told by its words and its end. */
const endOf = ({ edits, isDeleted }: Life): Ended => {
  const words = [written, ...edits];
  const past = isDeleted ? words : words.slice(0, -1);
  const endsAt = (index: number): number => (index < edits.length ? at(0) + (index + 1) * minuteMs : at(1));
  return {
    text: isDeleted ? '' : (words.at(-1) ?? ''),
    deleted: isDeleted,
    versions: past.map((text, index) => `${new Date(endsAt(index)).toISOString()} ${text}`),
  };
};

const endedOf = async (pool: pg.Pool, externalId: string): Promise<Ended | undefined> => {
  const { rows } = await pool.query<{ id: string; text: string; deleted: boolean }>(
    'select id, text, deleted_at is not null as deleted from message where external_id = $1',
    [externalId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const kept = await pool.query<{ text: string; until_at: Date }>(
    'select text, until_at from message_version where message_id = $1 order by until_at',
    [row.id],
  );
  const versions = kept.rows.map(({ text, until_at: until }) => `${until.toISOString()} ${text}`);
  return { text: row.text, deleted: row.deleted, versions };
};

test('creations, edits, deletions, replies and echoes in any order, now and then twice, end alike', async (t) => {
  const { store, pool } = await testStore(t);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 3 }),
      fc.integer(),
      fc.constantFrom(1, 4),
      fc.boolean(),
      async (lives, seed, workers, isBatched) => {
        const who = `warga-${String((run += 1))}`;
        const told = lives.flatMap((one, index) => toldOf(one, who, index));
        const again = shuffled(told, seed + 1).slice(0, 3);
        const deliveries = shuffled([...told, ...again], seed);
        await put(pool, ...(isBatched ? [deliveries] : deliveries.map((one) => [one])));
        await drainTogether(pool, store, workers);
        for (const [index, one] of lives.entries())
          assert.deepEqual(await endedOf(pool, `${who}-${String(index)}`), endOf(one));
        const cases = await pool.query('select distinct complaint_id from message where external_id like $1', [
          `${who}-%`,
        ]);
        assert.equal(cases.rowCount, 1);
      },
    ),
    { numRuns: 60 },
  );
  assert.equal(await countOf(pool, `inbound where status <> 'done'`), 0);
  assert.equal(await countOf(pool, 'early_inbound'), 0);
});

test('a message that comes an hour late is due when it would have been due in time', async (t) => {
  const { store, pool } = await testStore(t);
  const dueAfter = async (externalId: string, hours: number): Promise<number> => {
    await put(pool, [comment(externalId, 'lampu mati', { who: externalId })]);
    await drainInbound(drainPorts(store), () => at(hours));
    const { rows } = await pool.query<{ due_at: Date }>('select due_at from complaint order by number desc limit 1');
    return rows[0]?.due_at.getTime() ?? 0;
  };
  const limit = at(0) + 2 * hourMs; // SOP row 2: 1 x 2 jam
  assert.equal(await dueAfter('warga-1', 0), limit);
  assert.equal(await dueAfter('warga-2', 1), limit);
});

test('emoji, Javanese letters, no full stop and endless names are kept; a name that turns its line, or shows nothing, is not', async (t) => {
  const { store, pool } = await testStore(t);
  const said = [
    ['c1', 'min dalan ngarep omahku rusak jeru banget tulung didandani yo 🙏🏽👨‍👩‍👧', 'Warga Demo 🌸', 'Warga Demo 🌸'],
    ['c2', 'ꦢꦭꦤ꧀ꦔꦉꦥ꧀ꦲꦺꦴꦩꦃ ꦫꦸꦱꦏ꧀', 'ꦮꦂꦒ ꦢꦺꦩꦺꦴ', 'ꦮꦂꦒ ꦢꦺꦩꦺꦴ'],
    ['c3', 'é' + 'e\u0301', 'W'.repeat(400), 'W'.repeat(400)],
    ['c4', `'; drop table message; -- <b>\\"{}`, '‮terbalik', 'terbalik'],
    ['c5', 'lampu '.repeat(1500), '\t', null],
  ] as const;
  await put(
    pool,
    said.map(([id, text, name]) => ({ ...comment(id, text, { who: id }), author: { id, name } })),
  );
  await drainTogether(pool, store, 1);
  const { rows } = await pool.query('select external_id, text, author_name from message order by external_id');
  assert.deepEqual(
    rows,
    said.map(([id, text, , name]) => ({ external_id: id, text, author_name: name })),
  );
});

test('what a clock over there told ahead is put at the moment at which it reached us, however much later it is read or read again', async (t) => {
  const { store, pool } = await testStore(t);
  const ahead = comment('c1', 'lampu mati', { sentAt: at(365 * 24) });
  await pool.query(`insert into inbound (channel, payload, received_at) values ('instagram', $1, $2)`, [
    JSON.stringify([ahead]),
    new Date(at(1)),
  ]);
  const broken = { ...drainPorts(store), parse: () => assert.fail('not understood yet') };
  await drainInbound(broken, () => at(2));
  await pool.query(`update inbound set status = 'new'`);
  await drainInbound(drainPorts(store), () => at(72));
  const { rows } = await pool.query<{ sent: Date; last: Date }>(
    'select m.sent_at as sent, c.last_message_at as last from message m join complaint c on c.id = m.complaint_id',
  );
  assert.deepEqual(rows, [{ sent: new Date(at(1)), last: new Date(at(1)) }]);
});
