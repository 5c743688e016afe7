// How fast the log is verified and the rows that screens read are made anew from it, beside a program that goes on; against reading
// the same log and doing nothing with it. Ratios count; memory is what this process holds at most meanwhile.
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { appendStreams, readStreams } from '#db/event-log.ts';
import { readChainKeys } from '#db/hash-chain.ts';
import { inTransaction } from '#db/queryable.ts';
import { rebuild } from '#db/rebuild.ts';
import { verifyLog } from '#db/verify-log.ts';
import { ids } from '#keys/ids.ts';
import { machine, openDesk, timed, type BenchDesk } from './desk/desk.ts';
import { commentOf, instagramOf, storePayloads } from './desk/payloads.ts';

const { values: asked } = parseArgs({ options: { cases: { type: 'string', default: '20000' } } });
const wanted = Number(asked.cases);
const drainedFirst = 200;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Cases that the program wrote, and as many again under other numbers as are wanted, chained by the program's own append. */
const fill = async ({ parts, owner }: BenchDesk): Promise<void> => {
  const account = instagramOf(parts);
  await storePayloads(
    owner.pool,
    Array.from({ length: drainedFirst }, (_, index) => commentOf(account, String(index % 100), `c${String(index)}`)),
  );
  while ((await drainInbound(parts.work.intake, () => Date.now())) > 0);
  const { rows } = await owner.pool.query<{ id: string }>('select id from complaint order by number');
  const streams = [
    ...(
      await readStreams(
        owner.pool,
        rows.map(({ id }) => id),
      )
    ).values(),
  ];
  let made = rows.length;
  while (made < wanted) {
    const batch = streams.slice(0, Math.min(streams.length, wanted - made)).map((stored) => {
      made += 1;
      const number = `COPY-${String(made)}`;
      // Nothing was erased of the cases that are copied.
      const named = (event: RecordedEvent): ComplaintEvent =>
        (event.type === 'CaseOpened' ? { ...event, number } : event) as ComplaintEvent;
      const events = stored.map(({ event }) => ({ eventId: ids.uuid(), event: named(event) }));
      return { streamId: ids.uuid(), expectedVersion: 0, events };
    });
    await inTransaction(owner.pool, (client) => appendStreams(client, parts.keys.chain, batch));
  }
};

const onlyRead = async (pool: pg.Pool, last: number): Promise<void> => {
  for (let after = 0; after < last; after += 2000)
    await pool.query('select * from event where seq > $1 and seq <= $2 order by seq', [after, after + 2000]);
};

/** The most that this process holds while `work` goes on, in megabytes. */
const heldBy = async (work: () => Promise<unknown>): Promise<number> => {
  let most = process.memoryUsage().rss;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  await work();
  clearInterval(timer);
  return most / 2 ** 20;
};

/** How long a payload that comes in meanwhile takes to become a case, at most. */
const besides = async ({ parts, owner }: BenchDesk, work: () => Promise<unknown>): Promise<number> => {
  const account = instagramOf(parts);
  let slowest = 0;
  let goes = true;
  const others = (async () => {
    for (let index = 0; goes; index += 1) {
      const from = performance.now();
      await storePayloads(owner.pool, [commentOf(account, `beside${String(index)}`, `b${String(index)}`)]);
      await drainInbound(parts.work.intake, () => Date.now());
      slowest = Math.max(slowest, performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await work();
  goes = false;
  await others;
  return slowest;
};

const desk = await openDesk();
try {
  await fill(desk);
  const { pool } = desk.owner;
  const last = async (): Promise<number> =>
    Number((await pool.query<{ seq: string }>('select seq from log_head')).rows[0]?.seq ?? 0);
  const events = await last();
  say(`log: ${String(events)} events of ${String(wanted)} cases, ${machine()}, fsync on\n`);
  const reading = await timed(() => onlyRead(pool, events));
  say(`a  read and nothing else    ${(events / reading.seconds).toFixed(0).padStart(8)} events/s`);
  const keys = await readChainKeys(pool, desk.parts.keys.sealing);
  let held = 0;
  const verifying = await timed(async () => {
    held = await heldBy(async () => {
      const verified = await verifyLog(pool, { keys });
      if (!verified.ok) throw new Error(`not whole: ${verified.problem} at ${String(verified.seq)}`);
    });
  });
  const verify = events / verifying.seconds;
  say(
    `b  verify-log               ${verify.toFixed(0).padStart(8)} events/s, ${verifying.cores.toFixed(2)} cores of it, ${held.toFixed(0)} MB`,
  );
  let slowest = 0;
  const rebuilding = await timed(async () => {
    slowest = await besides(desk, async () => {
      held = await heldBy(() => rebuild(pool, desk.parts.store.terms()));
    });
  });
  const rebuilt = events / rebuilding.seconds;
  say(
    `c  rebuild, beside a drain  ${rebuilt.toFixed(0).padStart(8)} events/s, ${rebuilding.cores.toFixed(2)} cores of it, ${held.toFixed(0)} MB; the drain waited ${slowest.toFixed(0)} ms at most`,
  );
  const after = await verifyLog(pool, { keys });
  if (!after.ok) process.exitCode = 1;
  say(
    `\nratio b/a  ${(verify / (events / reading.seconds)).toFixed(2)}\nratio c/a  ${(rebuilt / (events / reading.seconds)).toFixed(2)}`,
  );
  say(
    `aim        50000 and 5000 events/s: ${verify >= 50_000 ? 'reached' : 'missed'}, ${rebuilt >= 5000 ? 'reached' : 'missed'}`,
  );
} finally {
  await desk.close();
}
