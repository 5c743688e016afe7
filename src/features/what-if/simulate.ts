// Weeks of a desk, played through by chance: cases come as the log says that they come, officers take what is due first, and each promise is
// kept or not. Must not read a clock, and knows no case of the log: samples alone.
import TinyQueue from 'tinyqueue';
import { dayMs, hourMs } from '#core/time.ts';
import { addWorking } from '#core/working-time.ts';
import { chosen, counted, drawn, type Chance } from '#core/chance.ts';
import { standingsOf } from './day-plan.ts';
import { beginsAt, beyondReach, longestWay } from './reach.ts';
import {
  pools,
  poolOf,
  stepOfStage,
  type Desk,
  type Load,
  type Measured,
  type Pool,
  type Stage,
  type TimedStep,
} from './what-if.contract.ts';

const weekMs = 7 * dayMs;
/** Of a course that is told: a month, of which the cases count. */
export const countedWeeks = 4;
/** The desk is empty when it begins: what comes in the first week fills it, and does not count. */
const warmMs = weekMs;
/** Beyond the time that a case may take, which goes on so long after the last counted one came; two weeks at least. */
const [marginMs, leastCoolMs] = [weekMs, 2 * weekMs];

/** How long a course of so many weeks is played on: until the last case that counts could have used up the time of each step. */
export const playedMs = (measured: Measured, desk: Desk, weeks: number): number =>
  warmMs + weeks * weekMs + Math.max(leastCoolMs, longestWay(measured, desk) + marginMs);

/** Of a step: promises that ended, those that were broken. */
export type Tally = Record<TimedStep, { n: number; late: number }>;
/** `busy`: of the time that officers stood there, how much they were at something. */
export type Course = { steps: Tally; busy: Record<Pool, number> };

type Job = { stage: Stage; dueAt: number; counts: boolean };
type Happening = { at: number; order: number; run: () => void };

const noTally = (): Tally => ({
  'ask-identity': { n: 0, late: 0 },
  coordinate: { n: 0, late: 0 },
  register: { n: 0, late: 0 },
  'follow-up': { n: 0, late: 0 },
  convey: { n: 0, late: 0 },
});

/** What happens next, in order of time; of one moment, in the order in which it was said. */
const agenda = (): { say: (at: number, run: () => void) => void; next: () => Happening | undefined } => {
  const queue = new TinyQueue<Happening>([], (one, other) => one.at - other.at || one.order - other.order);
  let order = 0;
  return {
    say: (at, run) => {
      order += 1;
      queue.push({ at, order, run });
    },
    next: () => queue.pop(),
  };
};

type World = { chance: Chance; until: number; countedUntil: number };
/** The cases of one procedure as they are played; `isAsked`: what becomes of them counts. */
type Line = Pick<Desk, 'limits' | 'arrivals' | 'field'> & { load: Load; isAsked: boolean };

/** Those that are asked about, then all others as they were. */
const linesOf = ({ beside = [], ...load }: Measured, { limits, arrivals, field }: Desk): Line[] => [
  { load, limits, arrivals, field, isAsked: true },
  ...beside.map(({ limits: own, ...other }) => ({ load: other, limits: own, arrivals: 1, field: 1, isAsked: false })),
];

/** Those who do one kind of work: as many at once as stand there, first what is due first. Whoever has begun goes on beyond the end of the shift. */
const crew = (say: (at: number, run: () => void) => void) => {
  const waiting = new TinyQueue<{ dueAt: number; takes: number; done: (at: number) => void }>(
    [],
    (one, other) => one.dueAt - other.dueAt,
  );
  let [present, working, busyMs, thereMs, since] = [0, 0, 0, 0, 0];
  const begin = (now: number): void => {
    while (working < present) {
      const task = waiting.pop();
      if (task === undefined) return;
      working += 1;
      busyMs += task.takes;
      say(now + task.takes, () => {
        working -= 1;
        task.done(now + task.takes);
        begin(now + task.takes);
      });
    }
  };
  return {
    stand: (count: number, now: number): void => {
      thereMs += present * (Math.max(now, 0) - Math.max(since, 0));
      [present, since] = [count, now];
      begin(now);
    },
    give: (dueAt: number, takes: number, done: (at: number) => void, now: number): void => {
      waiting.push({ dueAt, takes, done });
      begin(now);
    },
    busy: (): number => (thereMs === 0 ? 0 : busyMs / thereMs),
  };
};

