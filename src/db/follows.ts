// Whoever follows a case: asked for, proven by the link that went to the address, and ended by one press. Must not send, nor tell anybody
// whether an address follows a case.
import type { Pool } from 'pg';
import { askedAgainMs, mostUnproven, provedWithinMs, toldAfterEndMs } from '#core/follow/follow.ts';
import type { Instant } from '#core/time.ts';
import type { FollowKeys, FollowWay } from '#ports/follows.ts';
import type { Ids } from '#ports/ids.ts';
import type { Sealing } from '#ports/sealing.ts';
import { isPublic, type Hidden } from './public-cases.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** What is needed to take one in. */
export type FollowDeps = {
  pool: Pool;
  sealing: Pick<Sealing, 'seal'>;
  ids: Pick<Ids, 'uuid'>;
  keys: FollowKeys;
  hidden: Hidden;
};

/** `own`: asked on the page that only the case's reporter opens. */
export type AskedFollow = {
  complaintId: string;
  own: boolean;
  address: string;
  language: 'id' | 'en';
};

/** As their own page shows it: never the address. */
export type Follow = { id: string; number: string; own: boolean; proven: boolean; closed: boolean };

/** What the portal is handed. */
export type Follows = {
  /** Answers alike whatever came of it: whoever asks learns nothing of the address. */
  ask: (asked: AskedFollow, now: Instant) => Promise<void>;
  /** undefined of a token that leads to nobody any more. */
  find: (token: string, now: Instant) => Promise<Follow | undefined>;
  confirm: (token: string, now: Instant) => Promise<Follow | undefined>;
  /** Forgets the address; false where it was forgotten before. */
  stop: (token: string) => Promise<boolean>;
};

/** A case `c` with its publication `p`, followed by `f`: there is something to tell. `$1` hidden codes, `$2` the last end that is told of. */
export const isTold = `((f.own or coalesce(${isPublic('$1')}, false)) and (c.closed_at is null or c.closed_at > $2))`;

/** From a subscriber to the case; one in a sensitive lane is not there, and is told of by nothing. */
export const joinsCase =
  'join complaint c on c.id = f.complaint_id left join case_publication p on p.complaint_id = c.id';

/** The last end that is still told of. */
export const endedBefore = (now: Instant): Date => new Date(now - toldAfterEndMs);

const forgetUnproven = `with refused as (delete from follow_refusal where asked_at <= $1)
  delete from case_follow where verified_at is null and asked_at <= $1`;

/** Those of whose case nothing is told any more, of these cases or of all. How many. */
export const forgetUntold = async (
  db: Queryable,
  hidden: Hidden,
  now: Instant,
  cases?: readonly string[],
): Promise<number> => {
  const { rowCount } = await db.query(
    `delete from case_follow gone where ${cases === undefined ? '' : 'gone.complaint_id = any($3::uuid[]) and'}
       not exists (select from case_follow f ${joinsCase} where f.id = gone.id and ${isTold})`,
    [hidden, endedBefore(now), ...(cases === undefined ? [] : [cases])],
  );
  return rowCount ?? 0;
};

/** Those that nobody proved in time, and those of whose case nothing is told any more. How many. */
export const forgetEnded = async (db: Queryable, hidden: Hidden, now: Instant): Promise<number> => {
  const unproven = await db.query(forgetUnproven, [new Date(now - provedWithinMs)]);
  return (unproven.rowCount ?? 0) + (await forgetUntold(db, hidden, now));
};

const way: FollowWay = 'email';

/** To an address of which nothing is proven; a row that waits has its letter within the time in which it must be proven. What it refused counts, or
    each refusal would let the next letter through. */
const countLetters = `select (select count(*) from case_follow f join follow_letter l on l.follow_id = f.id
    where f.address_hash = $1 and f.verified_at is null and l.at > $2)::int
  + (select count(*) from follow_refusal where address_hash = $1)::int as count`;

/** Whoever has the pass follows their own case, however they began. */
const ownsIt = 'update case_follow set own = true where complaint_id = $1 and address_hash = $2 and not own';

