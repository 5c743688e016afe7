// GET /api/v1/board: how the desk stands at this moment, for those who answer for it: who has how much, where it is stuck, what is due
// next, where in the city. Every figure is the length of a list of the inbox.
import { Type, type Static } from 'typebox';
import type { DeskRole } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import type { StepActor, StepName } from '#core/sop/key.ts';
import { allFamilies } from '#core/sop/in-force.ts';
import { workingUnits } from '#core/sop/runs-in.ts';
import type { Step as SopStep } from '#core/sop/shape.ts';

const count = Type.Integer();
const moment = Type.String();
const status = Type.Unsafe<Exclude<Status, 'closed'>>({ type: 'string' });

/** How long the cases of a status have been in their step: in the middle, and the one that has been longest. */
const Stuck = Type.Object({
  status,
  open: count,
  late: count,
  near: count,
  medianMs: Type.Number(),
  oldest: Type.Object({ number: Type.String(), since: moment }),
});

const OfficerLoad = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Type.Unsafe<DeskRole>({ type: 'string' }),
  held: count,
  late: count,
  /** Since when they have had the one that they have longest. */
  oldestAt: Type.Optional(moment),
  onDuty: Type.Boolean(),
  /** Somebody stands in for them until then. */
  awayUntilAt: Type.Optional(moment),
  /** Their account is off, and cases name them still. */
  gone: Type.Boolean(),
});

const AgencyLoad = Type.Object({
  id: Type.String(),
  name: Type.String(),
  held: count,
  late: count,
  oldestAt: Type.Optional(moment),
  /** No account of it is on: nobody there reads what it was given. */
  unreachable: Type.Boolean(),
});

/** Open cases of a status. */
const Count = Type.Object({ status, open: count, late: count, near: count });

const Due = Type.Object({ number: Type.String(), status, dueAt: moment, agency: Type.Optional(Type.String()) });

/** Whose steps are drawn, and whose cases are counted there; where nothing is said, every case on the steps of the common one. */
export const BoardAsked = Type.Object({ sop: Type.Optional(Type.Enum([...allFamilies])) });
export type BoardAsked = Static<typeof BoardAsked>;

/**
 * A step as the procedure in force draws it, and how long it took this month: of `n` promises that were decided. Of a procedure that was asked for
 * alone: what it calls the step, its time, and whether that runs in whole working days or in hours of work.
 */
const Step = Type.Object({
  name: Type.Unsafe<StepName>({ type: 'string' }),
  stepName: Type.Optional(Type.String()),
  limitMs: Type.Optional(Type.Number()),
  runsIn: Type.Optional(Type.Enum([...workingUnits])),
  row: count,
  actor: Type.Unsafe<StepActor>({ type: 'string' }),
  shape: Type.Unsafe<SopStep['shape']>({ type: 'string' }),
  n: count,
  medianMs: Type.Optional(Type.Number()),
  p90Ms: Type.Optional(Type.Number()),
});

export const BoardAnswer = Type.Object({
  at: moment,
  steps: Type.Array(Step),
  /** Of the procedure that was asked for: no list of the inbox is as long. `isOnePromise`: one time for all steps. */
  sop: Type.Optional(Type.Object({ counts: Type.Array(Count), isOnePromise: Type.Boolean() })),
  stuck: Type.Array(Stuck),
  officers: Type.Array(OfficerLoad),
  agencies: Type.Array(AgencyLoad),
  /** At the desk, and nobody looks after it. */
  nobody: Type.Object({ held: count, late: count }),
  /** Of the next twenty-four hours how many are due in each, the first one first. */
  hours: Type.Array(count),
  /** The first two hundred of them. */
  due: Type.Array(Due),
  areas: Type.Array(Type.Object({ kelurahan: Type.String(), open: count, late: count })),
});
/** Officers by how much of theirs is late, then by how much they hold; agencies alike. Lanes are in none of it. */
export type BoardAnswer = Static<typeof BoardAnswer>;
