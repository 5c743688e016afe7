// The UPIK register's own questions before a number is recorded.
import type { Queryable } from './queryable.ts';

/**
 * The number of another case that holds this UPIK number already, however it is written. Inside a transaction nobody else
 * gets an answer about the same number until that ends.
 */
export const findCaseWithUpikNumber = async (
  db: Queryable,
  upikNumber: string,
  except: string,
): Promise<string | undefined> => {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('upik ' || upik_key($1), 0))`, [upikNumber]);
  const { rows } = await db.query<{ number: string }>(
    `select coalesce(c.number, '–') as number from register_entry r left join complaint c on c.id = r.complaint_id
     where upik_key(r.upik_number) = upik_key($1) and r.complaint_id <> $2`,
    [upikNumber, except],
  );
  return rows[0]?.number;
};
