// Which acts an officer may do on a case now, the next one first, and whose turn it is. The server refuses by the same table.
import { ladder, roles, type Role } from '../access.ts';
import { leadsOf, mayIssue, officerCommands, type OfficerCommand } from './act-table.ts';
import type { Actor, Complaint } from './complaint.ts';
import { obstacle } from './standing.ts';

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

/** Those who hear of a broken promise have the case on their table until it is kept. */
const escalatedTo = (state: Complaint): readonly Role[] => {
  if (state.status === 'none' || state.status === 'closed' || state.clock.escalatedTo === undefined) return [];
  return ladder.slice(0, ladder.indexOf(state.clock.escalatedTo) + 1);
};

/** The acts that lead on now, each with the role whose work it is. */
const dueActs = (state: Complaint): { act: OfficerCommand; turn: Role }[] =>
  leadsOf(state).flatMap(({ act, lead: { turn, isDue } }) =>
    turn !== undefined && (isDue?.(state) ?? true) && isFree(state, oneOf(turn, state), act) ? [{ act, turn }] : [],
  );

const turnsIn = (state: Complaint, due: readonly { turn: Role }[]): Role[] =>
  roles.filter((role) => due.some(({ turn }) => turn === role) || escalatedTo(state).includes(role));

/** Whose turn it is: those whose work the next act is, and to whom the case was escalated. Of agencies, those that have the case. */
export const turnOf = (state: Complaint): Role[] => turnsIn(state, dueActs(state));

/**
 * In whose lists an open case stands: by their roles those whose turn it is, and by their id whoever holds it, in the place of those whose
 * next act the holder can do. What the holder cannot do stays with those who can; who was told of a broken promise has it all the same.
 */
export const listedWith = (state: Complaint): string[] => {
  const holder = state.status === 'none' ? undefined : state.file.holder;
  if (holder === undefined) return turnOf(state);
  const others = dueActs(state).filter(({ act }) => !mayIssue([holder.role], act));
  return [...turnsIn(state, others), holder.userId];
};
