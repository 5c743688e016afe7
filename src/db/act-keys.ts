// Which forms were sent already, and what came of them: one row a key, written in the transaction of the act itself.
// Must not hold what was asked, or anything that an answer revealed.
import { createHash } from 'node:crypto';
import { dayMs, type Instant } from '#core/time.ts';
import type { ActKey, ActKeys, EarlierAct } from '#ports/act-keys.ts';
import type { Queryable } from './queryable.ts';

const keptMs = 2 * dayMs;

const digestOf = (asked: string): Buffer => createHash('sha256').update(asked).digest();

const findAct = async (
  db: Queryable,
  { userId, key, asked }: ActKey,
  now: Instant,
): Promise<EarlierAct | undefined> => {
  const { rows } = await db.query<{ digest: Buffer; outcome: EarlierAct['outcome'] | null }>(
    'select digest, outcome from act_key where user_id = $1 and key = $2 and at > $3',
    [userId, key.text, new Date(now - (key.validMs ?? keptMs))],
  );
  const [row] = rows;
  return row === undefined ? undefined : { isSame: row.digest.equals(digestOf(asked)), outcome: row.outcome ?? {} };
};

/** False when the key is taken: of two at once the second waits here for the first one's end. */
const claimAct = async (db: Queryable, { userId, key, asked }: ActKey, now: Instant): Promise<boolean> => {
  await db.query('delete from act_key where at < $1', [new Date(now - keptMs)]);
  const { rowCount } = await db.query(
    `insert into act_key (user_id, key, digest, at) values ($1, $2, $3, $4)
     on conflict (user_id, key) do update set digest = excluded.digest, outcome = null, at = excluded.at
       where act_key.at <= $5`,
    [userId, key.text, digestOf(asked), new Date(now), new Date(now - (key.validMs ?? keptMs))],
  );
  return rowCount === 1;
};

const endAct = async (
  db: Queryable,
  { userId, key }: ActKey,
  outcome: EarlierAct['outcome'] | undefined,
): Promise<void> => {
  await (outcome === undefined
    ? db.query('delete from act_key where user_id = $1 and key = $2', [userId, key.text])
    : db.query('update act_key set outcome = $3 where user_id = $1 and key = $2', [
        userId,
        key.text,
        JSON.stringify(outcome),
      ]));
};

/** Within one transaction. */
export const actKeysIn = (db: Queryable): ActKeys => ({
  find: (key, now) => findAct(db, key, now),
  claim: (key, now) => claimAct(db, key, now),
  end: (key, outcome) => endAct(db, key, outcome),
});
