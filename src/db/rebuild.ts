// Makes the projections anew from the log, in one transaction that nobody can append beside.
import type { Pool } from 'pg';
import { initial } from '#core/complaint/complaint.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Holidays } from '#core/time.ts';
import { readStream } from './event-log.ts';
import { project } from './projections.ts';
import { inTransaction } from './queryable.ts';

const projections = [
  'complaint_agency',
  'complaint_thread',
  'register_entry',
  'breach',
  'reporter_join',
  'complaint',
] as const;

/** How many cases were rebuilt. `onProgress` is told after each. */
export const rebuild = async (
  pool: Pool,
  holidays: Holidays,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<number> =>
  inTransaction(pool, async (client) => {
    await client.query('select seq from log_head for update');
    for (const table of projections) await client.query(`delete from ${table}`);
    const { rows } = await client.query<{ stream_id: string }>(
      'select stream_id from event where version = 1 order by seq',
    );
    let done = 0;
    for (const { stream_id: id } of rows) {
      const events = await readStream(client, id);
      const state = events.reduce((folded, { event }) => evolve(folded, event), initial);
      await project(client, { id, version: events.length, state }, events, holidays);
      done += 1;
      onProgress(done, rows.length);
    }
    return done;
  });
