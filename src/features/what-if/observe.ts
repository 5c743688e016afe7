// What the log says of how a desk works, read once from its oldest event on: arrivals, how long officers are at things, where cases go, who is
// there. Officers' time is measured between two acts of the same hand; what lies further apart than an hour was something else.
import { dayOf } from '#core/city-day.ts';
import { kindOfDay, shiftAt, shiftNames, type ShiftName, type ShiftStarts } from '#core/duty/shifts.ts';
import { dayMs, hourMs, minuteMs, wibMinutes, type Instant } from '#core/time.ts';
import { reachOf, type Read } from './reach.ts';
import {
  pools,
  poolOf,
  stages,
  stepOfStage,
  timedSteps,
  type Measured,
  type Next,
  type Pool,
  type Stage,
  type Staff,
  type TimedStep,
} from './what-if.contract.ts';

/** An event as far as this asks; `at` and `reportedAt` in milliseconds. */
export type Seen = {
  stream: string;
  /** The procedure that the case began under. */
  family: string;
  type: string;
  at: Instant;
  step: string | null;
  late: boolean | null;
  reportedAt: number | null;
  officer: string | null;
  role: string | null;
};

/** Two acts of one hand that lie further apart say nothing of how long the second took. */
const longestGapMs = hourMs;
const mostInSample = 200;

type Case = {
  tallies: Tallies;
  stage: Stage | undefined;
  since: Instant;
  left: Stage | undefined;
  pausedAt: Instant | undefined;
  worked: number | undefined;
  begins: boolean;
};

const isTimed = (step: string | null): step is TimedStep => timedSteps.some((one) => one === step);
const isPool = (role: string | null): role is Pool => pools.some((one) => one === role);

/** Of which nothing was read that says where it is. */
const isUnknown = ({ stage, left }: Case): boolean => stage === undefined && left === undefined;

const perStage = <T>(make: () => T): Record<Stage, T> => ({
  'ask-identity': make(),
  coordinate: make(),
  register: make(),
  dispose: make(),
  field: make(),
  convey: make(),
});

/** In rising order and no more than so many, evenly left out. */
const sampleOf = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((one, other) => one - other);
  if (sorted.length <= mostInSample) return sorted;
  return Array.from({ length: mostInSample }, (_, index) => {
    const at = Math.round((index * (sorted.length - 1)) / (mostInSample - 1));
    return sorted[at] ?? 0;
  });
};

const sharesOf = <T extends string>(counts: Readonly<Partial<Record<T, number>>>): Partial<Record<T, number>> => {
  const entries = Object.entries(counts) as [T, number][];
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries(entries.map(([name, count]) => [name, count / all])) as Partial<Record<T, number>>;
};

/** When officers acted last, whoever they are: of one act that says several things, the act before it. */
const hands = () => {
  const last = new Map<string, { at: Instant; before: Instant | undefined }>();
  return (officer: string, at: Instant): Instant | undefined => {
    const known = last.get(officer);
    if (known?.at === at) return known.before;
    last.set(officer, { at, before: known?.at });
    return known?.at;
  };
};

/** `read`: from when on events come at all. */
type Window = { from: Instant; until: Instant; shifts: ShiftStarts; read: Read };

/** Who was seen at the desk in which shift of which day. */
const presence = ({ from, until, shifts }: Window) => {
  const seen = new Map<string, Set<string>>();
  const keyOf = (pool: Pool, day: number, shift: ShiftName): string => `${pool} ${String(day)} ${shift}`;
  const days = Array.from({ length: dayOf(until - 1) - dayOf(from) + 1 }, (_, index) => dayOf(from) + index);
  const meanOf = (pool: Pool, shift: ShiftName, isWorkday: boolean): number => {
    const counts = days
      .filter((day) => (kindOfDay(day, []) === 'workday') === isWorkday)
      .map((day) => seen.get(keyOf(pool, day, shift))?.size ?? 0);
    return counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
  };
  const byShift = (pool: Pool): Staff[Pool] => {
    const [morning, evening, night] = shiftNames.map((shift) => ({
      workday: meanOf(pool, shift, true),
      weekend: meanOf(pool, shift, false),
    }));
    const nobody = { workday: 0, weekend: 0 };
    return { morning: morning ?? nobody, evening: evening ?? nobody, night: night ?? nobody };
  };
  return {
    note: (pool: Pool, officer: string, at: Instant): void => {
      const { day, shift } = shiftAt(at, shifts);
      const key = keyOf(pool, day, shift);
      seen.set(key, (seen.get(key) ?? new Set()).add(officer));
    },
    staff: (): Staff => ({ 'admin-medsos': byShift('admin-medsos'), 'admin-pusat': byShift('admin-pusat') }),
  };
};

