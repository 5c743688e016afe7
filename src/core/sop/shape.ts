// What a procedure is made of: steps with actor, time standard, output, allowed acts, and the row of the enacted table each came from.
// Holds no procedure itself.
import type { Rung } from '../access.ts';
import type { StepAct } from '../complaint/act-table.ts';
import type { ReportClass } from '../sp4n.ts';
import type { DurationMs, OpeningHours } from '../time.ts';
import type { Way } from '../way/way.ts';
import type { CalendarKey } from './calendars.ts';
import type { SopKey, StepActor, StepName } from './key.ts';
import type { NightRule } from './night.ts';
import type { StepTexts } from './step-texts.ts';

/** By which ways a rung is told whatever the own order of whoever stands there; absent: by that order alone. */
export type RungWays = readonly Way[];

/** Who hears of a deadline, when, and by what besides the bell. */
export type Ladder = {
  /** Percentages of a step's time at which its officers are warned. */
  warnAtPercent: readonly number[];
  /** After the deadline passed, how much later the next rung of the ladder hears of it. */
  escalation: readonly { to: Rung; afterDueMs: DurationMs; ways?: RungWays }[];
  /** How long whoever was called has to say that they take it, before the next person is. */
  nextCallAfterMs: DurationMs;
};

export type Step = {
  name: StepName;
  /** Row number in the enacted table. */
  row: 1 | 2 | 3 | 4 | 5 | 6;
  actor: StepActor;
  shape: 'start' | 'decision' | 'process' | 'end';
  /** undefined: the row has no time standard. */
  limitMs: DurationMs | undefined;
  output: 'laporan' | 'identitas';
  acts: readonly StepAct[];
  /** Where set, the step's clock runs only inside these hours and not on holidays, or by the calendar of this name. */
  calendar?: OpeningHours | CalendarKey;
  /** What of the SOP's ladder is another one at this step. */
  ladder?: Partial<Ladder>;
  /** In place of the enacted words. */
  texts?: StepTexts;
};

/** A procedure has the steps report, coordinate and convey, in this order; it may do without those between. */
export type Sop = Omit<Ladder, 'nextCallAfterMs'> & {
  key: SopKey;
  /** Whose cases run under it; absent: those of every channel that no SOP names. */
  channels?: readonly string[];
  /** Where reports come with a class, and each class has an SOP of its own: this one's. */
  reportClass?: ReportClass;
  steps: readonly Step[];
  /** Absent: a quarter of an hour. */
  nextCallAfterMs?: DurationMs;
  /** After the question, when the reporter is reminded. */
  remindIdentityAfterMs: readonly DurationMs[];
  closeWithoutIdentityAfterMs: DurationMs;
  /** What the agencies get at least whose result was sent back, where less of their time was left. */
  workAgainWithinMs: DurationMs;
  reopenWithinMs: DurationMs;
  rateWithinMs: DurationMs;
  /** Where set, one promise runs from the report until its answer, over every step; an officer may move it once, by so much. */
  request?: { extendByMs: DurationMs };
  /** Where set, who hears at once of a case that opens in the night. */
  night?: NightRule;
  /** Where set, the reporter's rights run out after so much of these hours, holidays left out. */
  rightsCalendar?: OpeningHours;
};

/** What a later version changes: of steps by their names, `undefined` where it leaves one out, and of the rest. */
export type Amendment = Partial<Omit<Sop, 'key' | 'steps'>> & {
  steps?: { [Name in StepName]?: Partial<Omit<Step, 'name'>> | undefined };
};

/** A procedure as a later version of it has it, under a key of its own. What is not named stays. */
export const amended = (sop: Sop, key: SopKey, { steps = {}, ...rest }: Amendment): Sop => ({
  ...sop,
  ...rest,
  key,
  steps: sop.steps.flatMap((step) => {
    if (!Object.hasOwn(steps, step.name)) return [step];
    const change = steps[step.name];
    return change === undefined ? [] : [{ ...step, ...change }];
  }),
});
