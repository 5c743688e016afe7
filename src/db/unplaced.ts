// Words that became no case by themselves: kept once, shown to officers, settled by one of them.
// Must not decide what becomes of them.
import { createHash } from 'node:crypto';
import type { Instant } from '#core/time.ts';
import type { UnplacedReason, UnplacedState } from '#core/unplaced.ts';
import type { Readable } from '#ports/inbound.ts';
import type { LateEdit, NewUnplaced, PassedOver, Unplaced, UnplacedEnd, UnplacedWords } from '#ports/unplaced.ts';
import { hideInPayload } from './hidden-tokens.ts';
import { tellChange } from './live-news.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';
import type { Unit } from './unit.ts';

const asJson = (readable: Readable): string =>
  JSON.stringify(readable, (_key, value: unknown) => (typeof value === 'string' ? storable(value) : value));

const tell = async (db: Queryable): Promise<void> => {
  await tellChange(db, { what: 'unplaced' });
};

/** The row's id: this one, or that of the same thing when it is kept already. */
export const keepUnplaced = async (db: Queryable, row: NewUnplaced, id: string): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    `insert into unplaced (id, item_key, inbound_id, channel, account_id, reason, detail, readable, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (item_key) do update set item_key = excluded.item_key returning id`,
    [
      id,
      createHash('sha256').update(row.itemKey).digest('hex'),
      row.inboundId ?? null,
      storable(row.channel),
      storable(row.accountId),
      row.reason,
      await hideInPayload(db, storable(row.detail).slice(0, 500)),
      await hideInPayload(db, asJson(row.readable)),
      new Date(row.receivedAt),
    ],
  );
  await tell(db);
  return rows[0]?.id ?? id;
};

/** Before a payload is read again: what it left here, and nobody has settled, is read anew with it. */
export const dropOpenOf = async (db: Queryable, inboundId: string): Promise<void> => {
  await db.query(`delete from unplaced where inbound_id = $1 and state = 'open'`, [inboundId]);
};

type Row = {
  id: string;
  item_key: string;
  channel: string;
  account_id: string;
  reason: UnplacedReason;
  detail: string;
  readable: Readable;
  received_at: Date;
  state: UnplacedState;
  complaint_id: string | null;
};

/** Locked until the transaction ends. */
export const findUnplaced = async (db: Queryable, id: string): Promise<Unplaced | undefined> => {
  const { rows } = await db.query<Row>(
    `select id, item_key, channel, account_id, reason, detail, readable, received_at, state, complaint_id
     from unplaced where id::text = $1 for update`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { complaint_id: complaintId, received_at: receivedAt, item_key: itemKey, account_id: accountId, ...rest } = row;
  return {
    ...rest,
    itemKey,
    accountId,
    receivedAt: receivedAt.getTime(),
    ...(complaintId === null ? {} : { complaintId }),
  };
};

/** Made a case, dismissed, or opened again; screens that show it are told. */
export const settleUnplaced = async (db: Queryable, id: string, end: UnplacedEnd, now: Instant): Promise<void> => {
  const isOpen = end.state === 'open';
  await db.query('update unplaced set state = $2, complaint_id = $3, settled_at = $4, settled_by = $5 where id = $1', [
    id,
    end.state,
    end.state === 'case' ? end.complaintId : null,
    isOpen ? null : new Date(now),
    isOpen ? null : end.by,
  ]);
  await tell(db);
};

/** The message came for which these waited. */
export const noteArrived = async (db: Queryable, ids: readonly string[], now: Instant): Promise<void> => {
  if (ids.length === 0) return;
  await db.query(
    `update unplaced set state = 'arrived', settled_at = $2 where id = any($1::uuid[]) and state = 'open'`,
    [ids, new Date(now)],
  );
  await tell(db);
};

/** Changes that have waited for their message since before `before`, each of them once; `place` says what to show. */
export const placeLateEdits = async (
  db: Queryable,
  before: Instant,
  place: (late: LateEdit) => Promise<string>,
): Promise<number> => {
  const { rows } = await db.query<{ at: string; channel: string; body: LateEdit['edit']; kept_at: Date }>(
    `select ctid::text as at, channel, body, kept_at from early_inbound
     where unplaced_id is null and kept_at < $1 and body->>'kind' = 'edit' order by kept_at limit 100 for update skip locked`,
    [new Date(before)],
  );
  for (const row of rows) {
    const id = await place({ channel: row.channel, edit: row.body, keptAt: row.kept_at.getTime() });
    await db.query('update early_inbound set unplaced_id = $2 where ctid = $1::tid', [row.at, id]);
  }
  return rows.length;
};

/** Counts what carries nobody’s words, and keeps its name alone. */
export const passOver = async (
  db: Queryable,
  { channel, accountId, what }: PassedOver,
  now: Instant,
): Promise<void> => {
  await db.query(
    `insert into passed_over (channel, account_id, what, times, last_at) values ($1, $2, $3, 1, $4)
     on conflict (channel, account_id, what) do update set times = passed_over.times + 1, last_at = excluded.last_at`,
    [storable(channel), storable(accountId), storable(what).slice(0, 80), new Date(now)],
  );
};

/** Nothing that waits in a unit of work is read or changed here. */
export const unplacedIn = ({ apart: db }: Pick<Unit, 'apart'>, newId: () => string): UnplacedWords => ({
  keep: (row) => keepUnplaced(db, row, newId()),
  dropOf: (inboundId) => dropOpenOf(db, inboundId),
  find: (id) => findUnplaced(db, id),
  settle: (id, end, now) => settleUnplaced(db, id, end, now),
  placeLateEdits: (before, place) => placeLateEdits(db, before, place),
  passOver: (passed, now) => passOver(db, passed, now),
});
