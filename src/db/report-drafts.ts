// What citizens have typed into the city's own form and not sent: locked under a key that their browser holds and nobody else, for a day.
// Must not keep the key, or anything that was typed in clear.
import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { dayMs, type Instant } from '#core/time.ts';
import type { Sealing } from '#ports/sealing.ts';
import { inTransaction } from './queryable.ts';

/** `bytes` are cleaned already. */
export type DraftPicture = { id: string; contentType: string; bytes: Buffer };
/** What the page lists of it. */
export type DraftPictureLine = { id: string; byteLength: number };

/** `formKey` tells the form from every other one; `typed` is empty once it was sent and became `complaintId`. */
export type ReportDraft = {
  formKey: string;
  typed: Readonly<Record<string, string>>;
  pictures: readonly DraftPictureLine[];
  complaintId?: string;
};

/** `visitor`: who adds it, as a digest that names nobody; `most`: so many may one draft hold. */
type Adding = { visitor: string; most: number };
/** What became of pictures that were added, all of them together; `gone`: the draft was sent, or thrown away, meanwhile. */
export type Added = 'kept' | 'no-room' | 'too-many' | 'gone';

/** `key` is what the browser holds, as `newKey` made it. */
export type ReportDrafts = {
  newKey: () => string;
  /** Under which name the report is taken down, once: no page holds it, so that no other browser can name it. */
  reportOf: (key: string) => string;
  find: (key: string, now: Instant) => Promise<ReportDraft | undefined>;
  keep: (key: string, draft: Pick<ReportDraft, 'formKey' | 'typed'>, now: Instant) => Promise<void>;
  addPictures: (key: string, pictures: readonly DraftPicture[], adding: Adding) => Promise<Added>;
  dropPicture: (key: string, id: string) => Promise<void>;
  /** One that is shown; undefined of another draft's, and past its day. */
  openPicture: (key: string, id: string, now: Instant) => Promise<DraftPicture | undefined>;
  openPictures: (key: string) => Promise<DraftPicture[]>;
  /** All that was typed goes; that it was sent stays for a day. */
  markSent: (key: string, complaintId: string, now: Instant) => Promise<void>;
  drop: (key: string) => Promise<void>;
};

/** So long after it was last saved. */
export const keptDraftMs = dayMs;
/** Of all pictures of all drafts: what strangers may have us keep for them. One visitor may hold no more than all leave free: room for the others stays. */
const mostBytes = 1024 ** 3;

const isKey = (key: string): boolean => /^[\w-]{43}$/.test(key);
const idOf = (key: string): string => createHash('sha256').update(`draft ${key}`).digest('hex');

type Deps = { pool: Pool; lockUnder: (key: Buffer) => Sealing };
type Row = { form_key: string; locked: Buffer | null; complaint_id: string | null };
type PictureRow = { id: string; content_type: string; locked: Buffer };
type Room = { held: number; first: number; free: number; own: number };

