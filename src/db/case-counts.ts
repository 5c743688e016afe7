// Adds up the rows by which folders are counted: writers only ever add one more or one less.
import type { Queryable } from './queryable.ts';

const minuteKey = 'agency_id, status, turn, due_minute, near_minute';

/** Of these there are many, of which few got any more: nothing else is read. */
const addUpMinutes = (db: Queryable): Promise<unknown> =>
  db.query(
    `with fresh as (delete from case_count_minute where added returning *),
       key as (select distinct ${minuteKey} from fresh),
       kept as (delete from case_count_minute m using key k where not m.added
         and (m.agency_id, m.due_minute, m.status, m.turn) = (k.agency_id, k.due_minute, k.status, k.turn)
         and m.near_minute is not distinct from k.near_minute returning m.*)
     insert into case_count_minute
     select ${minuteKey}, sum(cases), false from (select * from fresh union all select * from kept) one
     group by ${minuteKey} having sum(cases) <> 0`,
  );

/** How many rows that left. Readers see the rows before or after, never both; who adds meanwhile is not disturbed. */
export const addUpCounts = async (db: Queryable): Promise<number> => {
  const { rowCount } = await db.query(
    `with taken as (delete from case_count returning *)
     insert into case_count
     select agency_id, status, priority, turn, due_hour, near_hour, sum(cases) from taken
     group by 1, 2, 3, 4, 5, 6 having sum(cases) <> 0`,
  );
  await addUpMinutes(db);
  return rowCount ?? 0;
};
