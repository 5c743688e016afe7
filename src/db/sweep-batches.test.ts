// Time acts on the cases that are due, the longest due first, each by one process; one that cannot be swept holds up no other.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type pg from 'pg';
import { handleIn } from '#app/handle-command.ts';
import { minuteMs } from '#core/time.ts';
import type { Store } from '#ports/store.ts';
import type { Cleanup } from '#test/beds/database.ts';
import { storeOn, testStore } from '#test/beds/store.ts';
import { acts, at } from '#test/given/given.ts';
import { arrive, casesOf, comment } from '#test/given/intake.ts';

/** So many cases, the first of them due at hour 1, each other an hour later than the one before. */
const givenDue = async (t: Cleanup, count: number): Promise<{ store: Store; pool: pg.Pool; ids: string[] }> => {
  const { store, pool } = await testStore(t);
  const who = (index: number): string => `warga-${String(index)}`;
  await arrive(
    store,
    pool,
    ...Array.from({ length: count }, (_, index) => [
      comment(`m${String(index)}`, 'Lampu mati', { who: who(index), post: who(index) }),
    ]),
  );
  const ids = (await casesOf(pool)).map(({ id }) => id);
  for (const [index, id] of ids.entries())
    await pool.query('update complaint set wake_at = $2 where id = $1', [id, new Date(at(index + 1))]);
  return { store, pool, ids };
};

const never = (): Promise<boolean> => Promise.resolve(false);

suite('what is due', () => {
  test('is looked at when its hour has come, the longest due first, and each once a round', async (t) => {
    const { store, ids } = await givenDue(t, 5);
    const seen: string[] = [];
    const note = (id: string): Promise<boolean> => {
      seen.push(id);
      return Promise.resolve(seen.length % 2 === 1);
    };
    assert.deepEqual(await store.sweepDue(at(1) - 1, note), { looked: 0, changed: 0 });
    assert.deepEqual(await store.sweepDue(at(3), note), { looked: 3, changed: 2 });
    assert.deepEqual(seen.toSorted(), ids.slice(0, 3).toSorted());
  });

  test('is acted on in the transaction of the round, and is due no longer', async (t) => {
    const { store, pool, ids } = await givenDue(t, 3);
    const noted = await store.sweepDue(at(3), async (id, tx) => {
      const { ok } = await handleIn(tx, id, acts.note(3, { text: 'waktu' }));
      return ok;
    });
    assert.deepEqual(noted, { looked: 3, changed: 3 });
    const { rows } = await pool.query<{ commits: number; notes: number }>(
      `select count(distinct xmin::text)::int as commits, count(*)::int as notes from event where type = 'NoteAdded'`,
    );
    assert.deepEqual(rows, [{ commits: 1, notes: ids.length }]);
  });

  test('is shared between processes: what one has claimed another passes over', async (t) => {
    const { store, pool } = await givenDue(t, 4);
    const other = storeOn(pool);
    let theirs: { looked: number } | undefined;
    const mine = await store.sweepDue(at(4), async () => {
      theirs ??= await other.sweepDue(at(4), never);
      return false;
    });
    assert.deepEqual([mine.looked, theirs?.looked], [4, 0]);
    assert.equal((await other.sweepDue(at(4), never)).looked, 4);
  });
});

suite('a case that cannot be swept', () => {
  const broken =
    (id: string) =>
    (one: string): Promise<boolean> =>
      one === id ? Promise.reject(new Error('no rule for this')) : Promise.resolve(true);

  test('is told once and named; the others go on, whether before it or behind', async (t) => {
    const { store, pool, ids } = await givenDue(t, 5);
    const done: string[] = [];
    const note = async (id: string): Promise<boolean> => {
      await broken(ids[2] ?? '')(id);
      done.push(id);
      // As time's act would: it asks for no look any more.
      await pool.query('update complaint set wake_at = null where id = $1', [id]);
      return true;
    };
    const failures: unknown[] = [];
    for (let times = 0; times < 6; times += 1)
      await store.sweepDue(at(5), note).catch((error: unknown) => failures.push(error));
    assert.equal(failures.length, 1);
    assert.match(String(failures[0]), new RegExp(`time could not act on case ${ids[2] ?? ''}`));
    assert.match(String((failures[0] as Error).cause), /no rule for this/);
    assert.deepEqual([...new Set(done)].toSorted(), ids.filter((id) => id !== ids[2]).toSorted());
  });

  test('rests for ten minutes, and is tried again', async (t) => {
    const { store, ids } = await givenDue(t, 1);
    const [id = ''] = ids;
    await assert.rejects(store.sweepDue(at(2), broken(id)), /could not act/);
    assert.deepEqual(await store.sweepDue(at(2) + 10 * minuteMs - 1, never), { looked: 0, changed: 0 });
    assert.deepEqual(await store.sweepDue(at(2) + 10 * minuteMs, never), { looked: 1, changed: 0 });
  });

  test('leaves nothing of what it began', async (t) => {
    const { store, pool, ids } = await givenDue(t, 2);
    const [id = ''] = ids;
    const halfway = (now: number) =>
      store.sweepDue(now, async (one, tx) => {
        await handleIn(tx, one, acts.note(2, { text: one }));
        if (one === id) throw new Error('then nothing');
        return true;
      });
    for (let times = 0; times < 4; times += 1) await halfway(at(2)).catch(() => undefined);
    const { rows } = await pool.query<{ id: string }>(
      `select distinct stream_id as id from event where type = 'NoteAdded'`,
    );
    assert.deepEqual(
      rows.map((row) => row.id),
      ids.slice(1),
    );
  });
});
