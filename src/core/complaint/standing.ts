// What stands in the way of an act before its content is looked at: status, step, disposition, what is already under way.
// The server guards with it and the browser draws its buttons from it; what the row of an act says stands in act-table.ts.
import { deciders, rolesOf, sightOfAll, type Holding, type Principal } from '../access.ts';
import { procedureOf, stepOf } from '../sop/in-force.ts';
import { isIn, leadsOf, mayIssue, stepActs, type CommandType, type StateFor } from './act-table.ts';
import type { Actor, CaseFile, Complaint } from './complaint.ts';
import { isReporterKnown } from './identity-known.ts';
import { passedOnTo } from './pass-on.ts';
import { isCallable, partiesIn } from './reachable.ts';
import type { Refusal } from './refusal.ts';

/** As whom the table of acts knows this actor. */
export const principalsOf = (actor: Actor): readonly Principal[] =>
  actor.kind === 'officer' ? [actor.role] : [actor.kind];

const agencyOf = (actor: { kind: Actor['kind']; agencyId?: string }): string | undefined => actor.agencyId;

type FollowUp = StateFor<'ReportProgress'>;

const notParty = ({ disposition }: FollowUp, actor: Actor): Refusal | undefined => {
  const parties = disposition === undefined ? [] : [disposition.leadAgencyId, ...disposition.helpingAgencyIds];
  return parties.some((agencyId) => agencyId === agencyOf(actor)) ? undefined : 'not-your-agency';
};

const notLead = (state: FollowUp, actor: Actor): Refusal | undefined =>
  notParty(state, actor) ?? (state.disposition?.leadAgencyId === agencyOf(actor) ? undefined : 'not-the-lead-agency');

/** Once for each time that it is asked to help; the lead's part is the result. */
const notHelping = (state: FollowUp, actor: Actor): Refusal | undefined => {
  const agencyId = agencyOf(actor);
  if (state.disposition?.leadAgencyId === agencyId) return 'not-a-helping-agency';
  const reported = state.disposition?.reportedBy?.some((id) => id === agencyId) === true;
  return notParty(state, actor) ?? (reported ? 'part-already-reported' : undefined);
};

const notHandedOn = (state: FollowUp): Refusal | undefined => (isCallable(state) ? undefined : 'phone-not-handed-on');

/** Whether its time is over is for the rule to say, which knows the moment. */
const notGranted = ({ file: { phoneGrants = [] } }: FollowUp, actor: Actor): Refusal | undefined =>
  phoneGrants.some(({ agencyId }) => agencyId === agencyOf(actor)) ? undefined : 'phone-not-granted';

const hasPhone = ({ phoneAsks = [], phoneGrants = [] }: CaseFile): boolean => phoneAsks.length + phoneGrants.length > 0;

const acknowledged = ({ disposition }: FollowUp, actor: Actor): Refusal | undefined =>
  disposition?.acknowledgedBy.some((agencyId) => agencyId === agencyOf(actor)) === true
    ? 'already-acknowledged'
    : undefined;

const noExtension = (state: FollowUp): Refusal | undefined =>
  state.extension === undefined ? 'no-extension-asked' : undefined;

const isSending = (state: Complaint): Refusal | undefined =>
  state.status === 'conveying' && state.sends !== undefined ? 'already-sending' : undefined;

const notRatable = (state: StateFor<'Rate'>): Refusal | undefined => {
  if (state.reason !== 'conveyed' && state.reason !== 'information-answered') return 'wrong-step';
  return state.rating === undefined ? undefined : 'already-rated';
};

/** What is in a lane is bound to no other case: whoever sees that one would learn of it. */
const apart = ({ file }: { file: CaseFile }): Refusal | undefined =>
  file.lane === undefined ? undefined : 'in-a-lane';

/** What somebody judged to be no complaint themselves, by a press perhaps. */
const isOwnJudgement = ({ reason, file }: StateFor<'Reopen'>, actor: Actor): boolean =>
  actor.kind === 'officer' && reason === 'not-a-complaint' && file.judgedBy === actor.userId;

const notReopenable = (state: StateFor<'Reopen'>, actor: Actor): Refusal | undefined => {
  if (state.reason === 'merged' || state.reason === 'duplicate') return 'wrong-step';
  if (actor.kind === 'officer' && !isDecider(actor) && !isOwnJudgement(state, actor)) return 'not-allowed';
  return actor.kind === 'reporter' && state.file.reopenedByReporter > 0 ? 'already-reopened' : undefined;
};

const isDecider = (actor: Actor): boolean =>
  principalsOf(actor).some((one) => (deciders as readonly Principal[]).includes(one));

/** Once a case is the city's on the record, those who decide take that back. */
const lateReferral = ({ status }: StateFor<'ReferElsewhere'>, actor: Actor): Refusal | undefined =>
  (status === 'registration' || status === 'follow-up') && !isDecider(actor) ? 'not-allowed' : undefined;

