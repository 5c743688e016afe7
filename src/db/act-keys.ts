// Which forms were sent already, and what came of them: one row a key, written in the transaction of the act itself.
// Must not hold what was asked, or anything that an answer revealed.
import { createHash } from 'node:crypto';
import { dayMs, type Instant } from '#core/time.ts';
import type { ActKey, ActKeys, EarlierAct } from '#ports/act-keys.ts';
import type { Queryable } from './queryable.ts';
import type { Kind, Unit } from './unit.ts';

const keptMs = 2 * dayMs;

type Claim = { key: ActKey; now: Instant };

const nameIn = (userId: string, key: string): string => JSON.stringify([userId, key]);
/** One key of one officer. */
export const nameOf = ({ userId, key }: ActKey): string => nameIn(userId, key.text);

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

const forgetOld = async (db: Queryable, now: Instant): Promise<void> => {
  await db.query('delete from act_key where at < $1', [new Date(now - keptMs)]);
};

const standsMsOf = ({ key }: ActKey): number => key.validMs ?? keptMs;

const insertFree = `insert into act_key (user_id, key, digest, at)
  select * from unnest($1::text[], $2::text[], $3::bytea[], $4::timestamptz[])
  on conflict (user_id, key) do update set digest = excluded.digest, outcome = null, at = excluded.at
    where act_key.at <= excluded.at - $5 * interval '1 millisecond'
  returning user_id, key`;

/** Of two that claim the same at once the second waits here for the first one's end: all claim in one order, so none waits for the other. */
const claimKeys = async (db: Queryable, claims: readonly Claim[]): Promise<ReadonlySet<string>> => {
  const named = new Map(claims.toReversed().map((claim) => [nameOf(claim.key), claim]));
  const sorted = [...named].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, claim]) => claim);
  const free = new Set<string>();
  for (const standsMs of new Set(sorted.map(({ key }) => standsMsOf(key)).toSorted((one, other) => one - other))) {
    const these = sorted.filter(({ key }) => standsMsOf(key) === standsMs);
    const { rows } = await db.query<{ user_id: string; key: string }>(insertFree, [
      these.map(({ key }) => key.userId),
      these.map(({ key }) => key.key.text),
      these.map(({ key }) => digestOf(key.asked)),
      these.map(({ now }) => new Date(now)),
      standsMs,
    ]);
    for (const { user_id: userId, key } of rows) free.add(nameIn(userId, key));
  }
  return free;
};

type EndedAct = { key: ActKey; outcome: EarlierAct['outcome'] | undefined };

const letGo = `delete from act_key using unnest($1::text[], $2::text[]) as gone (user_id, key)
  where act_key.user_id = gone.user_id and act_key.key = gone.key`;

const keepOutcomes = `update act_key set outcome = done.outcome from unnest($1::text[], $2::text[], $3::jsonb[]) as done (user_id, key, outcome)
  where act_key.user_id = done.user_id and act_key.key = done.key`;

const endings: Kind<EndedAct> = {
  stage: 'counters',
  write: async (db, rows) => {
    // A key that was let go of and claimed again ends as it did last.
    const ended = [...new Map(rows.map((row) => [nameOf(row.key), row])).values()];
    const columns = (of: readonly EndedAct[]) => [of.map(({ key }) => key.userId), of.map(({ key }) => key.key.text)];
    const gone = ended.filter(({ outcome }) => outcome === undefined);
    if (gone.length > 0) await db.query(letGo, columns(gone));
    const done = ended.filter(({ outcome }) => outcome !== undefined);
    if (done.length > 0)
      await db.query(keepOutcomes, [...columns(done), done.map(({ outcome }) => JSON.stringify(outcome))]);
  },
};

export type ActKeysInUnit = {
  keys: ActKeys;
  /** Claims those that are free, and resolves to their names. */
  claimAll: (claims: readonly Claim[]) => Promise<ReadonlySet<string>>;
};

/** Within one unit of work. */
export const actKeysIn = ({ seeing, hold }: Unit): ActKeysInUnit => {
  const claimAll: ActKeysInUnit['claimAll'] = async (claims) => {
    if (claims.length === 0) return new Set();
    await forgetOld(seeing, Math.min(...claims.map(({ now }) => now)));
    return claimKeys(seeing, claims);
  };
  return {
    claimAll,
    keys: {
      find: (key, now) => findAct(seeing, key, now),
      claim: async (key, now) => (await claimAll([{ key, now }])).size === 1,
      end: (key, outcome) => {
        hold(endings, { key, outcome });
        return Promise.resolve();
      },
    },
  };
};
