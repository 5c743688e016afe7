// Payloads are taken many at a time: what comes of them is what would come of each by itself, in the order in which they came.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import type { Inbound } from '#ports/channel.ts';
import type { Store } from '#ports/store.ts';
import { at } from '#test/given/given.ts';
import { casesOf, comment, deletion, direct, drainPorts, edit, put } from '#test/given/intake.ts';
import { testStore } from '#test/beds/store.ts';

type Ended = { cases: unknown[]; messages: unknown[]; payloads: unknown[]; people: unknown[] };

/** Everything that can be told without the ids that are made anew each time. */
const endOf = async (pool: pg.Pool): Promise<Ended> => {
  const ask = async (sql: string): Promise<unknown[]> => (await pool.query<object>(sql)).rows;
  return {
    cases: await ask(
      `select c.number, c.status, c.version, c.reporter_id = m.reporter_id as same, c.last_message_at,
         (select array_agg(e.type order by e.version) from event e where e.stream_id = c.id) as events,
         (select array_agg(t.thread_key order by t.thread_key) from complaint_thread t where t.complaint_id = c.id) as threads,
         (select array_agg(n.what order by n.id) from notice n where n.complaint_id = c.id) as notices
       from complaint c join lateral (select reporter_id from message where complaint_id = c.id order by sent_at, external_id limit 1) m on true
       order by c.number`,
    ),
    messages: await ask(
      `select m.external_id, m.text, m.deleted_at, m.thread_key, m.visibility, c.number,
         (select array_agg(v.text order by v.until_at, v.text) from message_version v where v.message_id = m.id) as versions
       from message m join complaint c on c.id = m.complaint_id order by m.external_id`,
    ),
    payloads: await ask('select payload, status, attempts from inbound order by id'),
    people: await ask('select channel, account_id, external_id, name, passing from reporter_handle order by 1, 2, 3'),
  };
};

const drainBy = async (store: Store, size: number): Promise<void> => {
  while ((await drainInbound(drainPorts(store), () => at(4), size)) > 0);
};

const people = ['warga-1', 'warga-2', 'warga-3'] as const;

const told: fc.Arbitrary<Inbound | string> = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc.record({ id: fc.nat(30), who: fc.constantFrom(...people), post: fc.nat(2), hours: fc.nat(3) }),
    },
    { weight: 3, arbitrary: fc.record({ id: fc.nat(30), who: fc.constantFrom(...people), direct: fc.constant(true) }) },
    { weight: 2, arbitrary: fc.record({ id: fc.nat(30), edited: fc.constantFrom('lampu mati', 'maaf, salah') }) },
    { weight: 1, arbitrary: fc.record({ id: fc.nat(30), deleted: fc.constant(true) }) },
    { weight: 1, arbitrary: fc.record({ id: fc.nat(30), who: fc.constantFrom(...people), answers: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.constant({ broken: true }) },
  )
  .map((one): Inbound | string => {
    if ('broken' in one) return 'no list';
    const id = `m${String(one.id)}`;
    if ('edited' in one) return edit(id, one.edited);
    if ('deleted' in one) return deletion(id);
    if ('direct' in one) return direct(id, `pesan ${id}`, { who: one.who });
    if ('answers' in one) return comment(id, `balasan ${id}`, { who: one.who, parentId: `m${String(one.answers)}` });
    return comment(id, `aduan ${id}`, { who: one.who, post: `post-${String(one.post)}`, sentAt: at(one.hours) });
  });

test('whatever comes in whatever order, taken together it ends as taken one by one', async (t) => {
  const one = await testStore(t);
  const together = await testStore(t);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(told, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 }),
      async (payloads) => {
        run += 1;
        // Each run is of an account of its own, so that runs do not meet.
        const bodies = payloads.map((parts) =>
          parts.includes('no list')
            ? 'no list'
            : JSON.stringify(parts)
                .replaceAll('17841400000000001', `account-${String(run)}`)
                .replaceAll(/"(m\d+|warga-\d)"/g, `"$1-${String(run)}"`),
        );
        await put(one.pool, ...bodies);
        await put(together.pool, ...bodies);
        await drainBy(one.store, 1);
        await drainBy(together.store, 500);
        assert.deepEqual(await endOf(together.pool), await endOf(one.pool));
      },
    ),
    { numRuns: 12, seed: 20_261_129 },
  );
});

test('one that cannot be written costs only itself, wherever it stands', async (t) => {
  for (const at of [0, 7, 19]) {
    const { store, pool } = await testStore(t);
    const bodies = Array.from({ length: 20 }, (_, index) => [
      comment(`c${String(index)}`, 'lampu mati', { who: `warga-${String(index)}` }),
    ]);
    // The database takes no instant as early as this one: told only when the rows of all are written.
    bodies[at] = [comment('bad', 'lampu mati', { who: 'warga-x', sentAt: -8.64e15 })];
    await put(pool, ...bodies);
    await drainBy(store, 500);
    assert.equal((await casesOf(pool)).length, 19, `at ${String(at)}`);
    const { rows } = await pool.query<{ place: number; status: string }>(
      `select (row_number() over (order by id))::int - 1 as place, status from inbound order by id`,
    );
    assert.deepEqual(
      rows.filter(({ status }) => status !== 'done'),
      [{ place: at, status: 'poison' }],
    );
  }
});

test('what a person writes on is read in its order, however many payloads it came in', async (t) => {
  const { store, pool } = await testStore(t);
  const said = Array.from({ length: 450 }, (_, index) => [
    comment(`c${String(index)}`, `kata ${String(index)}`, { who: `warga-${String(index % 3)}` }),
  ]);
  await put(pool, ...said);
  await drainBy(store, 500);
  const { rows } = await pool.query<{ who: string; ids: string[] }>(
    `select m.reporter_id as who, array_agg(m.external_id order by e.seq) as ids
     from event e join message m on m.id::text = e.body::json->'message'->>'messageId'
     where e.type = 'MessageReceived' group by 1`,
  );
  assert.equal(rows.length, 3);
  for (const { ids } of rows)
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    );
});
