// Durable receipt of webhooks: bodies that arrive while a write is under way are written together, in one statement.
// An answer may be given only after `append` has resolved.
import type { Pool } from 'pg';
import type { Clock } from '#ports/clock.ts';
import { isOutage } from './queryable.ts';

export type InboundWriter = { append: (channel: string, raw: Buffer) => Promise<void> };

/** More waiting than this is refused, so that the platform comes again later instead of our memory filling up. */
export class InboundFull extends Error {
  override name = 'InboundFull';
}

type Waiting = {
  channel: string;
  payload: string;
  raw: Buffer | null;
  at: Date;
  done: () => void;
  failed: (error: unknown) => void;
};

const mostTogether = 500;
const mostWaiting = 20_000;

const insert = {
  name: 'append-inbound',
  text: `with written as (
      insert into inbound (channel, payload, raw, received_at)
      select * from unnest($1::text[], $2::text[], $3::bytea[], $4::timestamptz[]) returning 1)
    select pg_notify('tanggap_work', 'inbound') from (select count(*) from written) as counted`,
};

/** A body that is no text PostgreSQL can hold is kept as its bytes. */
const heldAs = (body: Buffer): { payload: string; raw: Buffer | null } => {
  const payload = body.toString('utf8');
  const isText = !body.includes(0) && (!payload.includes('\uFFFD') || Buffer.from(payload, 'utf8').equals(body));
  return isText ? { payload, raw: null } : { payload: '', raw: body };
};

const write = async (pool: Pool, batch: readonly Waiting[]): Promise<void> => {
  await pool.query({
    ...insert,
    values: [
      batch.map((one) => one.channel),
      batch.map((one) => one.payload),
      batch.map((one) => one.raw),
      batch.map((one) => one.at),
    ],
  });
};

/** One bad row must not take the others with it: then each is written by itself. */
const writeEach = async (pool: Pool, batch: readonly Waiting[]): Promise<void> => {
  for (const one of batch) await write(pool, [one]).then(one.done, one.failed);
};

export const inboundWriter = (pool: Pool, clock: Clock): InboundWriter => {
  let waiting: Waiting[] = [];
  let writing = false;

  const turn = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      try {
        await write(pool, batch);
        for (const one of batch) one.done();
      } catch (error) {
        if (isOutage(error) || batch.length === 1) for (const one of batch) one.failed(error);
        else await writeEach(pool, batch);
      }
    }
    writing = false;
  };

  return {
    append: (channel, body) =>
      new Promise((done, failed) => {
        if (waiting.length >= mostWaiting) {
          failed(new InboundFull(`${String(waiting.length)} webhooks wait to be written`));
          return;
        }
        waiting.push({ channel, ...heldAs(body), at: new Date(clock.now()), done, failed });
        // The next turn of the event loop: requests read in this one ride along.
        if (!writing) {
          writing = true;
          setImmediate(() => void turn());
        }
      }),
  };
};
