// GET /api/v1/dashboard…: nine questions of whoever leads, shares by each side of the cases, and the cases behind a figure.
import { Type, type Static } from 'typebox';
import type { Status } from '#core/complaint/complaint.ts';
import { shiftNames } from '#core/duty/shifts.ts';
import { comparisons } from '#core/findings/period.ts';
import { allKelurahan } from '#core/place/kelurahan.ts';
import type { StepName } from '#core/sop/key.ts';
import { calledStepFields, StepNameView } from '../case/clock.contract.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ minLength: 1, maxLength: 64 });

/** What cases and promises are told apart by. */
export const sides = ['step', 'holder', 'agency', 'channel', 'category', 'kelurahan', 'shift'] as const;
export type Side = (typeof sides)[number];

const period = { from: Day, until: Day, compare: Type.Optional(Type.Enum(comparisons)) };

const stepNames = [
  'report',
  'ask-identity',
  'coordinate',
  'register',
  'follow-up',
  'convey',
] as const satisfies readonly StepName[];
const holders = ['admin-medsos', 'admin-pusat', 'agency'] as const;

/** Only of these; all at once. */
const only = {
  step: Type.Optional(Type.Enum(stepNames)),
  holder: Type.Optional(Type.Enum(holders)),
  agency: Type.Optional(Id),
  channel: Type.Optional(Id),
  category: Type.Optional(Id),
  kelurahan: Type.Optional(Type.Enum(allKelurahan.map(({ code }) => code))),
};

/** Both days belong to the period, in Yogyakarta's time. */
export const DashboardAsked = Type.Object({ ...period, ...only });
export type DashboardAsked = Static<typeof DashboardAsked>;

const OpenStatus = Type.Unsafe<Exclude<Status, 'none' | 'closed'>>({ type: 'string' });
const Part = Type.Object({ part: Type.Number(), n: Type.Number() });
const Parts = Type.Object({ now: Part, before: Part });
const Counts = Type.Object({ now: Type.Number(), before: Type.Number() });
const Times = { medianMs: Type.Optional(Type.Number()), p90Ms: Type.Optional(Type.Number()) };
const Dates = Type.Object({ from: Day, until: Day });

const Waiting = { waitsMs: Type.Optional(Type.Number()) };
const Health = Type.Object({
  channels: Type.Object({ n: Type.Number(), troubled: Type.Number() }),
  intake: Type.Object({ unread: Type.Number(), ...Waiting }),
  outbox: Type.Object({ n: Type.Number(), ...Waiting }),
  ways: Type.Object({ n: Type.Number(), failed: Type.Number() }),
  backup: Type.Object({ ageMs: Type.Optional(Type.Number()) }),
});

export const DashboardAnswer = Type.Object({
  dates: Dates,
  before: Dates,
  /** Steps that were done in time; `weeks`: the last ones, whatever the period. */
  kept: Type.Object({
    now: Part,
    before: Part,
    weeks: Type.Array(Type.Object({ week: Day, part: Type.Number(), n: Type.Number() })),
  }),
  /** The same of the whole city, for whoever is told of one agency alone. */
  city: Type.Optional(Part),
  arrived: Counts,
  ended: Counts,
  /** As it stands now, whatever the period: as many as each folder of the inbox lists. */
  folders: Type.Array(Type.Object({ status: OpenStatus, open: Type.Number(), late: Type.Number() })),
  agencies: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), n: Type.Number(), late: Type.Number(), ...Times }),
  ),
  /** Every deadline of the next day, and the cases of at most the first 300 of them; `late`: how many have passed. */
  coming: Type.Object({
    late: Type.Number(),
    dueAts: Type.Array(Type.Number()),
    cases: Type.Array(Type.Object({ number: Type.String(), ...calledStepFields, dueAt: Type.String() })),
  }),
  /** `[day][hour]`, Monday first. */
  hours: Type.Array(Type.Array(Type.Number())),
  channels: Type.Array(
    Type.Object({
      channel: Type.String(),
      now: Type.Number(),
      before: Type.Number(),
      weeks: Type.Array(Type.Number()),
    }),
  ),
  categories: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), now: Type.Number(), before: Type.Number() }),
  ),
  /** Steps that were late, by the place of their cases; those of no place are left out. */
  areas: Type.Array(Type.Object({ code: Type.String(), n: Type.Number(), late: Type.Number() })),
  lasting: Type.Object({
    n: Type.Number(),
    ...Times,
    bars: Type.Array(
      Type.Object({ fromHours: Type.Number(), untilHours: Type.Optional(Type.Number()), n: Type.Number() }),
    ),
  }),
  /** `stars`: how many gave one to five; `answered`: of those told a result in the period, how many gave any. */
  ratings: Type.Object({ stars: Type.Array(Type.Number()), answered: Part }),
  promises: Parts,
  reopened: Parts,
  /** As it stands now; for whoever sees the whole city. */
  health: Type.Optional(Health),
});
export type DashboardAnswer = Static<typeof DashboardAnswer>;

export const SharesAsked = Type.Object({ ...period, ...only, by: Type.Enum(sides) });
export type SharesAsked = Static<typeof SharesAsked>;

/** `key` is absent where nobody said: of cases without a category, or without a place. */
export const ShareRow = Type.Object({
  key: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  n: Type.Number(),
  late: Type.Number(),
  ...Times,
  before: Type.Optional(Part),
});
export type ShareRow = Static<typeof ShareRow>;

/** `name` where it is not one of the desk's own words. */
export const SharesAnswer = Type.Object({ rows: Type.Array(ShareRow) });
export type SharesAnswer = Static<typeof SharesAnswer>;

/** Promises: of steps, of whoever held the case, of agencies that named a day. */
export const promisesBehind = ['step', 'holder', 'promise'] as const;
/** Cases: that came in, were closed, of which the end was told; of those told, that were opened again or rated since; and that were rated in the period. */
export const casesBehind = ['opened', 'ended', 'told', 'reopened', 'answered', 'rated'] as const;
/** By what a line may be told apart of which nobody said anything. */
export const unsaidSides = ['channel', 'category', 'kelurahan'] as const;

/** `outcome`: of promises; both where nothing is said. `weekday`: 0 is Monday. `alone`: none of the categories below. */
export const BehindAsked = Type.Object({
  ...{ ...period, ...only },
  what: Type.Enum([...promisesBehind, ...casesBehind]),
  outcome: Type.Optional(Type.Enum(['late', 'met'])),
  shift: Type.Optional(Type.Enum(shiftNames)),
  weekday: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
  hour: Type.Optional(Type.Integer({ minimum: 0, maximum: 23 })),
  stars: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  fromHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  untilHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  unsaid: Type.Optional(Type.Enum(unsaidSides)),
  alone: Type.Optional(Type.Enum(['yes'])),
});
export type BehindAsked = Static<typeof BehindAsked>;

/** What was decided, or happened, in the period, the latest first: at most 200 of `n`. A promise has its deadline, a case when it came. */
export const BehindAnswer = Type.Object({
  n: Type.Number(),
  rows: Type.Array(
    Type.Object({
      number: Type.String(),
      step: Type.Optional(StepNameView),
      stepName: calledStepFields.stepName,
      agency: Type.Optional(Type.String()),
      dueAt: Type.Optional(Type.String()),
      reportedAt: Type.Optional(Type.String()),
      endedAt: Type.Optional(Type.String()),
      stars: Type.Optional(Type.Number()),
    }),
  ),
});
export type BehindAnswer = Static<typeof BehindAnswer>;
