// What the log says of how a desk works: when cases come, how long officers are at them, where cases go next, who is there; and what a desk
// would be like otherwise. Plain values that the server measures and a browser plays through.
import { Type, type Static } from 'typebox';
import { allFamilies } from '#core/sop/in-force.ts';
import { requestFamily } from '#core/sop/information.ts';
import type { StepActor } from '#core/sop/key.ts';
import { workingUnits } from '#core/sop/runs-in.ts';
import type { DurationMs } from '#core/time.ts';
import type { WorkingCalendar } from '#core/working-time.ts';
import { calledStepFields } from '../case/clock.contract.ts';

/** The procedures that cases begin under, which is where a simulation begins; a request is a case of one of these that was taken as one. */
export const playedFamilies: readonly string[] = allFamilies.filter((family) => family !== requestFamily);

/** Whose cases are asked about: those of the common procedure where nothing is said. */
export const WhatIfAsked = Type.Object({ sop: Type.Optional(Type.Enum([...playedFamilies])) });
export type WhatIfAsked = Static<typeof WhatIfAsked>;

/** What is done to a case, one after another: the step of the agencies is two, since the desk hands it over first. */
export const stages = ['ask-identity', 'coordinate', 'register', 'dispose', 'field', 'convey'] as const;
/** One of them. */
export type Stage = (typeof stages)[number];

/** Whoever does them at the desk. */
export const pools = ['admin-medsos', 'admin-pusat'] as const;
/** One of them. */
export type Pool = (typeof pools)[number];

/** Who does a stage: of the agencies' part nobody here, it takes the time that it takes. */
export const poolOf: Readonly<Record<Stage, Pool | undefined>> = {
  'ask-identity': 'admin-medsos',
  coordinate: 'admin-pusat',
  register: 'admin-medsos',
  dispose: 'admin-pusat',
  field: undefined,
  convey: 'admin-pusat',
};

/** The steps that have a promise. */
export const timedSteps = ['ask-identity', 'coordinate', 'register', 'follow-up', 'convey'] as const;
/** One of them. */
export type TimedStep = (typeof timedSteps)[number];

/** Whose promise a stage is part of. */
export const stepOfStage: Readonly<Record<Stage, TimedStep>> = {
  'ask-identity': 'ask-identity',
  coordinate: 'coordinate',
  register: 'register',
  dispose: 'follow-up',
  field: 'follow-up',
  convey: 'convey',
};

/** Where a case is after a stage. */
export type Next = Stage | 'end';

/** Of the steps that run in working time alone, its hours. */
export type Clocks = Readonly<Partial<Record<TimedStep, WorkingCalendar>>>;

/** Of a time of the log, the cases of one procedure. Samples stand in rising order, evenly cut; shares of a case's ways add up to one. */
export type Measured = {
  weeks: number;
  cases: number;
  /** New cases of each hour of a week, from Monday's midnight in Yogyakarta. */
  arrivals: readonly number[];
  /** How long an officer is at it, in milliseconds; of `field`, how long agencies take from when they are given it. */
  lasts: Readonly<Record<Stage, readonly number[]>>;
  /** How often the reporter is waited for before coordination, and how long. */
  pause: { share: number; lasts: readonly number[] };
  begin: Readonly<Partial<Record<Stage, number>>>;
  goes: Readonly<Record<Stage, Readonly<Partial<Record<Next, number>>>>>;
  staff: Staff;
  /** What became of the promises that ended in that time. */
  seen: Readonly<Record<TimedStep, { n: number; late: number }>>;
  clocks?: Clocks;
  /** The longest promise of which the log tells what becomes of it. */
  reachMs: DurationMs;
  /** The cases of all other procedures, which the same officers see to: they come as they came, and under the times in force. */
  beside?: readonly Beside[];
};

/** What of a procedure's cases is played through. */
export type Load = Pick<Measured, 'arrivals' | 'lasts' | 'pause' | 'begin' | 'goes' | 'clocks'>;
/** Cases that nobody asks about, and that take officers' time. */
export type Beside = Load & { limits: Desk['limits'] };

