// Which acts an officer may do on a case now, the next one first, and whose turn it is. The server refuses by the same table.
import { ladder, roles, type Role } from '../access.ts';
import { leadsOf, officerCommands, type OfficerCommand } from './act-table.ts';
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

/** Whose turn it is: those whose work the next act is, and to whom the case was escalated. Of agencies, those that have the case. */
export const turnOf = (state: Complaint): Role[] => {
  const due = leadsOf(state).flatMap(({ act, lead: { turn, isDue } }) =>
    turn !== undefined && (isDue?.(state) ?? true) && isFree(state, oneOf(turn, state), act) ? [turn] : [],
  );
  return roles.filter((role) => due.includes(role) || escalatedTo(state).includes(role));
};