const isHeldBy = ({ file: { holder } }: StateFor<'Release'>, actor: Actor): boolean =>
  actor.kind === 'officer' && holder?.userId === actor.userId;

/** One's own hold, or for whoever decides any; nobody may have it where nobody has. */
const notReleasable = (state: StateFor<'Release'>, actor: Actor): Refusal | undefined => {
  if (state.file.holder === undefined) return 'not-held';
  return actor.kind === 'system' || isHeldBy(state, actor) || isDecider(actor) ? undefined : 'not-allowed';
};

/** An agency says better where it is while the work is its own. */
const notOnTheirWork = (state: StateFor<'Locate'>, actor: Actor): Refusal | undefined => {
  if (!principalsOf(actor).includes('admin-agency')) return undefined;
  return state.status === 'follow-up' ? notParty(state, actor) : 'wrong-step';
};

const notReferred = ({ reason }: StateFor<'NoteElsewhere'>): Refusal | undefined =>
  reason === 'referred' ? undefined : 'wrong-step';

/** Praise and proposals alone, once for each judgement, and never out of a lane. */
const notPassable = (state: StateFor<'PassOn'>): Refusal | undefined => {
  const { reason, file } = state;
  if (reason !== 'not-a-complaint' || file.judgedAs === undefined) return 'wrong-step';
  return apart(state) ?? (passedOnTo(file) === undefined ? undefined : 'already-recorded');
};

/** By the agency that was told of it, once. */
const notToRead = ({ file }: StateFor<'NotePassedOn'>, actor: Actor): Refusal | undefined => {
  const told = passedOnTo(file);
  if (told === undefined || told.agencyId !== agencyOf(actor)) return 'wrong-step';
  return told.readAt === undefined ? undefined : 'already-acknowledged';
};

/** What the status alone does not tell. */
const finer: { [T in CommandType]?: (state: StateFor<T>, actor: Actor) => Refusal | undefined } = {
  GoWithoutIdentity: ({ file }) => (isReporterKnown(file) ? 'identity-known' : undefined),
  ProposeIdentity: ({ file }) => (isReporterKnown(file) ? 'identity-known' : undefined),
  SettleProposal: ({ file }) => ((file.proposals ?? []).length === 0 ? 'no-proposal' : undefined),
  ChoosePrivacy: ({ file }, actor) =>
    file.privacy === 'secret' && actor.kind !== 'reporter' ? 'privacy-is-the-reporters' : undefined,
  Locate: notOnTheirWork,
  ReferElsewhere: lateReferral,
  NoteElsewhere: notReferred,
  HandOver: (state) => notReferred(state) ?? apart(state),
  PassOn: notPassable,
  NotePassedOn: notToRead,
  RevealIdentity: (state) => (state.file.identity === undefined ? 'identity-unknown' : undefined),
  // Whoever joined now would miss the answer that is on its way.
  AddDuplicate: (state) => apart(state) ?? isSending(state),
  AcceptMerge: (state) => apart(state) ?? isSending(state),
  JoinAsDuplicate: apart,
  // Nobody can tell, once it is taken back, what became of the answer that was on its way.
  MergeInto: (state) => apart(state) ?? isSending(state),
  UndoJoining: (state) => (state.file.joinedTo === undefined ? 'wrong-step' : apart(state)),
  ReturnJoined: (state) => apart(state) ?? isSending(state),
  SplitOff: apart,
  JoinReporter: apart,
  LinkToIssue: apart,
  TellOfIssue: apart,
  TakeOutOfLane: ({ file }) => (file.lane === undefined ? 'not-in-a-lane' : undefined),
  ReturnDraft: (state) => (state.draft === undefined ? 'no-draft' : undefined),
  AcknowledgeDisposition: (state, actor) => notParty(state, actor) ?? acknowledged(state, actor),
  RefuseDisposition: notParty,
  ReportProgress: notParty,
  ReportPart: notHelping,
  MakeFieldLink: (state, actor) => notParty(state, actor) ?? (state.file.lane === undefined ? undefined : 'wrong-step'),
  RecordContact: notParty,
  AgreeVisit: notParty,
  RecordMinutes: notParty,
  AskPhone: (state, actor) => notParty(state, actor) ?? notHandedOn(state),
  OpenPhone: (state, actor) => notParty(state, actor) ?? notHandedOn(state) ?? notGranted(state, actor),
  GrantPhone: (state) => (partiesIn(state).length === 0 ? 'wrong-step' : notHandedOn(state)),
  EndPhone: ({ file }) => (hasPhone(file) ? undefined : 'phone-not-granted'),
  AskExtension: (state, actor) =>
    notLead(state, actor) ?? (state.extension === undefined ? undefined : 'extension-pending'),
  ExtendRequest: ({ file }) => (file.request?.extended === true ? 'already-extended' : undefined),
  GrantExtension: noExtension,
  DeclineExtension: noExtension,
  ReportFieldResult: notLead,
  ConveyResult: isSending,
  SendBackResult: (state) => (state.disposition === undefined ? 'no-field-result' : isSending(state)),
  Withdraw: (state) => (isSending(state) ? 'already-sending' : undefined),
  Rate: notRatable,
  Reopen: notReopenable,
  Claim: (state, actor) =>
    isHeldBy(state, actor) && state.file.holder?.whileWriting !== true ? 'already-recorded' : undefined,
  Release: notReleasable,
  RemindHolder: ({ clock }) => (clock.pausedWithMs === undefined ? undefined : 'wrong-step'),
  SeparateReporter: ({ file: { joins = [] } }) => (joins.length === 0 ? 'not-joined' : undefined),
};