/** From Monday's midnight in Yogyakarta. */
const hourOfWeek = (at: Instant): number => {
  const local = at + wibMinutes * minuteMs;
  return Math.floor((((local - 4 * dayMs) % (7 * dayMs)) + 7 * dayMs) / hourMs) % 168;
};

type Tallies = {
  arrivals: number[];
  cases: number;
  lasts: Record<Stage, number[]>;
  pauses: number[];
  begin: Partial<Record<Stage, number>>;
  goes: Record<Stage, Partial<Record<Next, number>>>;
  seen: Record<TimedStep, { n: number; late: number }>;
};

const talliesOf = (): Tallies => ({
  arrivals: Array.from({ length: 168 }, () => 0),
  cases: 0,
  lasts: perStage(() => []),
  pauses: [],
  begin: {},
  goes: perStage(() => ({})),
  seen: {
    'ask-identity': { n: 0, late: 0 },
    coordinate: { n: 0, late: 0 },
    register: { n: 0, late: 0 },
    'follow-up': { n: 0, late: 0 },
    convey: { n: 0, late: 0 },
  },
});

const add = <T extends string>(counts: Partial<Record<T, number>>, name: T): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

type Course = {
  isIn: (at: Instant) => boolean;
  /** Before when a step began that nothing was read of until it ended; undefined where that is too short ago to tell anything. */
  beganBy: (at: Instant) => Instant | undefined;
  before: ReturnType<typeof hands>;
  there: ReturnType<typeof presence>;
};

const leave = ({ isIn }: Course, one: Case, { at }: Seen): void => {
  const { tallies, stage, since, worked } = one;
  if (stage === undefined) return;
  if (isIn(at)) {
    const lasted = poolOf[stage] === undefined ? at - since : worked;
    if (lasted !== undefined) tallies.lasts[stage].push(lasted);
  }
  Object.assign(one, { left: stage, stage: undefined, worked: undefined });
};

const enter = ({ isIn }: Course, one: Case, stage: Stage, at: Instant): void => {
  const { tallies } = one;
  if (isIn(at)) {
    if (one.left !== undefined) add(tallies.goes[one.left], stage);
    else if (one.begins) add(tallies.begin, stage);
  }
  Object.assign(one, { stage, since: at, left: undefined, worked: undefined, begins: false });
};

const work = ({ isIn, there, before }: Course, one: Case, { officer, role, at }: Seen): void => {
  if (officer === null || !isPool(role)) return;
  if (isIn(at)) there.note(role, officer, at);
  const last = before(officer, at);
  if (last !== undefined && at - last <= longestGapMs && one.stage !== undefined && poolOf[one.stage] === role)
    one.worked = Math.max(0, at - Math.max(last, one.since));
};

/** What became of a promise its end says by itself, whatever was read of the case before. */
const meet = (course: Course, one: Case, seen: Seen): void => {
  const { step, at, late } = seen;
  if (!isTimed(step)) return;
  if (course.isIn(at)) {
    const tally = one.tallies.seen[step];
    tally.n += 1;
    tally.late += late === true ? 1 : 0;
  }
  const since = isUnknown(one) ? course.beganBy(at) : undefined;
  if (since !== undefined) Object.assign(one, { stage: step === 'follow-up' ? 'field' : step, since });
  if (one.stage !== undefined && stepOfStage[one.stage] === step) leave(course, one, seen);
};

