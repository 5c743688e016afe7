// Which acts an officer may do on a case now, the next one first, and whose turn it is. The server refuses by the same table.
import { roles, type Role } from '../access.ts';
import { officerCommands, type OfficerCommand } from './officer-commands.ts';
import type { Actor, Complaint, Status } from './complaint.ts';
import { isIdentityKnown } from './decision.ts';
import { obstacle } from './standing.ts';

type In<S extends Status> = Extract<Complaint, { status: S }>;

/**
 * An act that moves a case on. `turn`: whose work it is; whoever else may do it steps in for them. `when`: what must be so
 * beside the status. `isDue`: whether the one whose work it is should do it now; absent: whenever they can.
 */
type Lead<S extends Status> = {
  act: OfficerCommand;
  turn?: Role;
  when?: (state: In<S>) => boolean;
  isDue?: (state: In<S>) => boolean;
};

const isKnown = ({ file }: In<'triage'>): boolean => isIdentityKnown(file) || file.identity?.complete === true;
const isOurs = ({ clock }: In<'awaiting-identity'>): boolean => clock.pausedWithMs === undefined;
const isUndrafted = ({ draft }: In<'coordination'>): boolean => draft === undefined || draft.returned !== undefined;
const isUndisposed = ({ disposition }: In<'follow-up'>): boolean => disposition === undefined;

/** The acts that move a case on from each state, best first. */
const leading: { [S in Status]: readonly Lead<S>[] } = {
  none: [],
  triage: [
    { act: 'ProvideIdentity', turn: 'admin-medsos', when: isKnown },
    { act: 'AskIdentity', turn: 'admin-medsos' },
    { act: 'AnswerInformation', turn: 'admin-medsos' },
    { act: 'JudgeNotComplaint', turn: 'admin-medsos' },
    { act: 'JoinAsDuplicate', turn: 'admin-medsos' },
  ],
  'awaiting-identity': [
    { act: 'ProvideIdentity', turn: 'admin-medsos', isDue: isOurs },
    { act: 'AskIdentity', turn: 'admin-medsos', isDue: isOurs },
  ],
  coordination: [
    { act: 'ApproveInterim', turn: 'admin-pusat' },
    { act: 'AnswerDirectly', turn: 'admin-pusat' },
    { act: 'ReturnDraft', turn: 'admin-pusat' },
    { act: 'DraftResponse', turn: 'admin-medsos', isDue: isUndrafted },
  ],
  registration: [{ act: 'RegisterInUpik', turn: 'admin-medsos' }],
  'follow-up': [
    { act: 'Dispose', turn: 'admin-pusat', when: isUndisposed },
    { act: 'GrantExtension', turn: 'admin-pusat' },
    { act: 'DeclineExtension', turn: 'admin-pusat' },
    { act: 'AcknowledgeDisposition', turn: 'admin-agency' },
    { act: 'ReportFieldResult', turn: 'admin-agency' },
    { act: 'ReportProgress', turn: 'admin-agency' },
  ],
  conveying: [{ act: 'ConveyResult', turn: 'admin-pusat' }],
  closed: [{ act: 'Reopen' }],
};

// The conditions of a lead look at the state that the table names it under.
const leadsOf = (state: Complaint): readonly Lead<Status>[] =>
  (leading[state.status] as readonly Lead<Status>[]).filter(({ when }) => when?.(state) ?? true);

const isFree = (state: Complaint, actor: Actor, command: OfficerCommand): boolean =>
  obstacle(state, actor, command) === undefined;

/** Commands of people that nothing stands in the way of, the primary next act first. */
export const possibleCommands = (state: Complaint, actor: Actor): OfficerCommand[] => {
  const free = officerCommands.filter((command) => isFree(state, actor, command));
  const first = leadsOf(state).flatMap(({ act }) => (free.includes(act) ? [act] : []));
  return [...first, ...free.filter((command) => !first.includes(command))];
};

/** The best act that this officer can do on the case now; undefined when it waits for somebody else. */
export const primaryCommand = (state: Complaint, actor: Actor): OfficerCommand | undefined =>
  leadsOf(state).find(({ act }) => isFree(state, actor, act))?.act;

/** Somebody of this role; of an agency's admins the one that leads. */
const oneOf = (role: Role, state: Complaint): Actor => {
  const agencyId = state.status === 'follow-up' ? state.disposition?.leadAgencyId : undefined;
  return { kind: 'officer', userId: '', role, ...(agencyId === undefined ? {} : { agencyId }) };
};

const ladder = ['team-lead', 'division-head'] as const satisfies readonly Role[];

/** Those who hear of a broken promise have the case on their table until it is kept. */
const escalatedTo = (state: Complaint): readonly Role[] => {
  if (state.status === 'none' || state.status === 'closed' || state.clock.escalatedTo === undefined) return [];
  return ladder.slice(0, ladder.indexOf(state.clock.escalatedTo) + 1);
};

/** Whose turn it is: those whose work the next act is, and to whom the case was escalated. Of agencies, those that have the case. */
export const turnOf = (state: Complaint): Role[] => {
  const due = leadsOf(state).flatMap(({ act, turn, isDue }) =>
    turn !== undefined && (isDue?.(state) ?? true) && isFree(state, oneOf(turn, state), act) ? [turn] : [],
  );
  return roles.filter((role) => due.includes(role) || escalatedTo(state).includes(role));
};
