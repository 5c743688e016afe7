// How each way to officers fares, over whoever serves. Must not know by what the city sends.
import { sql } from 'kysely';
import type { Way } from '#core/way/way.ts';
import type { ReadDatabase } from '../queryable.ts';

export type Fared = {
  way: Way;
  connected: number;
  failing: number;
  arrivedAt: Date | null;
  failingSince: Date | null;
};

/** A browser's push fails for an officer where it does in each of theirs. */
const fared = sql<Fared>`
  with reach as (
    select w.way, w.officer_id, w.failing_since is not null as failing, w.arrived_at, w.failing_since from officer_way w
      where w.verified_at is not null
    union all
    select 'push', d.officer_id, bool_and(d.failing_since is not null), max(d.arrived_at), min(d.failing_since)
      from push_device d where d.ended_at is null group by d.officer_id)
  select r.way, count(*)::int as connected, count(*) filter (where r.failing)::int as failing,
    max(r.arrived_at) as "arrivedAt", min(r.failing_since) filter (where r.failing) as "failingSince"
  from reach r join officer o on o.id = r.officer_id and o.disabled_at is null group by r.way`;

/** A way that nobody has proven has no row. */
export const findFared = async (db: ReadDatabase['kysely']): Promise<Fared[]> => (await fared.execute(db)).rows;
