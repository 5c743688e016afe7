// What goes to subscribers as rows: opened once for what happened between two versions of a case, claimed by one process, marked before it leaves.
import type { Pool } from 'pg';
import { followNewsBetween, toldUpto, type FollowNews } from '#core/follow/follow.ts';
import type { Instant } from '#core/time.ts';
import { findAgencyNames } from '#db/agency-names.ts';
import { readStreams } from '#db/event-log.ts';
import { endedBefore, isTold, joinsCase } from '#db/follows.ts';
import type { Hidden } from '#db/public-cases.ts';
import { letterRows, type LetterClaim } from '#db/letters.ts';
import type { Queue } from '#db/queue.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';

/** One that is due. */
export type FollowClaim = LetterClaim & {
  followId: string;
  kind: 'confirm' | 'news';
  afterVersion: number;
  uptoVersion: number;
};

/** Where it goes, and of which case; undefined once there is nobody, or nothing to tell them. */
export type FollowReader = {
  complaintId: string;
  sealedAddress: Buffer;
  language: 'id' | 'en';
  own: boolean;
  number: string;
  closed: boolean;
};

const letters: Queue = {
  table: 'follow_letter',
  key: ['id'],
  hold: ['lease', 'not_before'],
  open: ['waiting'],
  order: ['at', 'id'],
  shows: `job.id, job.follow_id as "followId", job.kind, job.after_version as "afterVersion",
    job.upto_version as "uptoVersion", job.attempts`,
};

const leaseMs = 5 * 60_000;
const most = 10;
const mostOpened = 200;

type Behind = { id: string; complaintId: string; told: number; version: number };

type Streams = Awaited<ReturnType<typeof readStreams>>;

const newsOf = (all: Streams, { complaintId, told, version }: Behind): FollowNews[] =>
  followNewsBetween(all.get(complaintId) ?? [], told, version);

/** Those of whom something can be told now, and up to where. */
const untilHeld = (all: Streams, behind: readonly Behind[], now: Instant): Behind[] =>
  behind
    .map((row) => ({ ...row, version: Math.min(row.version, toldUpto(all.get(row.complaintId) ?? [], now)) }))
    .filter(({ told, version }) => version > told);

/** Where the log stands: numbers in it are given in the order in which appends are kept. */
export const findHead = async (db: Queryable): Promise<number> => {
  const { rows } = await db.query<{ seq: number }>('select seq::float8 as seq from log_head');
  return rows[0]?.seq ?? 0;
};

/** To which cases something happened after one number of the log up to another. */
export const findChanged = async (db: Queryable, after: number, upto: number): Promise<string[]> => {
  const { rows } = await db.query<{ id: string }>(
    'select distinct stream_id as id from event where seq > $1 and seq <= $2',
    [after, upto],
  );
  return rows.map(({ id }) => id);
};

/** `cases`: of these alone. */
export type NewsSearch = { hidden: Hidden; newId: () => string; now: Instant; cases?: readonly string[] | undefined };

const findBehind = async (client: Queryable, { hidden, now, cases }: NewsSearch): Promise<Behind[]> => {
  const { rows } = await client.query<Behind>(
    `select f.id, f.complaint_id as "complaintId", f.told_version as told, c.version from case_follow f ${joinsCase}
     where ${cases === undefined ? '' : 'f.complaint_id = any($3::uuid[]) and'} f.verified_at is not null and c.version > f.told_version and ${isTold}
     order by f.id limit ${String(mostOpened)} for update of f skip locked`,
    [hidden, endedBefore(now), ...(cases === undefined ? [] : [cases])],
  );
  return rows;
};

const writeLetters = async (client: Queryable, told: readonly Behind[], { newId, now }: NewsSearch): Promise<void> => {
  await client.query(
    `insert into follow_letter (id, follow_id, kind, after_version, upto_version, at, not_before)
     select fresh.id, fresh.follow_id, 'news', fresh.after, fresh.upto, $5, $5
     from unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[]) as fresh (id, follow_id, after, upto)`,
    [
      told.map(() => newId()),
      told.map(({ id }) => id),
      told.map((row) => row.told),
      told.map(({ version }) => version),
      new Date(now),
    ],
  );
};

/** `left`: cases of which some are told later; `full`: more may be waiting than one round looks after. */
export type OpenedNews = { opened: number; left: string[]; full: boolean };

/** A row for each subscriber of a case to which something happened that is told. How many subscribers were looked after. */
export const openNews = (pool: Pool, search: NewsSearch): Promise<OpenedNews> =>
  inTransaction(pool, async (client) => {
    const behind = await findBehind(client, search);
    const streams = await readStreams(client, [...new Set(behind.map(({ complaintId }) => complaintId))]);
    const rows = untilHeld(streams, behind, search.now);
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    const held = behind.filter(({ id, version }) => versions.get(id) !== version);
    const told = rows.filter((row) => newsOf(streams, row).length > 0);
    await writeLetters(client, told, search);
    await client.query(
      `update case_follow f set told_version = seen.version from unnest($1::uuid[], $2::int[]) as seen (id, version)
       where f.id = seen.id`,
      [rows.map(({ id }) => id), rows.map(({ version }) => version)],
    );
    const left = [...new Set(held.map(({ complaintId }) => complaintId))];
    return { opened: rows.length, left, full: behind.length === mostOpened };
  });

/** As of all letters. */
export const {
  claim: claimFollowLetters,
  begin: beginFollowLetter,
  settle: settleFollowLetter,
} = letterRows<FollowClaim>({ queue: letters, limit: most, leaseMs });

/** Looked up for the attempt, so that whoever stopped meanwhile, or may read no more of the case, is told nothing. */
export const findReader = async (
  db: Queryable,
  hidden: Hidden,
  { followId, kind }: FollowClaim,
  now: Instant,
): Promise<FollowReader | undefined> => {
  const { rows } = await db.query<FollowReader>(
    `select f.complaint_id as "complaintId", f.sealed_address as "sealedAddress", f.language, f.own, c.number,
       c.status = 'closed' as closed
     from case_follow f ${joinsCase}
     where f.id = $3 and ${isTold} and (f.verified_at is not null) = ($4 = 'news')`,
    [hidden, endedBefore(now), followId, kind],
  );
  return rows[0];
};

/** What happened between the two versions of a row, with the names of the agencies in it. */
export const findNews = async (
  db: Queryable,
  { complaintId }: FollowReader,
  { afterVersion, uptoVersion }: FollowClaim,
): Promise<{ news: FollowNews[]; names: ReadonlyMap<string, string> }> => {
  const streams = await readStreams(db, [complaintId]);
  const news = newsOf(streams, { id: '', complaintId, told: afterVersion, version: uptoVersion });
  return { news, names: await findAgencyNames(db) };
};

/** Nobody is at that address: it is kept no longer. */
export const forgetSubscriber = async (db: Queryable, { followId }: FollowClaim): Promise<void> => {
  await db.query('delete from case_follow where id = $1', [followId]);
};