/** Whether a case was given to an agency, and not to another one since, or passed on to it; never one that the agency is accused in. */
const isAgencys = ({ file }: Exclude<Complaint, { status: 'none' }>, agencyId: string | undefined): boolean =>
  agencyId !== undefined &&
  agencyId !== file.accused?.agencyId &&
  ((file.agencyIds.includes(agencyId) && !file.formerAgencyIds.includes(agencyId)) ||
    passedOnTo(file)?.agencyId === agencyId);

/** Whether an officer sees this case at all. */
export const isSeenBy = (state: Complaint, officer: Holding & { agencyId?: string }): boolean => {
  if (state.status === 'none') return false;
  const { agencyId } = officer;
  switch (sightOfAll(officer).cases) {
    case 'all':
      return true;
    case 'own-agency':
      return isAgencys(state, agencyId);
    case 'none':
      return false;
  }
};

const agencyOutside = (state: Complaint, actor: Actor): boolean =>
  actor.kind === 'officer' && state.status !== 'none' && !isSeenBy(state, actor);

const wrongStatus = (state: Complaint, command: CommandType): Refusal | undefined => {
  if (isIn(state, command)) return undefined;
  if (state.status === 'none') return 'no-such-case';
  if (command === 'OpenCase') return 'case-exists';
  return state.status === 'closed' ? 'case-closed' : 'wrong-step';
};

/** What the running step of this case's SOP leaves out. */
const outsideStep = (state: Complaint, command: CommandType): Refusal | undefined => {
  if (state.status === 'none' || state.status === 'closed') return undefined;
  const act = stepActs.find((name) => name === command);
  if (act === undefined) return undefined;
  return stepOf(procedureOf(state.file.sop), state.clock.step).acts.includes(act) ? undefined : 'wrong-step';
};

/** Acts that would ask, answer or name somebody of whom nothing is kept any more. */
const needsPerson: readonly CommandType[] = [
  'ProvideIdentity',
  'ChoosePrivacy',
  'RevealIdentity',
  'NoteElsewhere',
  'HandOver',
  'PassOn',
  'Rate',
  'Reopen',
  'UndoJoining',
  'JoinReporter',
  'SeparateReporter',
];

const isErased = (state: Complaint): boolean => state.status !== 'none' && state.file.erased === true;

const finerObstacle = (state: Complaint, actor: Actor, command: CommandType): Refusal | undefined => {
  if (isErased(state) && needsPerson.includes(command)) return 'person-erased';
  const look = finer[command] as ((state: Complaint, actor: Actor) => Refusal | undefined) | undefined;
  return look?.(state, actor);
};

const obstacleTo = (state: Complaint, actor: Actor, command: CommandType): Refusal | undefined => {
  if (!mayIssue(principalsOf(actor), command)) return 'not-allowed';
  if (agencyOutside(state, actor)) return 'not-your-agency';
  return wrongStatus(state, command) ?? outsideStep(state, command) ?? finerObstacle(state, actor, command);
};

/** The role whose work this act is now, where it leads on; else the one whose step runs. */
const ownRole = (state: Complaint, command: CommandType): Principal | undefined => {
  const lead = leadsOf(state).find(({ act }) => act === command)?.lead.turn;
  if (lead !== undefined || state.status === 'none' || state.status === 'closed') return lead;
  return stepOf(procedureOf(state.file.sop), state.clock.step).actor;
};

/** As which of their roles somebody acts who holds several: the step's own before all others, then the first of those that may. The record names one. */
export const actingAs = (state: Complaint, actor: Actor, command: CommandType): Actor => {
  if (actor.kind !== 'officer' || actor.alsoRoles === undefined) return actor;
  const { alsoRoles: _beside, ...officer } = actor;
  const first = ownRole(state, command);
  const ones = rolesOf(actor)
    .toSorted((one, other) => Number(other === first) - Number(one === first))
    .map((role): Actor => ({ ...officer, role }));
  const refusals = ones.map((one) => obstacleTo(state, one, command));
  return ones[refusals.indexOf(undefined)] ?? ones[refusals.findIndex((one) => one !== 'not-allowed')] ?? officer;
};

/** Why this actor may not issue this command on this case now; undefined when only its content can still be wrong. */
export const obstacle = (state: Complaint, actor: Actor, command: CommandType): Refusal | undefined =>
  obstacleTo(state, actingAs(state, actor, command), command);
