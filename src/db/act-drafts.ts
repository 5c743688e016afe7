// What officers have typed and not sent, one row a person, case and act. Must not know who may write on which case.
import type { Pool } from 'pg';
import type { Typed } from '#core/complaint/draft.ts';
import type { Instant } from '#core/time.ts';
import type { Queryable } from './queryable.ts';

/** Whose draft of what. */
export type DraftOf = { userId: string; complaintId: string; act: string };
export type Draft = { act: string; typed: Typed; revision: number; savedAt: Instant };
/** `kept: false`: another stands there, or none where one was seen. `draft`: as it stands now. */
export type Kept = { kept: boolean; draft?: Draft };

type Row = { act: string; typed: Typed; revision: number; saved_at: Date };

const draftOf = ({ act, typed, revision, saved_at: savedAt }: Row): Draft => ({
  ...{ act, typed, revision },
  savedAt: savedAt.getTime(),
});

const own = 'complaint_id = $1 and user_id = $2 and act = $3 and held_id is null';
const columns = 'act, typed, revision, saved_at';

type Writing = { typed: Typed; seen: number; now: Instant };

/** Over the revision that was seen and no other; 0 where none was. */
export const keepDraft = async (
  pool: Pool,
  { userId, complaintId, act }: DraftOf,
  { typed, seen, now }: Writing,
): Promise<Kept> => {
  const key = [complaintId, userId, act];
  const written = [...key, JSON.stringify(typed), new Date(now)];
  const { rows } =
    seen === 0
      ? await pool.query<Row>(
          `insert into act_draft (complaint_id, user_id, act, typed, saved_at) values ($1, $2, $3, $4, $5)
           on conflict (complaint_id, user_id, act) where held_id is null do nothing returning ${columns}`,
          written,
        )
      : await pool.query<Row>(
          `update act_draft set typed = $4, saved_at = $5, revision = nextval('act_draft_revision')
           where ${own} and revision = $6 returning ${columns}`,
          [...written, seen],
        );
  const [kept] = rows.map(draftOf);
  if (kept !== undefined) return { kept: true, draft: kept };
  const { rows: standing } = await pool.query<Row>(`select ${columns} from act_draft where ${own}`, key);
  const [draft] = standing.map(draftOf);
  return { kept: false, ...(draft === undefined ? {} : { draft }) };
};

/** Its act is done, or its person throws it away. */
export const dropDraft = async (pool: Pool, { userId, complaintId, act }: DraftOf): Promise<void> => {
  await pool.query(`delete from act_draft where ${own}`, [complaintId, userId, act]);
};

/** The words of an act that did not leave stand in their form again, over what was begun there since. */
export const giveDraftBack = async (db: Queryable, heldId: string): Promise<void> => {
  await db.query(
    `delete from act_draft o using act_draft h where h.held_id::text = $1 and o.held_id is null
       and o.complaint_id = h.complaint_id and o.user_id = h.user_id and o.act = h.act`,
    [heldId],
  );
  await db.query(
    `update act_draft set held_id = null, revision = nextval('act_draft_revision') where held_id::text = $1`,
    [heldId],
  );
};
