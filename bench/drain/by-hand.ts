// The yardstick of the drain: the rows that cases are made of, copied into tables of the same shape and indexes by plain statements,
// as many cases a transaction as the drain takes. No program that decides anything can be quicker on this server.
import type pg from 'pg';
import { timed, type Took } from '../desk/desk.ts';

const keyOf = {
  reporter: 'id in (select reporter_id from complaint where id = any($1))',
  reporter_handle: 'reporter_id in (select reporter_id from complaint where id = any($1))',
  event: 'stream_id = any($1)',
  complaint: 'id = any($1)',
  complaint_thread: 'complaint_id = any($1)',
  message: 'complaint_id = any($1)',
  notice: 'complaint_id = any($1)',
} as const;

const batch = 100;

/** Copies the first `count` cases. Everything that it made is gone afterwards. */
export const writeByHand = async (pool: pg.Pool, count: number): Promise<{ cases: number; took: Took }> => {
  await pool.query('create schema by_hand');
  for (const table of Object.keys(keyOf))
    await pool.query(`create table by_hand.${table} (like public.${table} including all)`);
  const { rows } = await pool.query<{ id: string }>('select id from complaint order by opened_at, id limit $1', [
    count,
  ]);
  const ids = rows.map(({ id }) => id);
  await pool.query('checkpoint');
  const took = await timed(async () => {
    const client = await pool.connect();
    for (let from = 0; from < ids.length; from += batch) {
      await client.query('begin');
      for (const [table, where] of Object.entries(keyOf))
        await client.query(
          `insert into by_hand.${table} overriding system value select * from public.${table} where ${where}`,
          [ids.slice(from, from + batch)],
        );
      await client.query('commit');
    }
    client.release();
  });
  await pool.query('drop schema by_hand cascade');
  return { cases: ids.length, took };
};
