// Whose messages become no case for a while: each change and its record are one transaction. Must not decide what becomes of a message.
import type { Pool } from 'pg';
import { blockReasons, writerKey, type BlockReason } from '#core/blocked-writer.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { tellChange } from './live-news.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** Nothing was changed, and why. */
export type BlockTrouble = 'not-found' | 'not-judged-so' | 'writer-has-case' | 'already-blocked' | 'no-writer-id';
type Done = { ok: true } | { ok: false; trouble: BlockTrouble };
const not = (trouble: BlockTrouble): Done => ({ ok: false, trouble });

type Judged = { reporter_id: string; channel: string; account_id: string; number: string; judged: string | null };

const findJudged = `select c.reporter_id, c.channel, c.account_id, c.number,
    (select e.body::jsonb->>'reason' from event e where e.stream_id = c.id and e.type = 'JudgedNotComplaint'
     order by e.version desc limit 1) as judged
  from complaint c where c.number = $1 and c.close_reason = 'not-a-complaint'`;

const hasOpenCase = `select 1 from every_complaint where reporter_id in (select person_of($1)) and status <> 'closed' limit 1`;

const writerIds = `select external_id from reporter_handle where reporter_id = $1 and channel = $2 and account_id = $3
  and not starts_with(external_id, 'thread:') order by external_id`;

const addBlock = `insert into blocked_writer (id, channel, account_id, external_id, reporter_id, case_number, reason, blocked_at, blocked_by, until_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const isReason = (judged: string | null): judged is BlockReason =>
  (blockReasons as readonly (string | null)[]).includes(judged);

const find = async <Row extends object>(db: Queryable, sql: string, values: unknown[]): Promise<Row | undefined> =>
  (await db.query<Row>(sql, values)).rows[0];

/** Why this case's writer may not be blocked now; else who it is. */
const blockable = async (
  db: Queryable,
  number: string,
  now: Instant,
): Promise<{ ok: false; trouble: BlockTrouble } | { ok: true; found: Judged; reason: BlockReason; writer: string }> => {
  const found = await find<Judged>(db, findJudged, [number]);
  if (found === undefined || !isReason(found.judged)) return { ok: false, trouble: 'not-judged-so' };
  const { reporter_id: reporter, channel, account_id: account, judged } = found;
  if ((await find(db, hasOpenCase, [reporter])) !== undefined) return { ok: false, trouble: 'writer-has-case' };
  const writer = await find<{ external_id: string }>(db, writerIds, [reporter, channel, account]);
  if (writer === undefined) return { ok: false, trouble: 'no-writer-id' };
  const standing = await find(
    db,
    'select 1 from blocked_writer where reporter_id = $1 and lifted_at is null and until_at > $2',
    [reporter, new Date(now)],
  );
  if (standing !== undefined) return { ok: false, trouble: 'already-blocked' };
  return { ok: true, found, reason: judged, writer: writer.external_id };
};

/** The writer of a case that was judged spam or abuse, for so many days. */
export const blockWriter = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { id, number, days }: { id: string; number: string; days: number },
): Promise<Done> =>
  inTransaction(pool, async (client) => {
    const able = await blockable(client, number, now);
    if (!able.ok) return able;
    const { found, reason, writer } = able;
    const until = new Date(now + days * dayMs);
    await client.query(addBlock, [
      ...[id, found.channel, found.account_id, writer, found.reporter_id, number, reason],
      ...[new Date(now), actor.userId, until],
    ]);
    const act = { type: 'WriterBlocked', blockId: id, number, until: until.toISOString() } as const;
    await administration.record(client, { by: actor, at: now, act });
    await tellChange(client, { what: 'unplaced' });
    return { ok: true };
  });

/** What the writer says against it, as an officer heard it. */
export const noteAppeal = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { id, appeal }: { id: string; appeal: string },
): Promise<Done> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('update blocked_writer set appeal = $2 where id = $1 and appeal <> $2', [
      id,
      appeal.trim(),
    ]);
    if (rowCount === 0) {
      const there = await find(client, 'select 1 from blocked_writer where id = $1', [id]);
      return there === undefined ? not('not-found') : { ok: true };
    }
    await administration.record(client, { by: actor, at: now, act: { type: 'BlockAppealed', blockId: id } });
    await tellChange(client, { what: 'unplaced' });
    return { ok: true };
  });

/** Ends it before its time. What was set aside meanwhile stays where it is, for an officer to read. */
export const liftBlock = (pool: Pool, { actor, now, administration }: Asking, { id }: { id: string }): Promise<Done> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `update blocked_writer set lifted_at = $2, lifted_by = $3 where id = $1 and lifted_at is null and until_at > $2`,
      [id, new Date(now), actor.userId],
    );
    if (rowCount === 0) return not('not-found');
    await administration.record(client, { by: actor, at: now, act: { type: 'WriterUnblocked', blockId: id } });
    await tellChange(client, { what: 'unplaced' });
    return { ok: true };
  });

/** All who are blocked at this moment, by their keys: few, and read along an index. */
export const blockedWriters = async (db: Queryable, now: Instant): Promise<ReadonlySet<string>> => {
  const { rows } = await db.query<{ channel: string; account_id: string; external_id: string }>(
    'select channel, account_id, external_id from blocked_writer where lifted_at is null and until_at > $1',
    [new Date(now)],
  );
  return new Set(rows.map((row) => writerKey(row.channel, row.account_id, row.external_id)));
};
