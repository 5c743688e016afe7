// The SOP for complaints on social media, as enacted on 18 September 2023. Changing a time standard adds a version (`amended`) and puts
// its key into in-force.ts: open cases keep the version they began under.
import { dayMs, hourMs } from '../time.ts';
import type { Sop } from './shape.ts';

/** Danger waits for no step. */
const always = ['DivertToEmergency'] as const;

const triage = [
  'AskIdentity',
  'GoWithoutIdentity',
  'JudgeNotComplaint',
  'AnswerInformation',
  'TakeAsRequest',
  'ReferElsewhere',
  'JoinAsDuplicate',
] as const;

export const medsos1 = {
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
      acts: [...triage, ...always],
    },
    // SOP row 3: 1 x 24 jam; the questions of row 2 stay open while the reporter owes an answer
    {
      name: 'coordinate',
      row: 3,
      actor: 'admin-pusat',
      shape: 'decision',
      limitMs: 24 * hourMs,
      output: 'laporan',
      acts: [...triage, 'DraftResponse', 'ReturnDraft', 'ApproveInterim', 'AnswerDirectly', ...always],
    },
    // SOP row 4: 1 x 24 jam
    {
      name: 'register',
      row: 4,
      actor: 'admin-medsos',
      shape: 'process',
      limitMs: 24 * hourMs,
      output: 'laporan',
      acts: ['RegisterInUpik', 'ReferElsewhere', 'JoinAsDuplicate', ...always],
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
        'ReferElsewhere',
        'AcknowledgeDisposition',
        'RefuseDisposition',
        'ReportProgress',
        'ReportPart',
        'AskExtension',
        'GrantExtension',
        'DeclineExtension',
        'ReportFieldResult',
        ...always,
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
      acts: ['ConveyResult', 'SendBackResult', ...always],
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
  workAgainWithinMs: 8 * hourMs,
  reopenWithinMs: 7 * dayMs,
  rateWithinMs: 30 * dayMs,
} as const satisfies Sop;