const happen: Readonly<Record<string, (course: Course, one: Case, seen: Seen) => void>> = {
  StepOpened: (course, one, { step, at }) => {
    if (isTimed(step)) enter(course, one, step === 'follow-up' ? 'dispose' : step, at);
  },
  ClockPaused: (_course, one, { at }) => {
    one.pausedAt = at;
  },
  ClockResumed: ({ isIn }, one, { at }) => {
    if (one.pausedAt !== undefined && isIn(at)) one.tallies.pauses.push(at - one.pausedAt);
    Object.assign(one, { pausedAt: undefined, since: at });
  },
  Disposed: (course, one, seen) => {
    if (one.stage !== 'dispose' && !isUnknown(one)) return;
    leave(course, one, seen);
    enter(course, one, 'field', seen.at);
  },
  StepMet: meet,
  CaseClosed: (course, one, seen) => {
    leave(course, one, seen);
    if (one.left !== undefined && course.isIn(seen.at)) add(one.tallies.goes[one.left], 'end');
    one.left = undefined;
  },
};

const newCase = (tallies: Tallies, at: Instant, begins: boolean): Case => ({
  ...{ tallies, stage: undefined, since: at, left: undefined, pausedAt: undefined, worked: undefined, begins },
});

const open = ({ isIn }: Course, { tallies }: Case, { at, reportedAt }: Seen): void => {
  const came = reportedAt ?? at;
  if (!isIn(came)) return;
  tallies.cases += 1;
  const hour = hourOfWeek(came);
  tallies.arrivals[hour] = (tallies.arrivals[hour] ?? 0) + 1;
};

/** Officers are those of all cases; everything else is of the cases of one procedure. */
export type Observer = { take: (seen: Seen) => void; measured: (family: string) => Measured };

/** Takes events in the order of the log, and says what they were of that lies within the window. */
export const observer = (window: Window): Observer => {
  const { read, until } = window;
  const reachMs = reachOf(read, until);
  const cases = new Map<string, Case>();
  const families = new Map<string, Tallies>();
  const talliesFor = (family: string): Tallies => {
    const tallies = families.get(family) ?? talliesOf();
    families.set(family, tallies);
    return tallies;
  };
  const course: Course = {
    isIn: (at) => at >= window.from && at < until,
    beganBy: (at) => (!read.isWhole && at - read.from >= reachMs ? read.from : undefined),
    before: hands(),
    there: presence(window),
  };
  const take = (seen: Seen): void => {
    const opens = seen.type === 'CaseOpened';
    const one = cases.get(seen.stream) ?? newCase(talliesFor(seen.family), seen.at, opens);
    cases.set(seen.stream, one);
    if (opens) open(course, one, seen);
    work(course, one, seen);
    happen[seen.type]?.(course, one, seen);
    if (seen.type === 'CaseClosed') cases.delete(seen.stream);
  };
  return { take, measured: (family) => measuredOf(talliesFor(family), course.there.staff(), { ...window, reachMs }) };
};

type Span = Pick<Window, 'from' | 'until'> & Pick<Measured, 'reachMs'>;

const measuredOf = (tallies: Tallies, staff: Staff, { from, until, reachMs }: Span): Measured => {
  const weeks = (until - from) / (7 * dayMs);
  const { cases, seen, lasts, goes, pauses } = tallies;
  const coordinated = Object.values(goes.coordinate).reduce((sum, count) => sum + count, 0);
  return {
    ...{ weeks, cases, staff, seen, reachMs },
    arrivals: tallies.arrivals.map((count) => count / weeks),
    lasts: mapped(lasts, sampleOf),
    pause: {
      share: coordinated === 0 ? 0 : Math.min(1, pauses.length / coordinated),
      lasts: sampleOf(pauses),
    },
    begin: sharesOf(tallies.begin),
    goes: mapped(goes, (counts) => sharesOf(counts)),
  };
};

const mapped = <T, R>(of: Record<Stage, T>, to: (value: T) => R): Record<Stage, R> =>
  Object.fromEntries(stages.map((stage) => [stage, to(of[stage])])) as Record<Stage, R>;
