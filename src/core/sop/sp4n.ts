// The related procedure of SP4N-LAPOR! as data: one SOP for each class of report, since the class sets the follow-up's time.
// Times are working days of PermenPANRB 62/2018. A report is verified, followed up and answered; it was registered there already.
import type { Sop, Step } from './shape.ts';
import type { SopKey } from './key.ts';
import type { ReportClass } from '../sp4n.ts';
import { dayMs, hourMs, type OpeningHours } from '../time.ts';

const wholeDay = [{ fromMinute: 0, toMinute: 24 * 60 }] as const;

/** Monday to Friday, the whole day, in Jakarta and Yogyakarta. */
export const workingDays: OpeningHours = {
  utcOffsetMinutes: 7 * 60,
  spans: [[], wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, []],
};

/** Verification: 3 working days. */
const verifyDays = 3;
/** The answer to the reporter is part of the follow-up's time: its last working day. */
const answerDays = 1;

/** Follow-up and answer together, in working days. For aspirations the shorter of the times that are published is promised. */
export const followUpDays = {
  information: 5,
  aspiration: 5,
  complaint: 14,
  supervised: 60,
} as const satisfies Record<ReportClass, number>;

/** What may be done with a report that is verified. */
const verifying = [
  'Classify',
  'JudgeNotComplaint',
  'ReferElsewhere',
  'JoinAsDuplicate',
  'DraftResponse',
  'ReturnDraft',
  'ApproveInterim',
  'AnswerDirectly',
  'DivertToEmergency',
] as const;

/** Who reports is known to SP4N itself, or wants not to be: nobody asks, so there is no such row, and none for registering. */
const stepsOf = (reportClass: ReportClass): readonly Step[] => [
  { name: 'report', row: 1, actor: 'reporter', shape: 'start', limitMs: undefined, output: 'laporan', acts: [] },
  {
    name: 'coordinate',
    row: 2,
    actor: 'admin-pusat',
    shape: 'decision',
    limitMs: verifyDays * dayMs,
    output: 'laporan',
    acts: verifying,
    calendar: workingDays,
  },
  {
    name: 'follow-up',
    row: 3,
    actor: 'admin-agency',
    shape: 'process',
    limitMs: (followUpDays[reportClass] - answerDays) * dayMs,
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
      'DivertToEmergency',
    ],
    calendar: workingDays,
  },
  {
    name: 'convey',
    row: 4,
    actor: 'admin-pusat',
    shape: 'end',
    limitMs: answerDays * dayMs,
    output: 'laporan',
    acts: ['ConveyResult', 'SendBackResult', 'DivertToEmergency'],
    calendar: workingDays,
  },
];

const sopFor = (key: SopKey, reportClass: ReportClass): Sop => ({
  key,
  channels: ['sp4n-lapor'],
  reportClass,
  steps: stepsOf(reportClass),
  warnAtPercent: [50, 80],
  escalation: [
    { to: 'team-lead', afterDueMs: 0 },
    { to: 'division-head', afterDueMs: 24 * hourMs },
  ],
  remindIdentityAfterMs: [],
  closeWithoutIdentityAfterMs: 30 * dayMs,
  // The reporter's feedback: 10 working days, and they may rate as long.
  workAgainWithinMs: 8 * hourMs,
  reopenWithinMs: 10 * dayMs,
  rateWithinMs: 10 * dayMs,
  rightsCalendar: workingDays,
});

export const sp4nSops = {
  'sp4n-complaint@1': sopFor('sp4n-complaint@1', 'complaint'),
  'sp4n-information@1': sopFor('sp4n-information@1', 'information'),
  'sp4n-aspiration@1': sopFor('sp4n-aspiration@1', 'aspiration'),
  'sp4n-supervised@1': sopFor('sp4n-supervised@1', 'supervised'),
} as const satisfies Record<SopKey, Sop>;
