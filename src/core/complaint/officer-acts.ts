// The acts for which an officer presses a button, one row each: what it asks, who, in which statuses, whether the running step must allow it,
// whether it speaks to the reporter, whether it holds whatever others did meanwhile, and where it leads.
import { agencies, deciders, desk } from '../access.ts';
import type { AskingAgain, Calling, Noting, Picturing, Publishing, Referring, Working } from './act-fields.ts';
import { anyStatus, fields, isKnown, isOurs, isReferred, isUndisposed, isUndrafted, type Row } from './act-row.ts';
import { laneActs } from './lane-acts.ts';
import type { FieldOutcome, IdentityField, MessageRef, NotComplaintReason, WithoutIdentity } from './complaint.ts';
import { joiningActs } from './joining-acts.ts';
import { matterActs } from './matter-acts.ts';
import { proposalActs } from './proposal-acts.ts';
import type { AskingWay } from './proposals.ts';
import type { ElsewhereOutcome } from './referral.ts';
import { requestActs } from './request-acts.ts';
import type { ToldWay } from './told-ends.ts';
import type { ReportClass, Sp4nPrivacy } from '../sp4n.ts';
import type { Instant } from '../time.ts';

/** Buttons stand in the order of the rows. */
export const officerActs = {
  AskIdentity: {
    asks: fields<{ mode: AskingWay; text: string } & Noting & Publishing>(),
    by: desk,
    in: ['triage', 'awaiting-identity'],
    step: true,
    button: true,
    outward: true,
    leads: {
      triage: { rank: 2, turn: 'admin-medsos' },
      'awaiting-identity': { rank: 3, turn: 'admin-medsos', isDue: isOurs },
    },
  },
  ProvideIdentity: {
    asks: fields<{ identityId: string; fields: IdentityField[]; via: 'form' | 'officer' | 'known' | 'corrected' }>(),
    by: ['reporter', 'system', ...desk],
    in: anyStatus,
    button: true,
    leads: {
      triage: { rank: 1, turn: 'admin-medsos', when: isKnown },
      'awaiting-identity': { rank: 2, turn: 'admin-medsos', isDue: isOurs },
    },
  },
  ...proposalActs,
  GoWithoutIdentity: {
    asks: fields<{ why: WithoutIdentity }>(),
    by: desk,
    in: ['triage', 'awaiting-identity'],
    step: true,
    button: true,
  },
  ChoosePrivacy: {
    asks: fields<{ privacy: Sp4nPrivacy }>(),
    by: ['reporter', ...desk],
    in: anyStatus,
    button: true,
    besideNews: true,
  },
  ...matterActs,
  ...laneActs,
  RevealIdentity: {
    asks: fields<{ fields: IdentityField[]; reason: string }>(),
    by: desk,
    in: anyStatus,
    button: true,
    besideNews: true,
  },
  AnswerInformation: {
    /** `privately`: not where it was asked for everybody to read. */
    asks: fields<{ text: string; privately?: true } & Noting & Publishing>(),
    by: desk,
    in: ['triage', 'awaiting-identity'],
    step: true,
    button: true,
    outward: true,
    leads: { triage: { rank: 3, turn: 'admin-medsos' } },
  },
  ...requestActs,
  Classify: {
    asks: fields<{ reportClass: ReportClass }>(),
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
  },
  JudgeNotComplaint: {
    /** `note`: may be left out where the reason says enough. `told`: the officer said it already, so that no message says it again. */
    asks: fields<{ reason: NotComplaintReason; note?: string; told?: ToldWay }>(),
    by: desk,
    in: ['triage', 'awaiting-identity', 'coordination'],
    step: true,
    button: true,
    leads: { triage: { rank: 4, turn: 'admin-medsos' } },
  },
  ReferElsewhere: {
    asks: fields<Referring & AskingAgain & { text: string; privately?: true } & Noting & Publishing>(),
    by: desk,
    in: ['triage', 'awaiting-identity', 'coordination', 'registration', 'follow-up'],
    step: true,
    button: true,
    outward: true,
  },
  NoteElsewhere: {
    /** What the body said, and what its reporter is told of it; `contacts` as of a referral. */
    asks: fields<
      { outcome: ElsewhereOutcome; reference?: string; text: string; privately?: true } & Pick<Referring, 'contacts'> &
        AskingAgain &
        Noting &
        Publishing
    >(),
    by: desk,
    in: ['closed'],
    button: true,
    outward: true,
    leads: { closed: { rank: 0, when: isReferred } },
  },
  ...joiningActs,
  DraftResponse: {
    asks: fields<{ text: string }>(),
    by: desk,
    in: ['coordination'],
    step: true,
    button: true,
    leads: { coordination: { rank: 4, turn: 'admin-medsos', isDue: isUndrafted } },
  },
  ReturnDraft: {
    asks: fields<{ reason: string }>(),
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
    leads: { coordination: { rank: 3, turn: 'admin-pusat' } },
  },
  ApproveInterim: {
    asks: fields<{ text: string } & Publishing>(),
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
    outward: true,
    leads: { coordination: { rank: 1, turn: 'admin-pusat' } },
  },
  AnswerDirectly: {
    /** With public words of the result no note is needed: it is left off. */
    asks: fields<{ publicText?: string; privateText?: string } & Picturing & Noting & Publishing>(),
    by: deciders,
    in: ['coordination'],
    step: true,
    button: true,
    outward: true,
    leads: { coordination: { rank: 2, turn: 'admin-pusat' } },
  },
  RegisterInUpik: {
    asks: fields<{ upikNumber: string }>(),
    by: desk,
    in: ['registration'],
    step: true,
    button: true,
    leads: { registration: { rank: 1, turn: 'admin-medsos' } },
  },
  Dispose: {
    asks: fields<{ leadAgencyId: string; helpingAgencyIds: string[]; instruction: string }>(),
    by: deciders,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 1, turn: 'admin-pusat', when: isUndisposed } },
  },
  AcknowledgeDisposition: {
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
    besideNews: true,
    leads: { 'follow-up': { rank: 4, turn: 'admin-agency' } },
  },
  RefuseDisposition: {
    asks: fields<{ reason: string; suggestedAgencyId?: string }>(),
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
  },
  ReportProgress: {
    asks: fields<Working>(),
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 7, turn: 'admin-agency' } },
  },
  ReportPart: {
    ...{ asks: fields<Working>(), by: agencies, in: ['follow-up'] },
    ...{ step: true, button: true, leads: { 'follow-up': { rank: 6 } } },
  },
  AskExtension: {
    asks: fields<{ reason: string; untilAt: Instant }>(),
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
  },
  GrantExtension: {
    by: deciders,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 2, turn: 'admin-pusat' } },
  },
  DeclineExtension: {
    asks: fields<{ reason: string }>(),
    by: deciders,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 3, turn: 'admin-pusat' } },
  },
  ReportFieldResult: {
    /** `plannedAt`: of scheduled work alone, and demanded there. */
    asks: fields<{ text: string; outcome: FieldOutcome; attachmentIds: string[]; plannedAt?: Instant }>(),
    by: agencies,
    in: ['follow-up'],
    step: true,
    button: true,
    leads: { 'follow-up': { rank: 5, turn: 'admin-agency' } },
  },
  ConveyResult: {
    asks: fields<{ publicText?: string; privateText?: string } & Picturing & Noting & Publishing>(),
    by: deciders,
    in: ['conveying'],
    step: true,
    button: true,
    outward: true,
    leads: { conveying: { rank: 1, turn: 'admin-pusat' } },
  },
  SendBackResult: {
    asks: fields<{ reason: string }>(),
    by: deciders,
    in: ['conveying'],
    step: true,
    button: true,
  },
  AddNote: {
    asks: fields<Calling>(),
    by: ['admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head'],
    in: anyStatus,
    button: true,
    besideNews: true,
  },
  Reopen: {
    asks: fields<{ reason: string; message?: MessageRef }>(),
    by: ['reporter', ...desk],
    in: ['closed'],
    button: true,
    leads: { closed: { rank: 3 } },
  },
  JoinReporter: {
    /** `identityKnown`: together they have a complete identity. */
    asks: fields<{ joinId: string; otherReporterId: string; otherNumber: string; identityKnown: boolean }>(),
    by: desk,
    in: anyStatus,
    button: true,
    besideNews: true,
  },
  SeparateReporter: {
    asks: fields<{ joinId: string }>(),
    by: desk,
    in: anyStatus,
    button: true,
    besideNews: true,
  },
} as const satisfies Record<string, Row>;
