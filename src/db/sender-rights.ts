// Whether whoever sent words that wait may say them when they leave: in the role in which they sent them, their own or lent, and on a case that
// they still see. Reads as a session does, of somebody who may have none any more; writes nothing.
import type { Pool } from 'pg';
import { mayStandIn, rolesOf, type Holding, type Role } from '#core/access.ts';
import { lanesSeenBy, type Lane, type LaneSeat } from '#core/lane/lane.ts';
import type { Instant } from '#core/time.ts';
import type { Sender } from '#ports/act-asks.ts';
import { alsoIn, seatColumns } from './officer-sessions.ts';

type Roles = { role: Role; alsoRoles: Role[] };
type Row = Roles & {
  lent: Roles[];
  ownLanes: Lane[];
  seats: LaneSeat[];
  lane: Lane | null;
};

const asked = `
  select o.role, o.also_roles as "alsoRoles",
    coalesce((select json_agg(json_build_object('role', away.role, 'alsoRoles', away.also_roles))
      from officer_substitution sub join officer away on away.id = sub.officer_id and away.disabled_at is null
      where sub.substitute_id = o.id and sub.ended_at is null and sub.until_at > $3), '[]') as lent,
    ${seatColumns},
    (select lane from every_complaint where id = $2) as lane
  from officer o where o.id = $1 and o.disabled_at is null`;

const holdingOf = ({ role, alsoRoles }: Roles): Holding => ({ role, ...alsoIn(role, alsoRoles) });

/** False of whoever is put out. */
export const maySay = async (pool: Pool, by: Sender, complaintId: string, now: Instant): Promise<boolean> => {
  const { rows } = await pool.query<Row>(asked, [by.userId, complaintId, new Date(now)]);
  const [row] = rows;
  if (row === undefined) return false;
  const holding = holdingOf(row);
  const own = rolesOf(holding);
  const lent = row.lent
    .flatMap((one) => rolesOf(holdingOf(one)))
    .filter((role) => own.some((one) => mayStandIn(one, role)));
  if (!rolesOf(by).every((role) => own.includes(role) || lent.includes(role))) return false;
  return row.lane === null || lanesSeenBy(holding, row.ownLanes, row.seats).includes(row.lane);
};
