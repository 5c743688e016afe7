// /api/v1/sops: the versions of each procedure with their numbers and dates, what last month would have been under others, and a new version.
import { Type, type Static, type TSchema } from 'typebox';
import { ladder, type Rung } from '#core/access.ts';
import { ways } from '#core/way/way.ts';

const closed = { additionalProperties: false } as const;
/** Bounds are the core's: here only what is a number at all. */
const minutes = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const series = Type.Array(minutes, { maxItems: 10 });
const rung = Type.Unsafe<Rung>({ type: 'string', enum: [...ladder] });
/** By which a rung is told besides the own order of whoever stands there. */
const named = Type.Array(Type.Enum(ways), { minItems: 1, maxItems: ways.length, uniqueItems: true });
const rungs = Type.Array(Type.Object({ to: rung, afterMinutes: minutes, ways: Type.Optional(named) }, closed), {
  maxItems: 5,
});

/** What is not named is as for the whole version. */
const OwnLadder = Type.Object(
  { warnAtPercent: Type.Optional(series), escalation: Type.Optional(rungs), nextCall: Type.Optional(minutes) },
  closed,
);

/** The steps of a procedure that have a promise. */
export const limitedSteps = ['ask-identity', 'coordinate', 'register', 'follow-up', 'convey'] as const;
/** One of them. */
export type LimitedStep = (typeof limitedSteps)[number];

/** For each step that has a promise. */
const each = <T extends TSchema>(of: T) => ({
  ...{ 'ask-identity': Type.Optional(of), coordinate: Type.Optional(of), register: Type.Optional(of) },
  ...{ 'follow-up': Type.Optional(of), convey: Type.Optional(of) },
});

const words = Type.Optional(Type.String({ maxLength: 400 }));
/** What is not named is as in the enacted procedure. */
const OwnTexts = Type.Object({ name: words, activity: words, needs: words, output: words }, closed);

/** In minutes; a step that may be left out is when it has no limit. */
export const Numbers = Type.Object(
  {
    limits: Type.Object(each(minutes), closed),
    /** By their keys; a step that is not named runs as it does in the procedure. */
    calendars: Type.Optional(Type.Object(each(Type.String({ minLength: 1, maxLength: 64 })), closed)),
    ladders: Type.Optional(Type.Object(each(OwnLadder), closed)),
    texts: Type.Optional(Type.Object({ report: Type.Optional(OwnTexts), ...each(OwnTexts) }, closed)),
    warnAtPercent: series,
    escalation: rungs,
    remindAfter: series,
    closeAfter: minutes,
    workAgain: minutes,
    reopenWithin: minutes,
    rateWithin: minutes,
  },
  closed,
);
/** The same as a type. */
export type Numbers = Static<typeof Numbers>;

const family = Type.String({ minLength: 1, maxLength: 60 });

/** Numbers that are only thought of. */
export const PreviewBody = Type.Object({ family, numbers: Numbers }, closed);
/** The same as a type. */
export type PreviewBody = Static<typeof PreviewBody>;

/** Of promises that ended in these days: how many, how many of them late, and how many under the other numbers. */
export const PreviewAnswer = Type.Object({
  from: Type.String(),
  until: Type.String(),
  steps: Type.Array(
    Type.Object({ step: Type.String(), n: Type.Integer(), late: Type.Integer(), wouldBeLate: Type.Integer() }),
  ),
  /** Of those who stand on a rung today, how many can be told by a way that it names. */
  ways: Type.Array(Type.Object({ to: rung, way: Type.Enum(ways), people: Type.Integer(), able: Type.Integer() })),
});
/** The same as a type. */
export type PreviewAnswer = Static<typeof PreviewAnswer>;

/** `ground`: the decree, or whatever else it was decided by; never a person. */
export const EnactBody = Type.Object(
  {
    ...{ family, numbers: Numbers, from: Type.String({ format: 'date-time' }) },
    ground: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
  },
  closed,
);
/** The same as a type. */
export type EnactBody = Static<typeof EnactBody>;

/** A version by its key. */
export const SopParams = Type.Object({ key: Type.String({ minLength: 3, maxLength: 80 }) });
/** The same as a type. */
export type SopParams = Static<typeof SopParams>;

const state = Type.Unsafe<'past' | 'in-force' | 'planned' | 'withdrawn'>({
  type: 'string',
  enum: ['past', 'in-force', 'planned', 'withdrawn'],
});

/** The version that is brought along has neither a day nor a ground. */
export const VersionView = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  state,
  numbers: Numbers,
  from: Type.Optional(Type.String()),
  ground: Type.Optional(Type.String()),
  by: Type.Optional(Type.String()),
  withdrawnAt: Type.Optional(Type.String()),
});
/** The same as a type. */
export type VersionView = Static<typeof VersionView>;

/** One of the desk's, by which a step may run. */
export const CalendarChoice = Type.Object({ key: Type.String(), name: Type.String() });
/** The same as a type. */
export type CalendarChoice = Static<typeof CalendarChoice>;

/** The latest version first. */
export const SopsAnswer = Type.Object({
  calendars: Type.Array(CalendarChoice),
  families: Type.Array(Type.Object({ family: Type.String(), versions: Type.Array(VersionView) })),
});
/** The same as a type. */
export type SopsAnswer = Static<typeof SopsAnswer>;
