// The procedures as data: step, actor, time standard, output, and the row of the enacted SOP each came from.
// Changing a time standard adds a version; open cases keep the version they began under.
import type { Role } from './access.ts';
import { dayMs, hourMs, type DurationMs, type WorkingCalendar } from './time.ts';

export type StepName = 'report' | 'ask-identity' | 'coordinate' | 'register' | 'follow-up' | 'convey';
/** An SOP and its version, as stamped into a case when it opens. */
export type SopKey = 'medsos@1';

export type Step = {
  name: StepName;
  /** Row number in the enacted table. */
  row: 1 | 2 | 3 | 4 | 5 | 6;
  actor: Role | 'reporter';
  shape: 'start' | 'decision' | 'process' | 'end';
  /** undefined: the row has no time standard. */
  limitMs: DurationMs | undefined;
  output: 'laporan' | 'identitas';
  calendar?: WorkingCalendar;
};

export type Sop = {
  key: SopKey;
  steps: readonly Step[];
  /** Percentages of a step's time at which its officers are warned. */
  warnAtPercent: readonly number[];
  /** After the deadline passed, how much later the next rung of the ladder hears of it. */
  escalation: readonly { to: 'team-lead' | 'division-head'; afterDueMs: DurationMs }[];
  /** After the question, when the reporter is reminded. */
  remindIdentityAfterMs: readonly DurationMs[];
  closeWithoutIdentityAfterMs: DurationMs;
  reopenWithinMs: DurationMs;
  rateWithinMs: DurationMs;
};

export const sops = {
  'medsos@1': {
    key: 'medsos@1',
    steps: [
      { name: 'report', row: 1, actor: 'reporter', shape: 'start', limitMs: undefined, output: 'laporan' },
      // SOP row 2: 1 x 2 jam
      {
        name: 'ask-identity',
        row: 2,
        actor: 'admin-medsos',
        shape: 'decision',
        limitMs: 2 * hourMs,
        output: 'identitas',
      },
      // SOP rows 3-6: 1 x 24 jam
      { name: 'coordinate', row: 3, actor: 'admin-pusat', shape: 'decision', limitMs: 24 * hourMs, output: 'laporan' },
      { name: 'register', row: 4, actor: 'admin-medsos', shape: 'process', limitMs: 24 * hourMs, output: 'laporan' },
      { name: 'follow-up', row: 5, actor: 'admin-agency', shape: 'process', limitMs: 24 * hourMs, output: 'laporan' },
      { name: 'convey', row: 6, actor: 'admin-pusat', shape: 'end', limitMs: 24 * hourMs, output: 'laporan' },
    ],
    warnAtPercent: [50, 80],
    escalation: [
      { to: 'team-lead', afterDueMs: 0 },
      { to: 'division-head', afterDueMs: 12 * hourMs },
    ],
    // Inside the platforms' windows of 24 hours and of 7 days.
    remindIdentityAfterMs: [20 * hourMs, 6 * dayMs],
    // UU 25/2009: a reporter completes within 30 days, else the complaint counts as withdrawn.
    closeWithoutIdentityAfterMs: 30 * dayMs,
    reopenWithinMs: 7 * dayMs,
    rateWithinMs: 30 * dayMs,
  },
} as const satisfies Record<SopKey, Sop>;

export const currentSop: SopKey = 'medsos@1';

/** The SOP a case runs under. */
export const sopOf = (key: SopKey): Sop => sops[key];

/** One step of an SOP; every SOP has all six. */
export const stepOf = (key: SopKey, name: StepName): Step => {
  const step = sopOf(key).steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`SOP ${key} has no step ${name}`);
  return step;
};
