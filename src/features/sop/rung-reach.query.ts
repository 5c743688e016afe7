// How many of those who stand on a rung can be told by the ways that it names: as numbers, never who or where.
import { ladder, rolesOf, type Role } from '#core/access.ts';
import type { Sop } from '#core/sop/shape.ts';
import { joinedWays, namedOf } from '#core/way/named-ways.ts';
import { usualChoice, type Way } from '#core/way/way.ts';
import type { Queryable } from '#db/queryable.ts';
import { standingWays } from '#db/ways/reach.ts';
import type { PreviewAnswer } from './sop.contract.ts';

type Row = { role: Role; alsoRoles: Role[]; order: Way[] | null; open: Way[] };

const officers = `select o.role, o.also_roles as "alsoRoles", c.ways as "order", ${standingWays} as open
  from officer o left join way_choice c on c.officer_id = o.id where o.disabled_at is null`;

/** Each rung with each of its ways, in the version's ladder or in that of a step; none where no way is named. */
export const findRungReach = async (
  db: Queryable,
  { escalation, steps }: Pick<Sop, 'escalation' | 'steps'>,
): Promise<PreviewAnswer['ways']> => {
  const rungs = [...escalation, ...steps.flatMap((step) => step.ladder?.escalation ?? [])];
  const named = ladder.flatMap((to) =>
    joinedWays(...rungs.flatMap((rung) => (rung.to === to ? [rung.ways ?? []] : []))).map((way) => ({ to, way })),
  );
  if (named.length === 0) return [];
  const { rows } = await db.query<Row>(officers);
  return named.map(({ to, way }) => {
    const people = rows.filter((row) => rolesOf(row).includes(to));
    const able = people.filter(
      ({ order, open }) => namedOf({ order: order ?? usualChoice.order }, { open }, [way]).length > 0,
    );
    return { to, way, people: people.length, able: able.length };
  });
};
