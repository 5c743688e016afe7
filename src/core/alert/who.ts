// To whom a call goes, and to whom after them: whoever is on duty, else whoever holds the case, else all whose work it is; then the rest of them,
// then the team lead. Whoever is away is stood in for. Pure: who is there is an argument.
import { rolesOf, sightOf, type Holding, type Role } from '../access.ts';
import type { Lane } from '../lane/lane.ts';

/** An officer who could be called at this moment. `substitutes`: of whoever is away; `lanes`: where they have a seat. */
export type Staff = Holding & {
  userId: string;
  agencyId?: string;
  onDuty: boolean;
  substitutes: readonly string[];
  lanes: readonly Lane[];
};

/** Whose work it is: a role, within an agency where named; `userId`: that officer's alone. */
export type Call = {
  to: Role;
  agencyId?: string;
  userId?: string;
  /** Who looks after the case. */
  holder?: string;
  /** Only those with a seat there may hear of it. */
  lane?: Lane;
  withLead?: boolean;
};

/** One who is told; `insteadOf`: whoever is away. */
export type Called = { userId: string; insteadOf?: string };

const mayHear = ({ lane }: Call, { lanes }: Staff): boolean => lane === undefined || lanes.includes(lane);

const isSeatOf = ({ to, agencyId }: Call, person: Staff): boolean =>
  rolesOf(person).includes(to) && (agencyId === undefined || person.agencyId === agencyId);

const isLead = (person: Staff): boolean => rolesOf(person).includes('team-lead');

/** The work of those at the desk: another of them on duty can begin it. */
const isDesks = ({ to }: Call): boolean => to === 'admin-medsos' || to === 'admin-pusat';

/** Whoever looks after a case is called for what the desk must do, whatever role of the desk that is. */
const isHolderOf = (call: Call, { userId }: Staff): boolean => isDesks(call) && userId === call.holder;

/** In their place whoever stands in for them, where that is somebody who is there; of those away and not stood in for nobody. */
const present = (call: Call, staff: readonly Staff[], wanted: readonly Staff[]): Called[] => {
  const isThere = (id: string): boolean =>
    staff.some((one) => one.userId === id && one.substitutes.length === 0 && mayHear(call, one));
  return wanted.flatMap(({ userId, substitutes }): Called[] =>
    substitutes.length === 0
      ? [{ userId }]
      : substitutes.filter(isThere).map((substitute) => ({ userId: substitute, insteadOf: userId })),
  );
};

/** The groups in their order, before anybody's absence is looked at. */
const groupsOf = (call: Call, staff: readonly Staff[]): Staff[][] => {
  const able = staff.filter((person) => mayHear(call, person));
  if (call.userId !== undefined) return [able.filter(({ userId }) => userId === call.userId)];
  const seats = able.filter((person) => isSeatOf(call, person));
  const leads = able.filter(isLead);
  const above = call.to === 'team-lead' || call.to === 'division-head' ? [] : leads;
  const first = [
    seats.filter(({ onDuty }) => onDuty),
    isDesks(call) ? able.filter(({ onDuty }) => onDuty) : [],
    able.filter((person) => isHolderOf(call, person)),
    seats,
  ].map((group) => (call.withLead === true ? [...group, ...(group.length === 0 ? [] : above)] : group));
  // Where a lane has nobody of the role, whoever has a seat in it and sees the desk's cases hears of it.
  const seated = call.lane === undefined ? [] : able.filter(({ role }) => sightOf(role).reporter);
  return [...first, above, seated];
};

/**
 * Those who are told at once, and after each group those who are told while nobody took it. Nobody stands in two of them, and no group is
 * empty.
 */
export const wavesOf = (call: Call, staff: readonly Staff[]): Called[][] => {
  const told = new Set<string>();
  return groupsOf(call, staff)
    .map((group) =>
      present(call, staff, group).filter(({ userId }) => {
        const isNew = !told.has(userId);
        told.add(userId);
        return isNew;
      }),
    )
    .filter((wave) => wave.length > 0);
};