const find =
  ({ pool, lockUnder }: Deps): ReportDrafts['find'] =>
  async (key, now) => {
    if (!isKey(key)) return undefined;
    const id = idOf(key);
    const { rows } = await pool.query<Row>(
      'select form_key, locked, complaint_id from report_draft where id = $1 and saved_at > $2',
      [id, new Date(now - keptDraftMs)],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { rows: pictures } = await pool.query<DraftPictureLine>(
      'select id, byte_length as "byteLength" from report_draft_picture where draft_id = $1 order by place, id',
      [id],
    );
    const opened = row.locked === null ? '{}' : lockUnder(Buffer.from(key, 'base64url')).open('draft', id, row.locked);
    return {
      ...{ formKey: row.form_key, typed: JSON.parse(opened) as Record<string, string>, pictures },
      ...(row.complaint_id === null ? {} : { complaintId: row.complaint_id }),
    };
  };

const keep =
  ({ pool, lockUnder }: Deps): ReportDrafts['keep'] =>
  async (key, { formKey, typed }, now) => {
    const id = idOf(key);
    const locked = lockUnder(Buffer.from(key, 'base64url')).seal('draft', id, JSON.stringify(typed));
    // What was sent takes no more words: a press that comes late must not bring back what is gone.
    await pool.query(
      `insert into report_draft (id, form_key, locked, saved_at) values ($1, $2, $3, $4)
       on conflict (id) do update set locked = excluded.locked, saved_at = excluded.saved_at
       where report_draft.complaint_id is null`,
      [id, formKey, locked, new Date(now)],
    );
  };

/** What is free is counted by one at a time: many at once would each find all of it. */
const findRoom = async (client: PoolClient, draftId: string, visitor: string): Promise<Room> => {
  await client.query(`select pg_advisory_xact_lock(hashtext('tanggap pictures of drafts'))`);
  const { rows } = await client.query<Room>(
    `select (count(*) filter (where draft_id = $1))::int as held, coalesce(max(place) filter (where draft_id = $1), 0)::int + 1 as first,
       $3 - coalesce(sum(byte_length), 0)::float8 as free, coalesce(sum(byte_length) filter (where visitor = $2), 0)::float8 as own
     from report_draft_picture`,
    [draftId, visitor, mostBytes],
  );
  return rows[0] ?? { held: 0, first: 1, free: mostBytes, own: 0 };
};

const addPictures =
  ({ pool, lockUnder }: Deps): ReportDrafts['addPictures'] =>
  (key, pictures, { visitor, most }) =>
    inTransaction(pool, async (client) => {
      const [draftId, lock] = [idOf(key), lockUnder(Buffer.from(key, 'base64url'))];
      const there = 'select from report_draft where id = $1 and complaint_id is null for update';
      if ((await client.query(there, [draftId])).rowCount !== 1) return 'gone';
      const { held, first, free, own } = await findRoom(client, draftId, visitor);
      const wanted = pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (held + pictures.length > most) return 'too-many';
      if (own + wanted > free) return 'no-room';
      for (const [index, { id, contentType, bytes }] of pictures.entries())
        await client.query(
          `insert into report_draft_picture (id, draft_id, place, content_type, byte_length, locked, visitor)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [
            ...[id, draftId, first + index, contentType, bytes.length],
            ...[lock.seal('draft', id, bytes.toString('base64')), visitor],
          ],
        );
      return 'kept';
    });

const pictureIn = (lock: Sealing, row: PictureRow): DraftPicture => ({
  ...{ id: row.id, contentType: row.content_type },
  bytes: Buffer.from(lock.open('draft', row.id, row.locked), 'base64'),
});

/** The others need not be opened for it. */
const openPicture =
  ({ pool, lockUnder }: Deps): ReportDrafts['openPicture'] =>
  async (key, id, now) => {
    if (!isKey(key)) return undefined;
    const { rows } = await pool.query<PictureRow>(
      `select p.id, p.content_type, p.locked from report_draft_picture p join report_draft d on d.id = p.draft_id
       where d.id = $1 and p.id::text = $2 and d.saved_at > $3`,
      [idOf(key), id, new Date(now - keptDraftMs)],
    );
    const lock = lockUnder(Buffer.from(key, 'base64url'));
    return rows.map((row) => pictureIn(lock, row))[0];
  };

const openPictures =
  ({ pool, lockUnder }: Deps): ReportDrafts['openPictures'] =>
  async (key) => {
    if (!isKey(key)) return [];
    const lock = lockUnder(Buffer.from(key, 'base64url'));
    const { rows } = await pool.query<PictureRow>(
      'select id, content_type, locked from report_draft_picture where draft_id = $1 order by place, id',
      [idOf(key)],
    );
    return rows.map((row) => pictureIn(lock, row));
  };

const markSent =
  ({ pool }: Deps): ReportDrafts['markSent'] =>
  (key, complaintId, now) =>
    inTransaction(pool, async (client) => {
      await client.query('delete from report_draft_picture where draft_id = $1', [idOf(key)]);
      await client.query('update report_draft set locked = null, complaint_id = $2, saved_at = $3 where id = $1', [
        ...[idOf(key), complaintId],
        new Date(now),
      ]);
    });

/** `lockUnder`: makes what locks under such a key. */
export const reportDrafts = (deps: Deps): ReportDrafts => ({
  newKey: () => randomBytes(32).toString('base64url'),
  reportOf: (key) => createHash('sha256').update(`report ${key}`).digest('base64url'),
  find: find(deps),
  keep: keep(deps),
  addPictures: addPictures(deps),
  dropPicture: async (key, id) => {
    await deps.pool.query('delete from report_draft_picture where draft_id = $1 and id::text = $2', [idOf(key), id]);
  },
  openPicture: openPicture(deps),
  openPictures: openPictures(deps),
  markSent: markSent(deps),
  drop: async (key) => {
    await deps.pool.query('delete from report_draft where id = $1', [idOf(key)]);
  },
});

/** How many were past their day. */
export const dropOldDrafts = async (pool: Pool, now: Instant): Promise<number> =>
  (await pool.query('delete from report_draft where saved_at <= $1', [new Date(now - keptDraftMs)])).rowCount ?? 0;
