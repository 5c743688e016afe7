// Who of the desk can be reached beside the bell, and by which ways: of no address, and of nobody's hours.
import { sql } from 'kysely';
import { ways, type Way } from '#core/way/way.ts';
import type { Role } from '#core/access.ts';
import type { ReadDatabase } from '#db/queryable.ts';
import { standingWays } from '#db/ways/reach.ts';
import { findFared } from '#db/ways/ways-fared.ts';
import { lampOf } from '#core/way/lamp.ts';
import type { LampsAnswer, ReachAnswer } from './way.contract.ts';

type Row = { id: string; name: string; role: Role; open: Way[]; failing: Way[]; wanted: Way[] | null };

const isReached = ({ open, failing }: ReachAnswer['officers'][number]): boolean =>
  open.some((way) => !failing.includes(way));

/** Whom nothing reaches stands first; a way that its owner does not want is none. */
export const findReach = async (db: ReadDatabase['kysely'], offered: readonly Way[]): Promise<ReachAnswer> => {
  const { rows } = await sql<Row>`
    select o.id, o.name, o.role, c.ways as wanted,
      ${sql.raw(standingWays)} as open,
      array(select way from officer_way w where w.officer_id = o.id and w.verified_at is not null and w.failing_since is not null
        union select 'push' where exists (select from push_device d where d.officer_id = o.id and d.ended_at is null)
          and not exists (select from push_device d where d.officer_id = o.id and d.ended_at is null and d.failing_since is null)) as failing
    from officer o left join way_choice c on c.officer_id = o.id
    where o.disabled_at is null order by lower(o.name), o.id`.execute(db);
  const officers = rows.map(({ id, name, role, open, failing, wanted }) => {
    const usable = (way: Way): boolean => offered.includes(way) && (wanted ?? ways).includes(way);
    return {
      id,
      name,
      role,
      open: ways.filter((way) => open.includes(way) && usable(way)),
      failing: ways.filter((way) => failing.includes(way) && usable(way)),
    };
  });
  return { officers: [...officers.filter((one) => !isReached(one)), ...officers.filter(isReached)] };
};

/** `troubles`: what is wrong with what the city sends by, by the way. */
export type CityWays = { offered: readonly Way[]; troubles: ReadonlyMap<Way, string> };

/** Each way as it stands, in the order of all. */
export const findStandings = async (
  db: ReadDatabase['kysely'],
  { offered, troubles }: CityWays,
): Promise<LampsAnswer['lamps']> => {
  const rows = await findFared(db);
  return ways.map((way) => {
    const { connected = 0, failing = 0, arrivedAt, failingSince } = rows.find((row) => row.way === way) ?? {};
    const trouble = troubles.get(way);
    return {
      ...{ way, connected, failing },
      state: lampOf({ offered: offered.includes(way), troubled: trouble !== undefined, connected, failing }),
      ...(arrivedAt ? { arrivedAt: arrivedAt.toISOString() } : {}),
      ...(failingSince ? { failingSince: failingSince.toISOString() } : {}),
      ...(trouble === undefined ? {} : { trouble }),
    };
  });
};

/** How each way stands, and how many nothing reaches. */
export const findLamps = async (db: ReadDatabase['kysely'], city: CityWays): Promise<LampsAnswer> => {
  const lamps = await findStandings(db, city);
  const { officers } = await findReach(db, city.offered);
  return { out: officers.filter((one) => !isReached(one)).length, of: officers.length, lamps };
};
