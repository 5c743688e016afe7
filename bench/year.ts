// A year of a city through the program's own doors, its clock moved by hand: nights, week-ends, an outage, a viral day. Every broken promise and
// every figure is found again in another, slower way; what differs is printed, and is a fault. On a test's database, whose fsync is off.
import { parseArgs } from 'node:util';
import { givenDesk } from '#test/beds/desk.ts';
import { at } from '#test/given/given.ts';
import { callDifferences, readCalls, strangersCalled, stormDifferences } from '#test/year/call-differences.ts';
import { countDifferences } from '#test/year/count-differences.ts';
import { figureDifferences, lateDifferences } from '#test/year/differences.ts';
import { officeOfYear } from '#test/year/office.ts';
import { planYear } from '#test/year/plan.ts';
import { playYear } from '#test/year/play.ts';
import { checkSlowly } from '#test/year/slow-check.ts';
import { readRecord } from '#test/year/slow-cases.ts';
import { fatesIn } from '#test/year/slow-counts.ts';
import { callSlowly } from '#test/year/slow-ladder.ts';
import { watchOver } from '#test/year/watch.ts';
import { worldOf } from '#test/year/world.ts';
import { machine } from './desk/desk.ts';

const { values: asked } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '60' },
  },
});
const [days, seed] = [Number(asked.days), Number(asked.seed)];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const closing: (() => unknown)[] = [];

const desk = await givenDesk({ after: (close: () => unknown) => closing.unshift(close) });
try {
  const plan = planYear({ cases: Number(asked.cases), days, seed, pace: Number(asked.minutes) / 60 });
  say(
    `year: ${String(plan.stories.length)} complaints in ${asked.days} days, a look each ${asked.minutes} minutes, ${machine()}, fsync off\n`,
  );
  const from = performance.now();
  let told = 0;
  const office = await officeOfYear(desk.pool, { days, seed });
  const watch = watchOver({ ...desk, office, seed });
  const played = await playYear(worldOf(desk), plan, async (hours) => {
    const week = Math.floor(hours / (7 * 24));
    if (week > told) {
      told = week;
      // Servers of tests are never swept by themselves.
      await desk.pool.query('vacuum analyze');
      process.stderr.write(`week ${String(week)}, ${((performance.now() - from) / 1000).toFixed(0)} s\n`);
    }
    await watch.beside(hours);
  });
  const seconds = (performance.now() - from) / 1000;
  say(
    `played       ${seconds.toFixed(0)} s, ${String(played.acts)} acts, ${(played.acts / seconds).toFixed(0)} a second`,
  );
  for (const [name, count] of played.refused) say(`refused      ${String(count)} x ${name}`);
  const playedBy = performance.now();
  const slow = await checkSlowly(desk.pool, at(plan.hours));
  const period = { from: at(-24), until: at(plan.hours) };
  const record = await readRecord(desk.pool);
  const planned = { ...watch, office, record };
  const calls = await readCalls(desk.pool);
  const differences = [
    ...lateDifferences(slow),
    ...(await figureDifferences(desk.database.kysely, slow, period)),
    ...(await countDifferences(desk.database.kysely, fatesIn(record), { period, now: period.until })),
    ...callDifferences(calls, callSlowly(planned)),
    ...strangersCalled(calls, planned),
    ...stormDifferences(calls),
  ];
  say(`promises     ${String(slow.promises.length)}, broken ${String(slow.broken.length)}`);
  say(`called       ${String(calls.length)} at ${String(watch.looks.length)} looks`);
  say(`checked      ${((performance.now() - playedBy) / 1000).toFixed(0)} s`);
  say(`differences  ${String(differences.length)}`);
  for (const line of differences.slice(0, 20)) say(`  ${line}`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  for (const close of closing) await close();
}
