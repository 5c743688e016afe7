// Which cases are held by whom, for those who give them out and take them back. Changes no case: that is the procedure's.
import type { PoolClient } from 'pg';
import { deskRoles, type DeskRole } from '#core/access.ts';
import type { Candidate } from '#core/duty/share-out.ts';
import type { Instant } from '#core/time.ts';
import type { Queryable } from './queryable.ts';
import { findOnDuty } from './roster.ts';

const idsOf = ({ rows }: { rows: readonly { id: string }[] }): string[] => rows.map(({ id }) => id);

/** Open cases that somebody holds, the oldest first. */
export const findHeldBy = async (db: Queryable, officerId: string): Promise<string[]> =>
  idsOf(
    await db.query<{ id: string }>('select id from complaint where held_by = $1 order by held_at, id', [officerId]),
  );

/** Held by nobody who could still act on them: whoever held them left the desk. */
export const findAbandoned = async (db: Queryable, most: number): Promise<string[]> =>
  idsOf(
    await db.query<{ id: string }>(
      `select c.id from complaint c where c.held_by is not null and not exists (
         select from officer o where o.id = c.held_by and o.disabled_at is null and (o.role = any($1) or o.also_roles && $1))
       order by c.id limit $2`,
      [deskRoles, most],
    ),
  );

/** How long after the last key a case stays with whoever took it by writing. */
export const idleAfterMs = 600_000;

/** Taken by writing, and nobody wrote there since: a draft is kept half a second after each key. */
export const findIdle = async (db: Queryable, now: Instant, most: number): Promise<string[]> =>
  idsOf(
    await db.query<{ id: string }>(
      `select c.id from every_complaint c where c.held_by is not null and c.state #> '{file,holder}' ? 'whileWriting'
         and greatest(c.held_at, (select max(d.saved_at) from act_draft d where d.complaint_id = c.id and d.user_id = c.held_by)) <= $1
       order by c.id limit $2`,
      [new Date(now - idleAfterMs), most],
    ),
  );

/** New cases that nobody ever took, the oldest first: one that an officer gave back is left to those who read the list. */
export const findUnshared = async (db: Queryable, most: number): Promise<string[]> =>
  idsOf(
    await db.query<{ id: string }>(
      `select id from complaint where status = 'triage' and priority < 2 and held_by is null and not (state -> 'file' ? 'released')
       order by opened_at, id limit $1`,
      [most],
    ),
  );

/** As which a new case is looked after. */
export const sharedOutTo: DeskRole = 'admin-medsos';

/** Those who may be given a new case now: whoever is away and has a substitute is not asked. */
export const findCandidates = async (db: Queryable, now: Instant): Promise<Candidate[]> => {
  const present = await findOnDuty(db, now);
  const { rows } = await db.query<{ id: string; held: number; lastAt: Date | null }>(
    `select o.id, (select count(*)::int from complaint c where c.held_by = o.id) as held, t.last_at as "lastAt"
     from officer o left join share_out_turn t on t.officer_id = o.id
     where (o.role = $1 or $1 = any(o.also_roles)) and o.disabled_at is null and not exists (
       select from officer_substitution s where s.officer_id = o.id and s.ended_at is null and s.until_at > $2)`,
    [sharedOutTo, new Date(now)],
  );
  return rows.map(({ id, held, lastAt }) => ({
    ...{ id, held, onDuty: present.includes(id) },
    ...(lastAt === null ? {} : { lastAt: lastAt.getTime() }),
  }));
};

/** Whose turn it was, for the one after. */
export const noteShared = async (db: Queryable, officerId: string, at: Instant): Promise<void> => {
  await db.query(
    `insert into share_out_turn (officer_id, last_at) values ($1, $2)
     on conflict (officer_id) do update set last_at = excluded.last_at`,
    [officerId, new Date(at)],
  );
};

/** Of processes that give out cases at once one does, the others come back later. Held to the transaction's end. */
export const isAloneInSharing = async (client: PoolClient): Promise<boolean> => {
  const { rows } = await client.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('tanggap share out')) as mine`,
  );
  return rows[0]?.mine === true;
};
