// Whether whoever sent words that wait may say them when they leave: in the role in which they sent them, their own or lent, and on a case that
// they still see. Reads as a session does, of somebody who may have none any more; writes nothing.
import type { Pool } from 'pg';
import { mayStandIn, rolesOf, type Holding } from '#core/access.ts';
import { lanesSeenBy, type Lane, type LaneSeat } from '#core/lane/lane.ts';
import type { Instant } from '#core/time.ts';
import type { Sender } from '#ports/act-asks.ts';

type Row = Holding & { alsoRoles: NonNullable<Holding['alsoRoles']> } & {
  lent: Holding[];
  ownLanes: Lane[];
  seats: LaneSeat[];
  lane: Lane | null;
};

const holding = 'seat.confirmed_at is not null and seat.ended_at is null';

const asked = `
  select o.role, o.also_roles as "alsoRoles",
    coalesce((select json_agg(json_build_object('role', away.role, 'alsoRoles', away.also_roles))
      from officer_substitution sub join officer away on away.id = sub.officer_id and away.disabled_at is null
      where sub.substitute_id = o.id and sub.ended_at is null and sub.until_at > $3), '[]') as lent,
    array(select seat.lane from lane_seat seat where seat.officer_id = o.id and ${holding}) as "ownLanes",
    coalesce((select json_agg(distinct jsonb_build_object('lane', seat.lane, 'role', sitter.role, 'alsoRoles', sitter.also_roles))
      from lane_seat seat join officer sitter on sitter.id = seat.officer_id and sitter.disabled_at is null
      where ${holding}), '[]') as seats,
    (select lane from every_complaint where id = $2) as lane
  from officer o where o.id = $1 and o.disabled_at is null`;

/** False of whoever is put out. */
export const maySay = async (pool: Pool, by: Sender, complaintId: string, now: Instant): Promise<boolean> => {
  const { rows } = await pool.query<Row>(asked, [by.userId, complaintId, new Date(now)]);
  const [row] = rows;
  if (row === undefined) return false;
  const own = rolesOf(row);
  const lent = row.lent.flatMap(rolesOf).filter((role) => own.some((one) => mayStandIn(one, role)));
  if (!rolesOf(by).every((role) => own.includes(role) || lent.includes(role))) return false;
  return row.lane === null || lanesSeenBy(row, row.ownLanes, row.seats).includes(row.lane);
};
