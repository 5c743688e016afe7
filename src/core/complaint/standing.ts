// What stands in the way of an act before its content is looked at: status, disposition, what is already under way.
// The one table that the server guards with and the browser draws its buttons from.
import { mayIssue, type Principal } from '../access.ts';
import type { CommandType } from './command.ts';
import type { Actor, Complaint, Status } from './complaint.ts';
import type { Refusal } from './refusal.ts';

const open = ['triage', 'awaiting-identity', 'coordination', 'registration', 'follow-up', 'conveying'] as const;
const any = [...open, 'closed'] as const;

/** In which states of a case each act makes sense at all. */
export const allowedIn = {
  OpenCase: ['none'],
  ReceiveMessage: any,
  EditMessage: any,
  DeleteMessage: any,
  SplitOff: open,
  AskIdentity: ['triage', 'awaiting-identity'],
  ProvideIdentity: any,
  RevealIdentity: any,
  JudgeNotComplaint: ['triage', 'awaiting-identity', 'coordination'],
  AnswerInformation: ['triage', 'awaiting-identity'],
  JoinAsDuplicate: ['triage', 'awaiting-identity', 'coordination', 'registration'],
  AddDuplicate: open,
  MergeInto: open,
  AcceptMerge: open,
  DraftResponse: ['coordination'],
  ReturnDraft: ['coordination'],
  ApproveInterim: ['coordination'],
  AnswerDirectly: ['coordination'],
  RegisterInUpik: ['registration'],
  Dispose: ['follow-up'],
  AcknowledgeDisposition: ['follow-up'],
  RefuseDisposition: ['follow-up'],
  ReportProgress: ['follow-up'],
  AskExtension: ['follow-up'],
  GrantExtension: ['follow-up'],
  DeclineExtension: ['follow-up'],
  ReportFieldResult: ['follow-up'],
  ConveyResult: ['conveying'],
  RecordAccepted: any,
  RecordRejected: any,
  AddNote: any,
  NoteTime: any,
  Rate: ['closed'],
  Reopen: ['closed'],
} as const satisfies Record<CommandType, readonly Status[]>;

export const principalsOf = (actor: Actor): readonly Principal[] =>
  actor.kind === 'officer' ? [actor.role] : [actor.kind];

const agencyOf = (actor: Actor): string | undefined => (actor.kind === 'officer' ? actor.agencyId : undefined);

const isParty = (state: Complaint, agencyId: string): boolean =>
  state.status === 'follow-up' &&
  state.disposition !== undefined &&
  (state.disposition.leadAgencyId === agencyId || state.disposition.helpingAgencyIds.includes(agencyId));

const notParty = (state: Complaint, actor: Actor): Refusal | undefined => {
  const agencyId = agencyOf(actor);
  return agencyId !== undefined && isParty(state, agencyId) ? undefined : 'not-your-agency';
};

const notLead = (state: Complaint, actor: Actor): Refusal | undefined => {
  const outside = notParty(state, actor);
  if (outside !== undefined || state.status !== 'follow-up') return outside;
  return state.disposition?.leadAgencyId === agencyOf(actor) ? undefined : 'not-the-lead-agency';
};

type Finer = (state: Complaint, actor: Actor) => Refusal | undefined;

const noExtension: Finer = (state) =>
  state.status === 'follow-up' && state.extension === undefined ? 'no-extension-asked' : undefined;

const notRatable: Finer = (state) => {
  if (state.status !== 'closed') return 'wrong-step';
  if (state.reason !== 'conveyed' && state.reason !== 'information-answered') return 'wrong-step';
  return state.rating === undefined ? undefined : 'already-rated';
};

const notReopenable: Finer = (state, actor) => {
  if (state.status !== 'closed') return 'wrong-step';
  if (state.reason === 'merged' || state.reason === 'duplicate') return 'wrong-step';
  return actor.kind === 'reporter' && state.file.reopenedByReporter > 0 ? 'already-reopened' : undefined;
};

/** What the status alone does not tell. */
const finer: Partial<Record<CommandType, Finer>> = {
  ReturnDraft: (state) => (state.status === 'coordination' && state.draft === undefined ? 'no-draft' : undefined),
  RevealIdentity: (state) =>
    state.status !== 'none' && state.file.identity === undefined ? 'identity-unknown' : undefined,
  AcknowledgeDisposition: (state, actor) => {
    const outside = notParty(state, actor);
    if (outside !== undefined || state.status !== 'follow-up') return outside;
    return state.disposition?.acknowledgedBy.includes(agencyOf(actor) ?? '') === true
      ? 'already-acknowledged'
      : undefined;
  },
  RefuseDisposition: notParty,
  ReportProgress: notParty,
  AskExtension: (state, actor) =>
    notLead(state, actor) ??
    (state.status === 'follow-up' && state.extension !== undefined ? 'extension-pending' : undefined),
  GrantExtension: noExtension,
  DeclineExtension: noExtension,
  ReportFieldResult: notLead,
  ConveyResult: (state) =>
    state.status === 'conveying' && state.sends !== undefined && state.sends.pending > 0
      ? 'already-sending'
      : undefined,
  Rate: notRatable,
  Reopen: notReopenable,
};

const agencyOutside = (state: Complaint, actor: Actor): boolean => {
  const agencyId = agencyOf(actor);
  if (actor.kind !== 'officer' || actor.role !== 'admin-agency' || state.status === 'none') return false;
  const { agencyIds, formerAgencyIds } = state.file;
  return agencyId === undefined || !agencyIds.includes(agencyId) || formerAgencyIds.includes(agencyId);
};

const wrongStatus = (state: Complaint, command: CommandType): Refusal | undefined => {
  if ((allowedIn[command] as readonly Status[]).includes(state.status)) return undefined;
  if (state.status === 'none') return 'no-such-case';
  if (command === 'OpenCase') return 'case-exists';
  return state.status === 'closed' ? 'case-closed' : 'wrong-step';
};

/** Why this actor may not issue this command on this case now; undefined when only its content can still be wrong. */
export const obstacle = (state: Complaint, actor: Actor, command: CommandType): Refusal | undefined => {
  if (!mayIssue(principalsOf(actor), command)) return 'not-allowed';
  if (agencyOutside(state, actor)) return 'not-your-agency';
  return wrongStatus(state, command) ?? finer[command]?.(state, actor);
};
