// How many acts of officers the door takes, a hundred of them at once, each on cases of their own: loaded, decided, appended and committed,
// without the way over HTTP: as many as it can, then so many a second as the aim says. Against transactions that do nothing but lock one
// row for all, and insert one. Ratios count.
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { drainInbound } from '#app/drain-inbound.ts';
import { handleCommand } from '#app/handle-command.ts';
import { machine, openDesk, timed, type BenchDesk } from './desk/desk.ts';
import { commentOf, instagramOf, storePayloads } from './desk/payloads.ts';

const { values: asked } = parseArgs({
  options: {
    officers: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '10' },
    arriving: { type: 'string', default: '300' },
  },
});
const officers = Number(asked.officers);
const seconds = Number(asked.seconds);
const arriving = Number(asked.arriving);
/** Nobody writes a hundred notes on one case. */
const casesEach = 20;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const openCases = async ({ parts, owner }: BenchDesk): Promise<string[]> => {
  const account = instagramOf(parts);
  const bodies = Array.from({ length: officers * casesEach }, (_, index) =>
    commentOf(account, String(index), `c${String(index)}`),
  );
  await storePayloads(owner.pool, bodies);
  while ((await drainInbound(parts.work.intake, () => Date.now())) > 0);
  const { rows } = await owner.pool.query<{ id: string }>('select id from complaint order by number');
  return rows.map(({ id }) => id);
};

type Course = { done: number; p50: number; p99: number; seconds: number; cores: number; statements: number };

type Act = (officer: number, turn: number) => Promise<void>;

const courseOf = async (run: (taken: number[], until: number) => Promise<void>): Promise<Course> => {
  const taken: number[] = [];
  const took = await timed(() => run(taken, performance.now() + seconds * 1000));
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { ...took, done: taken.length, p50: at(0.5), p99: at(0.99) };
};

/** Each of them acts again as soon as the last act is answered. */
const together = (act: Act): Promise<Course> =>
  courseOf(async (taken, until) => {
    const keepActing = async (officer: number): Promise<void> => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const from = performance.now();
        await act(officer, turn);
        taken.push(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: officers }, (_, officer) => keepActing(officer)));
  });

/** Acts come when they come, whether the last ones are answered or not; a late start counts as waiting. */
const inTheirTime = (act: Act): Promise<Course> =>
  courseOf(async (taken, until) => {
    const running: Promise<void>[] = [];
    let due = performance.now();
    for (let count = 0; due < until; count += 1) {
      const now = performance.now();
      if (due > now) await rest(due - now);
      const from = due;
      const one = act(count % officers, Math.floor(count / officers));
      running.push(one.then(() => void taken.push(performance.now() - from)));
      due += (-Math.log(1 - Math.random()) * 1000) / arriving;
    }
    await Promise.all(running);
  });

const line = (name: string, { done, p50, p99, seconds: lasted, cores, statements }: Course): string =>
  `${name.padEnd(36)} ${(done / lasted).toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(0)} ms  p99 ${p99.toFixed(0)} ms  ${cores.toFixed(2)} cores of it  ${(statements / done).toFixed(1)} statements`;

const byHand = async (pool: pg.Pool): Promise<void> => {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('update by_hand.head set seq = seq + 1');
  await client.query(`insert into by_hand.note (text) values ('Sudah dilihat di lapangan.')`);
  await client.query('commit');
  client.release();
};

const desk = await openDesk();
try {
  const cases = await openCases(desk);
  say(`acts: ${String(officers)} officers at once for ${String(seconds)} s, ${machine()}, fsync on\n`);
  const note = { type: 'AddNote', by: { kind: 'officer', userId: 'bench', role: 'admin-medsos' } } as const;
  const noteOn: Act = async (officer, turn) => {
    const id = cases[officer * casesEach + (turn % casesEach)] ?? '';
    const text = `Sudah dilihat di lapangan, yang ke-${String(turn)}.`;
    const handled = await handleCommand(desk.parts.store, id, { ...note, now: Date.now(), text }, { seen: 1 });
    if (!handled.ok) throw new Error(handled.refusal);
  };
  const acting = await together(noteOn);
  say(line('a  notes, as many as there can be', acting));
  const calm = await inTheirTime(noteOn);
  say(line(`b  notes, ${String(arriving)} a second arriving`, calm));
  const { pool } = desk.owner;
  await pool.query('create schema by_hand');
  await pool.query('create table by_hand.head as select 1::bigint as seq');
  await pool.query(
    'create table by_hand.note (id bigint generated always as identity primary key, text text not null)',
  );
  const hand = await together(() => byHand(pool));
  say(line('c  one row locked and one inserted', hand));
  const rate = acting.done / acting.seconds;
  say(`\nratio a/c  ${(rate / (hand.done / hand.seconds)).toFixed(2)}`);
  const isQuick = calm.p99 <= 60 && calm.done / calm.seconds >= arriving * 0.9;
  say(
    `aim        300/s: ${rate >= 300 ? 'reached' : 'missed'}; p99 60 ms at ${String(arriving)}/s: ${isQuick ? 'reached' : 'missed'}`,
  );
} finally {
  await desk.close();
}