/** Nothing of one that is proven, or of which a letter is on its way or left lately. What is sent again is good as long as a first one. */
const insertOrRenew = `insert into case_follow as f
    (id, complaint_id, way, own, sealed_address, address_hash, language, asked_at, told_version)
  select $1, $2, $3, $4, $5, $6, $7, $8, c.version from complaint c where c.id = $2
  on conflict (complaint_id, address_hash) do update
    set asked_at = excluded.asked_at, language = excluded.language, own = f.own or excluded.own
    where f.verified_at is null and not exists (
      select from follow_letter l where l.follow_id = f.id and (l.status in ('waiting', 'sending') or l.at > $9))
  returning f.id`;

/** Where news has its version stands how many times it was asked for. */
const insertProof = `insert into follow_letter (id, follow_id, kind, after_version, upto_version, at, not_before)
  select $1, $2, 'confirm', 0, coalesce(max(upto_version) + 1, 0), $3, $3
  from follow_letter where follow_id = $2 and kind = 'confirm'`;

/** Once an address and case. Whoever asks again is sent the letter again where it was never answered, and nothing else. */
const ask =
  ({ pool, sealing, ids, keys }: FollowDeps): Follows['ask'] =>
  ({ complaintId, own, address, language }, now) =>
    inTransaction(pool, async (client) => {
      const [id, hash] = [ids.uuid(), keys.hashOf(address)];
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [hash.toString('hex')]);
      await client.query(forgetUnproven, [new Date(now - provedWithinMs)]);
      if (own) await client.query(ownsIt, [complaintId, hash]);
      const sent = await client.query<{ count: number }>(countLetters, [hash, new Date(now - provedWithinMs)]);
      if ((sent.rows[0]?.count ?? 0) >= mostUnproven) return;
      const sealed = sealing.seal('follow', id, address);
      const asked = await client.query<{ id: string }>(insertOrRenew, [
        ...[id, complaintId, way, own, sealed, hash, language, new Date(now)],
        new Date(now - askedAgainMs),
      ]);
      const [follow] = asked.rows;
      if (follow === undefined) return;
      await client.query(insertProof, [ids.uuid(), follow.id, new Date(now)]);
    });

const find =
  ({ pool, keys, hidden }: FollowDeps): Follows['find'] =>
  async (token, now) => {
    const id = keys.idOf(token);
    if (id === undefined) return undefined;
    const { rows } = await pool.query<Follow>(
      `select f.id, f.own, c.number, f.verified_at is not null as proven, c.status = 'closed' as closed
       from case_follow f ${joinsCase} where f.id = $3 and ${isTold} and (f.verified_at is not null or f.asked_at > $4)`,
      [hidden, endedBefore(now), id, new Date(now - provedWithinMs)],
    );
    return rows[0];
  };

/** From now on they hear: of what happened before nothing is told. */
const confirm =
  (deps: FollowDeps): Follows['confirm'] =>
  async (token, now) => {
    const found = await find(deps)(token, now);
    if (found === undefined || found.proven) return found;
    await deps.pool.query(
      `update case_follow f set verified_at = $2, told_version = c.version
       from complaint c where f.id = $1 and c.id = f.complaint_id and f.verified_at is null`,
      [found.id, new Date(now)],
    );
    return { ...found, proven: true };
  };

const stop =
  ({ pool, keys }: FollowDeps): Follows['stop'] =>
  async (token) => {
    const id = keys.idOf(token);
    if (id === undefined) return false;
    const { rows } = await pool.query<{ gone: number }>(
      `with gone as (delete from case_follow where id = $1 returning address_hash, asked_at, verified_at),
        refused as (insert into follow_refusal (address_hash, asked_at)
          select address_hash, asked_at from gone where verified_at is null)
       select count(*)::int as gone from gone`,
      [id],
    );
    return rows[0]?.gone === 1;
  };

/** Made once a process. */
export const followBook = (deps: FollowDeps): Follows => ({
  ask: ask(deps),
  find: find(deps),
  confirm: confirm(deps),
  stop: stop(deps),
});
