// How quickly a month is counted, and the screens of whoever leads answered over HTTP, in cities of 10 thousand, 200 thousand and 2 million
// cases; against a month's steps counted by hand, as ratio. A dashboard is eleven questions.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { hourMs } from '#core/time.ts';
import { cityScope } from '#db/figures/asked.ts';
import { findCases, findHours, findLasting } from '#db/figures/cases.ts';
import { findShares } from '#db/figures/shares.ts';
import { tallyDays } from '#db/figures/tally.ts';
import { cityNow, openCity, sizes, type City, type CitySize } from './city/city.ts';
import { askByHand, askerOf, inWords, timesOf, type OfficerName, type Times } from './city/measure.ts';

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '10k,200k,2m' }, rounds: { type: 'string', default: '10' } },
});
const rounds = Number(asked.rounds);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The month before the city's present day. */
const period = { from: Date.parse('2026-10-01T00:00:00+07:00'), until: Date.parse('2026-11-01T00:00:00+07:00') };
const question = { period, zone: 'Asia/Jakarta' } as const;

/** Everything that a month's report is made of. */
const countMonth = async ({ owner: { kysely } }: City): Promise<void> => {
  for (const by of ['all', 'step', 'holder', 'agency', 'channel', 'category', 'kelurahan', 'shift', 'week'] as const)
    await findShares(kysely, cityScope, { ...question, by });
  for (const by of ['all', 'channel', 'category', 'kelurahan', 'agency', 'day'] as const)
    await findCases(kysely, cityScope, { ...question, by });
  await findHours(kysely, cityScope, question);
  await findLasting(kysely, cityScope, question);
};

const timed = async (work: () => Promise<unknown>): Promise<Times> => {
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const from = performance.now();
    await work();
    // The first round warms what a running city has warm.
    if (round > 0) taken.push(performance.now() - from);
  }
  return timesOf(taken);
};

const byHand = `select step, count(*) from step_fact where what = 'step' and decided_at >= '2026-09-30T17:00:00Z' and decided_at < '2026-10-31T17:00:00Z' group by 1`;

const day = (moment: number): string => new Date(moment + 7 * hourMs).toISOString().slice(0, 10);
const dashboard = `/api/v1/dashboard?from=2026-11-01&until=${day(cityNow)}`;

const screens: readonly [string, OfficerName, string][] = [
  ['dashboard (kabid)', 'kabid', dashboard],
  ['dashboard (pupkp)', 'pupkp', dashboard],
  ['promises by agency (kabid)', 'kabid', dashboard.replace('dashboard?', 'dashboard/shares?by=agency&')],
  ['board (ketua)', 'ketua', '/api/v1/board'],
];

const bench = async (size: CitySize): Promise<void> => {
  const city = await openCity(size, (what) => void process.stderr.write(`${what}\n`));
  try {
    const { kysely, pool } = city.owner;
    while (await tallyDays(pool, kysely, cityNow)) continue;
    await pool.query('vacuum analyze case_fact, step_fact, case_day, share_day, fact_day_made');
    const hand = await askByHand(city, byHand, rounds + 1);
    say(`\n${size.name}: a month's steps counted by hand ${hand.p50.toFixed(1)} ms`);
    const line = (name: string, times: Times): void => {
      say(`${name.padEnd(28)} ${inWords(times)} ${(times.p50 / hand.p50).toFixed(2).padStart(8)}`);
    };
    line('month', await timed(() => countMonth(city)));
    const ask = await askerOf(city);
    for (const [name, who, path] of screens) line(name, await timed(() => ask(who, path)));
  } finally {
    await city.close();
  }
};

say(`aim: a month 2000 ms, a screen 100 ms at p99; load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}`);
say(`${''.padEnd(28)}      p50      p99     most ms   ratio`);
for (const name of asked.sizes.split(',')) {
  const size = Object.values(sizes).find((one) => one.name === name);
  if (size === undefined) throw new Error(`there is no city ${name}`);
  await bench(size);
}
