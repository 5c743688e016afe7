// Who is there at a moment: everybody with an account, on duty or not, away or not, with their seats in sensitive lanes.
import type { Role } from '#core/access.ts';
import type { Staff } from '#core/alert/who.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { Instant } from '#core/time.ts';
import type { Queryable } from '../queryable.ts';
import { findOnDuty } from '../roster.ts';

type Row = {
  id: string;
  role: Role;
  also_roles: Role[];
  agency_id: string | null;
  substitutes: string[];
  lanes: Lane[];
};

const everybody = `select o.id, o.role, o.also_roles, o.agency_id,
    array(select s.substitute_id from officer_substitution s join officer u on u.id = s.substitute_id and u.disabled_at is null
      where s.officer_id = o.id and s.ended_at is null and s.until_at > $1 order by s.created_at, s.id) as substitutes,
    array(select l.lane from lane_seat l where l.officer_id = o.id and l.confirmed_at is not null and l.ended_at is null) as lanes
  from officer o where o.disabled_at is null order by lower(o.name), o.id`;

/** In the order of their names. */
export const findStaff = async (db: Queryable, now: Instant): Promise<Staff[]> => {
  const onDuty = await findOnDuty(db, now);
  const { rows } = await db.query<Row>(everybody, [new Date(now)]);
  return rows.map(({ id, role, also_roles: alsoRoles, agency_id: agencyId, substitutes, lanes }) => ({
    ...{ userId: id, role, alsoRoles, substitutes, lanes, onDuty: onDuty.includes(id) },
    ...(agencyId === null ? {} : { agencyId }),
  }));
};
