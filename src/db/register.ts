// The UPIK register's own questions before a number is recorded.
import type { Queryable } from './queryable.ts';

/** The number of another case that holds this UPIK number already. */
export const findCaseWithUpikNumber = async (
  db: Queryable,
  upikNumber: string,
  except: string,
): Promise<string | undefined> => {
  const { rows } = await db.query<{ number: string }>(
    'select c.number from register_entry r join complaint c on c.id = r.complaint_id where r.upik_number = $1 and r.complaint_id <> $2',
    [upikNumber, except],
  );
  return rows[0]?.number;
};
