// How fast time acts on cases that are due, in one process and in two at once, and what a look costs when nothing is due,
// beside many open clocks: the program looks twice a second. Against the same rows changed by hand. Ratios count.
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import { machine, openDesk, timed, type BenchDesk, type Took } from './desk/desk.ts';
import { commentOf, instagramOf, storePayloads } from './desk/payloads.ts';

const { values: asked } = parseArgs({
  options: { due: { type: 'string', default: '2000' }, open: { type: 'string', default: '1000000' } },
});
const due = Number(asked.due);
const open = Number(asked.open);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const openCases = async ({ parts, owner }: BenchDesk, count: number, name: string): Promise<void> => {
  const account = instagramOf(parts);
  const bodies = Array.from({ length: count }, (_, index) =>
    commentOf(account, `${name}${String(index)}`, `${name}c${String(index)}`),
  );
  await storePayloads(owner.pool, bodies);
  while ((await drainInbound(parts.work.intake, () => Date.now())) > 0);
};

/** Rows of cases whose clock rings in a year: nothing else of them is looked at here. */
const openOthers = async (pool: pg.Pool, count: number): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'complaint' and table_schema = 'public'
     and column_name not in ('id', 'number', 'wake_at')`,
  );
  const others = rows.map(({ name }) => name).join(', ');
  await pool.query(
    `insert into complaint (id, number, wake_at, ${others})
     select gen_random_uuid(), 'OPEN-' || i, now() + interval '1 year' + i * interval '1 s', ${others}
     from (select * from complaint limit 1) one, generate_series(1, $1) i`,
    [count],
  );
  await pool.query('analyze complaint');
};

/** A day later all of them are late. */
const later = (): number => Date.now() + 24 * 3_600_000;

const swept = async (desk: BenchDesk, processes: number): Promise<Took> =>
  timed(async () => {
    const one = async (): Promise<void> => {
      while ((await sweepDeadlines({ store: desk.parts.store }, later())) > 0);
    };
    await Promise.all(Array.from({ length: processes }, one));
  });

const byHand = async (pool: pg.Pool, count: number): Promise<number> => {
  const { rows } = await pool.query<{ id: string }>(
    `select id from complaint where number not like 'OPEN-%' limit $1`,
    [count],
  );
  const from = performance.now();
  for (let at = 0; at < rows.length; at += 100) {
    const ids = rows.slice(at, at + 100).map(({ id }) => id);
    await pool.query(
      `update complaint set state = state, missed_at = now(), wake_at = wake_at + interval '1 s' where id = any($1::uuid[])`,
      [ids],
    );
  }
  return rows.length / ((performance.now() - from) / 1000);
};

const missed = async (pool: pg.Pool): Promise<{ events: number; cases: number }> => {
  const { rows } = await pool.query<{ events: number; cases: number }>(
    `select count(*)::int as events, count(distinct stream_id)::int as cases from event where type = 'DeadlineMissed'`,
  );
  return rows[0] ?? { events: 0, cases: 0 };
};

const desk = await openDesk();
try {
  await openCases(desk, due, 'a');
  await openOthers(desk.owner.pool, open);
  say(`sweep: ${String(due)} cases due beside ${String(open)} open clocks, ${machine()}, fsync on\n`);
  const idle = await timed(async () => {
    for (let look = 0; look < 50; look += 1) await sweepDeadlines({ store: desk.parts.store }, Date.now());
  });
  say(
    `a look when nothing is due     ${((idle.seconds / 50) * 1000).toFixed(1)} ms, ${(idle.statements / 50).toFixed(1)} statements`,
  );
  const hand = await byHand(desk.owner.pool, due);
  say(`by hand, rows alone            ${hand.toFixed(0).padStart(6)}/s`);
  const alone = await swept(desk, 1);
  say(
    `one process                    ${(due / alone.seconds).toFixed(0).padStart(6)}/s, ${alone.cores.toFixed(2)} cores of it`,
  );
  await openCases(desk, due, 'b');
  const shared = await swept(desk, 2);
  say(`two at once, sharing           ${(due / shared.seconds).toFixed(0).padStart(6)}/s`);
  const { events, cases } = await missed(desk.owner.pool);
  say(
    `noted                          ${String(events)} deadlines of ${String(cases)} cases${events === cases ? ', none twice' : ': SOME TWICE'}`,
  );
  if (events !== cases) process.exitCode = 1;
  say(`\nratio to by hand  ${(due / alone.seconds / hand).toFixed(2)}`);
  say(`aim               2000/s: ${due / alone.seconds >= 2000 ? 'reached' : 'missed'}`);
} finally {
  await desk.close();
}
