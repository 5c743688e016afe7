// Who of all officers may read one case at a moment, by the rules of those who open it. Writes nothing.
import { sql, type RawBuilder } from 'kysely';
import { caseRoles, rolesOf, type Holding } from '#core/access.ts';
import type { Staff } from '#core/alert/who.ts';
import type { Mentioned } from '#core/complaint/act-fields.ts';
import { lanesSeenBy, type LaneSeat } from '#core/lane/lane.ts';
import { mayKnowOf } from '#core/presence.ts';
import type { Instant } from '#core/time.ts';
import type { Naming } from '#ports/act-asks.ts';
import { findStaff } from './alerts/staff.ts';
import { alsoIn } from './officer-sessions.ts';
import type { ReadDatabase } from './queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from './visible-to.ts';

const holdingOf = ({ role, alsoRoles = [] }: Holding): Holding => ({ role, ...alsoIn(role, alsoRoles) });

/** As their own session reads, without what others lend them: what is lent ends by itself. */
const viewerOf = ({ userId, agencyId, lanes, ...one }: Staff, seats: readonly LaneSeat[]): Viewer => {
  const holding = holdingOf(one);
  return {
    ...{ userId, ...holding, lanes: lanesSeenBy(holding, lanes, seats) },
    ...(agencyId === undefined ? {} : { agencyId }),
  };
};

const scopeOf = ({ role, alsoRoles, agencyId, lanes }: Viewer): string =>
  JSON.stringify([role, alsoRoles, agencyId, lanes]);

const mayRead = (viewer: Viewer, complaintId: string): RawBuilder<unknown> =>
  sql`select ${scopeOf(viewer)} as scope where exists (select 1 from ${readableCasesOf(viewer)} c
    where c.id = ${complaintId}::uuid and ${visibleTo(viewer)})`;

/** The first of their roles in which cases are worked on; undefined of whoever reads them for another reason. */
const namedAs = (staff: Staff): Mentioned['role'] | undefined =>
  rolesOf(holdingOf(staff)).find((role) => (caseRoles as readonly string[]).includes(role));

/** Colleagues who work on cases, may read this one, and of whom this officer may know, in the order of their names. */
export const findNameable = async (
  { pool, kysely }: ReadDatabase,
  by: Naming,
  complaintId: string,
  now: Instant,
): Promise<Mentioned[]> => {
  const everybody = await findStaff(pool, now);
  const seats = everybody.flatMap((one) => one.lanes.map((lane) => ({ lane, ...holdingOf(one) })));
  const staff = everybody.filter((one) => namedAs(one) !== undefined && mayKnowOf(by, one));
  const viewers = new Map(staff.map((one) => [one.userId, viewerOf(one, seats)]));
  const scopes = new Map([...viewers.values()].map((viewer) => [scopeOf(viewer), viewer]));
  if (scopes.size === 0) return [];
  const asked = sql.join(
    [...scopes.values()].map((viewer) => mayRead(viewer, complaintId)),
    sql` union all `,
  );
  const { rows } = await sql<{ scope: string }>`${asked}`.execute(kysely);
  const able = new Set(rows.map(({ scope }) => scope));
  return staff.flatMap((one) => {
    const [role, viewer] = [namedAs(one), viewers.get(one.userId)];
    if (role === undefined || viewer === undefined || !able.has(scopeOf(viewer))) return [];
    return [{ userId: one.userId, role, ...(one.agencyId === undefined ? {} : { agencyId: one.agencyId }) }];
  });
};