/** Every arrival of the weeks, by the hour of the week in which it comes. */
const arrivalsOf = ({ load, arrivals }: Line, { chance, until }: World): number[] =>
  Array.from({ length: Math.ceil(until / hourMs) }, (_, hour) => {
    const mean = (load.arrivals[hour % 168] ?? 0) * arrivals;
    return Array.from({ length: counted(mean, chance) }, () => (hour + chance()) * hourMs);
  }).flat();

/** One course of so many weeks. */
export const simulate = (measured: Measured, desk: Desk, weeks: number, chance: Chance): Course => {
  const countedUntil = warmMs + weeks * weekMs;
  const world: World = { chance, countedUntil, until: playedMs(measured, desk, weeks) };
  const untold = new Set(beyondReach(measured, desk));
  const { say, next } = agenda();
  const crews = { 'admin-medsos': crew(say), 'admin-pusat': crew(say) };
  const steps = noTally();
  const open = new Set<Job>();
  const end = (job: Job, at: number): void => {
    open.delete(job);
    const step = stepOfStage[job.stage];
    // What is due after the end is not judged, done or not: only those that were quick would be.
    if (!job.counts || untold.has(step) || job.dueAt >= world.until) return;
    steps[step].n += 1;
    if (at > job.dueAt) steps[step].late += 1;
  };
  for (const line of linesOf(measured, desk)) {
    const { take } = flow({ world, line, say, crews, open, end });
    for (const at of arrivalsOf(line, world)) say(at, () => take(at));
  }
  for (const standing of standingsOf(desk.staff, desk.shifts, Math.ceil(world.until / dayMs), chance))
    say(standing.at, () => pools.forEach((pool) => crews[pool].stand(standing[pool], standing.at)));
  for (let one = next(); one !== undefined && one.at < world.until; one = next()) one.run();
  // Not done, and late already: whoever waits for it will not be told in time.
  for (const job of open) end(job, world.until);
  return { steps, busy: { 'admin-medsos': crews['admin-medsos'].busy(), 'admin-pusat': crews['admin-pusat'].busy() } };
};

type Flow = {
  world: World;
  line: Line;
  say: (at: number, run: () => void) => void;
  crews: Record<Pool, ReturnType<typeof crew>>;
  open: Set<Job>;
  end: (job: Job, at: number) => void;
};

/** The way of a case from stage to stage. */
const flow = ({ world: { chance, countedUntil }, line, say, crews, open, end }: Flow) => {
  const { load, limits, field, isAsked } = line;
  const go = (from: Job, at: number): void => {
    const to = chosen(load.goes[from.stage], chance);
    // The agencies' part belongs to the promise that began when it was to be handed over.
    if (from.stage === 'dispose' && to === 'field') {
      from.stage = to;
      return work(from, at);
    }
    end(from, at);
    if (to !== undefined && to !== 'end') enter(to, at, from.counts);
  };
  const work = (job: Job, at: number): void => {
    open.add(job);
    const pool = poolOf[job.stage];
    const takes = drawn(load.lasts[job.stage], chance);
    if (pool === undefined) say(at + takes * field, () => go(job, at + takes * field));
    else crews[pool].give(job.dueAt, takes, (done) => go(job, done), at);
  };
  const enter = (stage: Stage, at: number, counts: boolean): void => {
    const waits = stage === 'coordinate' && chance() < load.pause.share;
    const from = at + (waits ? drawn(load.pause.lasts, chance) : 0);
    const step = stepOfStage[stage];
    const dueAt = addWorking(load.clocks?.[step], beginsAt + from, limits[step] * hourMs) - beginsAt;
    const job: Job = { stage, dueAt, counts };
    if (from === at) work(job, at);
    else say(from, () => work(job, from));
  };
  const take = (at: number): void => {
    enter(chosen(load.begin, chance) ?? 'ask-identity', at, isAsked && at >= warmMs && at < countedUntil);
  };
  return { take };
};