const closed = { additionalProperties: false } as const;
const places = Type.Number({ minimum: 0, maximum: 50 });
const Days = Type.Object({ workday: places, weekend: places }, closed);
const ByShift = Type.Object({ morning: Days, evening: Days, night: Days }, closed);

/** How many stand in each shift: a fraction is a place that is taken on some days alone. */
export const Staff = Type.Object({ 'admin-medsos': ByShift, 'admin-pusat': ByShift }, closed);
/** By whose work it is. */
export type Staff = Static<typeof Staff>;

const minute = Type.Integer({ minimum: 0, maximum: 1440 });
const hours = Type.Number({ exclusiveMinimum: 0, maximum: 24 * 90 });
const factor = Type.Number({ minimum: 0.1, maximum: 5 });

/** A desk as it might be. Whether the shifts cut a day in their order the desk finds out. */
export const Desk = Type.Object(
  {
    ...WhatIfAsked.properties,
    /** The time of each promise in hours, of the wall or of working time as its step runs. One of a step that the procedure does without counts for nothing. */
    limits: Type.Object(
      { 'ask-identity': hours, coordinate: hours, register: hours, 'follow-up': hours, convey: hours },
      closed,
    ),
    /** Minutes after midnight. */
    shifts: Type.Object({ morning: minute, evening: minute, night: minute }, closed),
    staff: Staff,
    /** 1: as many cases of the procedure as there were. */
    arrivals: factor,
    /** 1: agencies take as long for these as they did. */
    field: factor,
  },
  closed,
);
/** What somebody asks about. */
export type Desk = Static<typeof Desk>;

const share = Type.Number({ minimum: 0, maximum: 1 });
/** The share of broken promises over several courses of four weeks, and between which shares nine of ten courses lie; `n`: promises of one course. */
export const Expected = Type.Object({ n: Type.Integer(), share, low: share, high: share });
/** Of one step. */
export type Expected = Static<typeof Expected>;

const steps = <T extends Parameters<typeof Type.Optional>[0]>(value: T) =>
  Type.Object({
    'ask-identity': Type.Optional(value),
    coordinate: Type.Optional(value),
    register: Type.Optional(value),
    'follow-up': Type.Optional(value),
    convey: Type.Optional(value),
  });

const timedStep = Type.Unsafe<TimedStep>({ type: 'string' });

/** Nothing of a step that no case comes to. `tooLong`: of these nothing is told either, since their time is longer than what is read of the log. `busy`: of the time that officers stand there, how much they are at something. */
export const Forecast = Type.Object({
  steps: steps(Expected),
  busy: Type.Object({ 'admin-medsos': Type.Number(), 'admin-pusat': Type.Number() }),
  courses: Type.Integer(),
  tooLong: Type.Optional(Type.Array(timedStep)),
});
/** What is to be expected of a desk. */
export type Forecast = Static<typeof Forecast>;

/** `desk`: as the log has it, with the time standards in force; `seen`: what became of its promises; `trial`: what the weeks before would have foretold of them. */
export const WhatIfAnswer = Type.Object({
  cases: Type.Integer(),
  from: Type.String(),
  until: Type.String(),
  /** Of the procedure in force, those with a promise. */
  steps: Type.Array(
    Type.Object({
      ...calledStepFields,
      step: timedStep,
      actor: Type.Unsafe<StepActor>({ type: 'string' }),
      runsIn: Type.Optional(Type.Enum([...workingUnits])),
    }),
  ),
  known: Type.Optional(
    Type.Object({
      perDay: Type.Number(),
      desk: Desk,
      seen: steps(Type.Object({ n: Type.Integer(), late: Type.Integer() })),
      asIs: Forecast,
      trial: Type.Optional(Forecast),
    }),
  ),
});
/** `known` is absent where the log holds too little. */
export type WhatIfAnswer = Static<typeof WhatIfAnswer>;
