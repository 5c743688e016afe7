// The procedures as data: step, actor, time standard, output, allowed acts, and the row of the enacted SOP each came from.
// Changing a time standard adds a version; open cases keep the version they began under.
import type { Role } from './access.ts';
import type { CommandType } from './complaint/command.ts';
import type { ReportClass } from './sp4n.ts';
import { sp4nSops } from './sp4n-sop.ts';
import { dayMs, hourMs, type DurationMs, type WorkingCalendar } from './time.ts';

export type StepName = 'report' | 'ask-identity' | 'coordinate' | 'register' | 'follow-up' | 'convey';
/** An SOP and its version, `medsos@1`, as stamped into a case when it opens. */
export type SopKey = `${string}@${number}`;

/** The acts that belong to steps: a step's row says which of them it allows. All other commands may come at any time. */
export const stepActs = [
  'AskIdentity',
  'Classify',
  'JudgeNotComplaint',
  'AnswerInformation',
  'JoinAsDuplicate',
  'DraftResponse',
  'ReturnDraft',
  'ApproveInterim',
  'AnswerDirectly',
  'RegisterInUpik',
  'Dispose',
  'AcknowledgeDisposition',
  'RefuseDisposition',
  'ReportProgress',
  'AskExtension',
  'GrantExtension',
  'DeclineExtension',
  'ReportFieldResult',
  'ConveyResult',
] as const satisfies readonly CommandType[];
export type StepAct = (typeof stepActs)[number];

export type Step = {
  name: StepName;
  /** Row number in the enacted table. */
  row: 1 | 2 | 3 | 4 | 5 | 6;
  actor: Role | 'reporter';
  shape: 'start' | 'decision' | 'process' | 'end';
  /** undefined: the row has no time standard. */
  limitMs: DurationMs | undefined;
  output: 'laporan' | 'identitas';
  acts: readonly StepAct[];
  /** Where set, the step's clock runs only inside these hours. */
  calendar?: WorkingCalendar;
};

/** A procedure has the steps report, coordinate and convey, in this order; it may do without those between. */
export type Sop = {
  key: SopKey;
  /** Whose cases run under it; absent: those of every channel that no SOP names. */
  channels?: readonly string[];
  /** Where reports come with a class, and each class has an SOP of its own: this one's. */
  reportClass?: ReportClass;
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
  /** Where set, the reporter's rights run out after so much of these hours. */
  rightsCalendar?: WorkingCalendar;
};

const triage = ['AskIdentity', 'JudgeNotComplaint', 'AnswerInformation', 'JoinAsDuplicate'] as const;

export const sops = {
  'medsos@1': {
    key: 'medsos@1',
    steps: [
      // SOP row 1: no time standard
      { name: 'report', row: 1, actor: 'reporter', shape: 'start', limitMs: undefined, output: 'laporan', acts: [] },
      // SOP row 2: 1 x 2 jam
      {
        name: 'ask-identity',
        row: 2,
        actor: 'admin-medsos',
        shape: 'decision',
        limitMs: 2 * hourMs,
        output: 'identitas',
        acts: triage,
      },
      // SOP row 3: 1 x 24 jam; the questions of row 2 stay open while the reporter owes an answer
      {
        name: 'coordinate',
        row: 3,
        actor: 'admin-pusat',
        shape: 'decision',
        limitMs: 24 * hourMs,
        output: 'laporan',
        acts: [...triage, 'DraftResponse', 'ReturnDraft', 'ApproveInterim', 'AnswerDirectly'],
      },
      // SOP row 4: 1 x 24 jam
      {
        name: 'register',
        row: 4,
        actor: 'admin-medsos',
        shape: 'process',
        limitMs: 24 * hourMs,
        output: 'laporan',
        acts: ['RegisterInUpik', 'JoinAsDuplicate'],
      },
      // SOP row 5: 1 x 24 jam
      {
        name: 'follow-up',
        row: 5,
        actor: 'admin-agency',
        shape: 'process',
        limitMs: 24 * hourMs,
        output: 'laporan',
        acts: [
          'Dispose',
          'AcknowledgeDisposition',
          'RefuseDisposition',
          'ReportProgress',
          'AskExtension',
          'GrantExtension',
          'DeclineExtension',
          'ReportFieldResult',
        ],
      },
      // SOP row 6: 1 x 24 jam
      {
        name: 'convey',
        row: 6,
        actor: 'admin-pusat',
        shape: 'end',
        limitMs: 24 * hourMs,
        output: 'laporan',
        acts: ['ConveyResult'],
      },
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
  ...sp4nSops,
} as const satisfies Record<SopKey, Sop>;

export const currentSop: SopKey = 'medsos@1';

/** Those that new cases begin under. */
const inForce: readonly SopKey[] = [
  currentSop,
  'sp4n-complaint@1',
  'sp4n-information@1',
  'sp4n-aspiration@1',
  'sp4n-supervised@1',
];

/** The SOP a case runs under. */
export const sopOf = (key: SopKey): Sop => {
  const sop = (sops as Record<SopKey, Sop>)[key];
  if (sop === undefined) throw new Error(`there is no SOP ${key}`);
  return sop;
};

/** The SOP under which a new case of this channel, and of this class where its reports have one, begins. */
export const sopFor = (channel: string, reportClass: ReportClass = 'complaint'): SopKey =>
  inForce.find((key) => {
    const { channels, reportClass: served } = sopOf(key);
    return channels?.includes(channel) === true && served === reportClass;
  }) ?? currentSop;

/** One step of an SOP. */
export const stepOf = (key: SopKey, name: StepName): Step => {
  const step = sopOf(key).steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`SOP ${key} has no step ${name}`);
  return step;
};

/** The steps of an SOP that lie between two of its steps. */
export const stepsBetween = (key: SopKey, after: StepName, before: StepName): StepName[] => {
  const names = sopOf(key).steps.map(({ name }) => name);
  return names.slice(names.indexOf(after) + 1, names.indexOf(before));
};

/** The step that follows another; the last one is followed by conveying again. */
export const stepAfter = (key: SopKey, name: StepName): StepName => stepsBetween(key, name, 'convey')[0] ?? 'convey';

/** The step that opens when a report is there. */
export const firstStepOf = (key: SopKey): StepName => stepAfter(key, 'report');
