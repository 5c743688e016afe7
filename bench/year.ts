// A year of a city through the program's own doors, its clock moved by hand: nights, week-ends, an outage, a viral day. Every broken promise and
// every figure is found again in another, slower way; what differs is printed, and is a fault. On a test's database, whose fsync is off.
// SIGINT ends the year at the hour to which it was lived, and checks that much of it.
import { parseArgs } from 'node:util';
import type { Desk } from '#test/beds/desk.ts';
import { startTestServer } from '#test/beds/postgres-server.ts';
import { startTemplate } from '#test/beds/template.ts';
import { at } from '#test/given/given.ts';
import { callDifferences, readCalls, strangersCalled, stormDifferences } from '#test/year/call-differences.ts';
import { countDifferences } from '#test/year/count-differences.ts';
import { figureDifferences, lateDifferences } from '#test/year/differences.ts';
import { officeOfYear } from '#test/year/office.ts';
import { planYear, type YearPlan } from '#test/year/plan.ts';
import { playYear } from '#test/year/play.ts';
import { monthDifferences, recapDifferences } from '#test/year/recap-differences.ts';
import { roundsOf } from '#test/year/rounds.ts';
import { checkSlowly } from '#test/year/slow-check.ts';
import { readRecord } from '#test/year/slow-cases.ts';
import { fatesIn } from '#test/year/slow-counts.ts';
import { namedInYear, yearTerms } from '#test/year/named-ways.ts';
import { callSlowly } from '#test/year/slow-ladder.ts';
import { watchOver } from '#test/year/watch.ts';
import type { World } from '#test/year/play.ts';
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
const t = { after: (close: () => unknown) => closing.unshift(close) };

/** Tests end before a server must sweep its tables; a year does not. */
const server = await startTestServer(undefined, ['autovacuum=on', 'autovacuum_naptime=10s', 'shared_buffers=1GB']);
t.after(server.stop);
process.env['TEST_DATABASE_URL'] = server.url;
process.env['TANGGAP_TEST_TEMPLATE'] = (await startTemplate()).url;
// Loaded once there is a template: beds that must make one start the runner of tests, which watches every promise and tells of its own end.
const { givenDesk } = await import('#test/beds/desk.ts');
const { worldOf } = await import('#test/year/world.ts');

const year = { goesOn: true };
process.once('SIGINT', () => {
  year.goesOn = false;
});

/** Where the time goes: seconds by what was done. */
const spent = new Map<string, number>();
const timed =
  <A extends unknown[], T>(name: string, work: (...asked: A) => Promise<T>) =>
  async (...asked: A): Promise<T> => {
    const from = performance.now();
    const done = await work(...asked);
    spent.set(name, (spent.get(name) ?? 0) + (performance.now() - from) / 1000);
    return done;
  };
const whereItWent = (): string => [...spent].map(([name, seconds]) => `${name} ${seconds.toFixed(0)} s`).join(', ');

const timedWorld = (world: World): World => ({
  ...world,
  hear: timed('heard', world.hear),
  goTo: timed('swept', world.goTo),
  deliver: timed('delivered', world.deliver),
});

const play = async (desk: Desk, plan: YearPlan) => {
  const office = await officeOfYear(desk.pool, { days, seed });
  const watch = watchOver({ ...desk, office, seed });
  const rounds = roundsOf(desk);
  const [call, count] = [timed('called', watch.beside), timed('counted', rounds.beside)];
  const from = performance.now();
  const sinceFrom = (): number => (performance.now() - from) / 1000;
  const played = await playYear(timedWorld(worldOf(desk)), plan, async (hours) => {
    await call(hours);
    await count(hours);
    if (hours % (7 * 24) === 0)
      process.stderr.write(`week ${String(hours / (7 * 24))}, ${sinceFrom().toFixed(0)} s: ${whereItWent()}\n`);
    return year.goesOn;
  });
  return { office, watch, recaps: rounds.recaps, played, seconds: sinceFrom() };
};

type Year = Awaited<ReturnType<typeof play>>;

const check = async (desk: Desk, { office, watch, recaps, played }: Year) => {
  const record = await readRecord(desk.pool);
  const [slow, fates] = [checkSlowly(record, at(played.hours)), fatesIn(record)];
  const period = { from: at(-24), until: at(played.hours) };
  const planned = { ...watch, office, record, named: namedInYear };
  const calls = await readCalls(desk.pool);
  const db = desk.database.kysely;
  const differences = [
    ...lateDifferences(slow),
    ...(await figureDifferences(db, slow, period)),
    ...(await countDifferences(db, fates, { period, now: period.until })),
    ...(await recapDifferences(desk.pool, record, recaps)),
    ...(await monthDifferences(db, { slow, fates }, period.until)),
    ...callDifferences(calls, callSlowly(planned)),
    ...strangersCalled(calls, planned),
    ...stormDifferences(calls),
  ];
  return { slow, events: record.length, calls: calls.length, differences };
};

try {
  const desk = await givenDesk(t, { terms: () => yearTerms });
  const plan = planYear({ cases: Number(asked.cases), days, seed, pace: Number(asked.minutes) / 60 });
  const cases = String(plan.stories.length);
  say(
    `year: ${cases} complaints in ${asked.days} days, a look each ${asked.minutes} minutes, ${machine()}, fsync off\n`,
  );
  const lived = await play(desk, plan);
  const { played, seconds, watch, recaps } = lived;
  const rate = (played.acts / seconds).toFixed(0);
  say(`played       ${seconds.toFixed(0)} s, ${String(played.acts)} acts of officers and reporters, ${rate} a second`);
  say(`of these     ${whereItWent()}`);
  if (!year.goesOn) say(`ended        after ${(played.hours / 24).toFixed(1)} of ${asked.days} days`);
  for (const [name, count] of played.refused) say(`refused      ${String(count)} x ${name}`);
  const playedBy = performance.now();
  const { slow, events, calls, differences } = await check(desk, lived);
  say(`recorded     ${String(events)} events`);
  say(`promises     ${String(slow.promises.length)}, broken ${String(slow.broken.length)}`);
  say(`called       ${String(calls)} at ${String(watch.looks.length)} looks`);
  say(`recaps       ${String(recaps.length)}`);
  say(`checked      ${((performance.now() - playedBy) / 1000).toFixed(0)} s`);
  say(`differences  ${String(differences.length)}`);
  for (const line of differences.slice(0, 20)) say(`  ${line}`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  for (const close of closing) await close();
}
