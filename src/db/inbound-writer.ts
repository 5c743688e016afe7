// Durable receipt of webhooks: bodies that arrive while a write is under way are written together, in one statement.
// An answer may be given only after `append` has resolved.
import { isUtf8 } from 'node:buffer';
import type { Pool, QueryConfig } from 'pg';
import type { Clock } from '#ports/clock.ts';
import { isOutage } from './queryable.ts';

/** `append` resolves once the payload is on disk, and rejects where that is not known. */
export type InboundWriter = { append: (channel: string, raw: Buffer, accountId?: string) => Promise<void> };

/** Nothing is known to be on disk: the platform must come again later. Fastify reads the status. */
export class NotStored extends Error {
  override name = 'NotStored';
  readonly statusCode = 503;
}

type Waiting = {
  channel: string;
  accountId: string | null;
  body: Buffer;
  /** A body that is no text PostgreSQL can hold is kept as its bytes. */
  isText: boolean;
  at: number;
  done: () => void;
  failed: (error: unknown) => void;
};

const mostTogether = 500;
const mostBytesTogether = 8 * 1024 * 1024;
/** More waiting than this is refused, so that our memory does not fill up. */
const mostWaiting = 20_000;
const mostBytesWaiting = 128 * 1024 * 1024;
/** Platforms wait a few seconds for their answer; a database that hangs must not hold them for ever. */
const longestMs = 8_000;

// All bodies travel as one value of bytes, which needs no escaping on the way, and are cut apart here.
const insert = {
  name: 'append-inbound',
  text: `with written as (
      insert into inbound (channel, account_id, payload, raw, received_at)
      select channel, account_id, case when is_text then convert_from(body, 'UTF8') else '' end,
        case when not is_text then body end, to_timestamp(at / 1000.0)
      from (select channel, account_id, substring($1::bytea from first for length) as body, is_text, at
        from unnest($2::text[], $3::int[], $4::int[], $5::bool[], $6::float8[], $7::text[])
          as one (channel, first, length, is_text, at, account_id)) as cut returning 1)
    select pg_notify('tanggap_work', 'inbound') from (select count(*) from written) as counted`,
};

const isStorableText = (body: Buffer): boolean => isUtf8(body) && !body.includes(0);

const write = async (pool: Pool, batch: readonly Waiting[]): Promise<void> => {
  let next = 1;
  const firsts = batch.map(({ body }) => {
    const first = next;
    next += body.length;
    return first;
  });
  const values = [
    Buffer.concat(batch.map(({ body }) => body)),
    batch.map(({ channel }) => channel),
    firsts,
    batch.map(({ body }) => body.length),
    batch.map(({ isText }) => isText),
    batch.map(({ at }) => at),
    batch.map(({ accountId }) => accountId),
  ];
  // The driver knows the time limit of one query; its types do not.
  const asked: QueryConfig & { query_timeout: number } = { ...insert, values, query_timeout: longestMs };
  await pool.query(asked);
};

const notStored = (error: unknown): NotStored => new NotStored('the webhook was not stored', { cause: error });

/** One bad row must not take the others with it: then each is written by itself. */
const writeEach = async (pool: Pool, batch: readonly Waiting[]): Promise<void> => {
  for (const one of batch)
    await write(pool, [one]).then(one.done, (error: unknown) => {
      one.failed(notStored(error));
    });
};

/** The outage that was met, if any. */
const writeAll = async (pool: Pool, batch: readonly Waiting[]): Promise<unknown> => {
  try {
    await write(pool, batch);
    for (const one of batch) one.done();
  } catch (error) {
    if (!isOutage(error) && batch.length > 1) await writeEach(pool, batch);
    else for (const one of batch) one.failed(notStored(error));
    if (isOutage(error)) return error;
  }
  return undefined;
};

/** How many of those that wait go into the next statement: at least one. */
const fitting = (waiting: readonly Waiting[]): number => {
  let bytes = 0;
  const over = waiting.findIndex(({ body }, index) => {
    bytes += body.length;
    return index === mostTogether || (index > 0 && bytes > mostBytesTogether);
  });
  return over === -1 ? waiting.length : over;
};

/** Requests that come while a write is under way wait for the next one, together. */
export const inboundWriter = (pool: Pool, clock: Clock): InboundWriter => {
  const waiting: Waiting[] = [];
  let bytesWaiting = 0;
  let writing = false;

  const turn = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, fitting(waiting));
      for (const { body } of batch) bytesWaiting -= body.length;
      const outage = await writeAll(pool, batch);
      if (outage === undefined) continue;
      // Who came meanwhile would wait as long again for the same answer.
      for (const one of waiting.splice(0)) one.failed(notStored(outage));
      bytesWaiting = 0;
    }
    writing = false;
  };

  return {
    append: (channel, body, accountId) =>
      new Promise((done, failed) => {
        if (waiting.length >= mostWaiting || bytesWaiting + body.length > mostBytesWaiting) {
          failed(new NotStored(`${String(waiting.length)} webhooks wait to be written`));
          return;
        }
        bytesWaiting += body.length;
        const isText = isStorableText(body);
        waiting.push({ channel, accountId: accountId ?? null, body, isText, at: clock.now(), done, failed });
        if (writing) return;
        writing = true;
        // The next turn of the event loop: requests read in this one ride along.
        setImmediate(() => void turn());
      }),
  };
};
