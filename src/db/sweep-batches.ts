// Lets time act on cases many at a time, each batch one unit of work. Processes share what is due: what one has claimed another passes
// over, and finds no longer due when it is free again.
import type { Pool } from 'pg';
import { minuteMs, type Instant } from '#core/time.ts';
import type { Tx } from '#ports/store.ts';
import { BatchBroke, breaking, inBatches, type OpenUnit } from './batches.ts';
import { inTransaction, type Queryable } from './queryable.ts';

export type SweepDeps = { pool: Pool; openUnit: OpenUnit };
/** Resolves to whether anything followed from the time. */
export type NoteTime = (complaintId: string, tx: Tx) => Promise<boolean>;

/** Others wait for the end of the log while a batch is written. */
const most = 100;
/** A case that cannot be swept is tried again after so long: it holds up no other. */
const restMs = 10 * minuteMs;
/** So many processes find something of their own. */
const processes = 4;

// The rows themselves are not locked: whoever acts on a case holds the end of the log before its row, and would wait for us, and we for it.
const claim = `with due as materialized (
    select id from every_complaint where wake_at <= $1 and id <> all($2::uuid[]) order by wake_at limit $3)
  select id from due where pg_try_advisory_xact_lock(hashtextextended('wake ' || id, 0)) limit $4`;

const claimDue = async (db: Queryable, now: Instant, resting: readonly string[], limit: number): Promise<string[]> => {
  const values = [new Date(now), resting, limit * processes, limit];
  return (await db.query<{ id: string }>(claim, values)).rows.map(({ id }) => id);
};

type Swept = { looked: number; changed: number };

export type Sweep = (now: Instant, noteTime: NoteTime) => Promise<Swept>;

type Taking = SweepDeps & { now: Instant; limit: number; resting: readonly string[]; noteTime: NoteTime };

/** Names the case that broke a batch of one. */
class CaseBroke extends Error {
  override name = 'CaseBroke';
  readonly complaintId: string;
  constructor(complaintId: string, cause: unknown) {
    super(`time could not act on case ${complaintId}`, { cause });
    this.complaintId = complaintId;
  }
}

const takeDue = ({ pool, openUnit, now, limit, resting, noteTime }: Taking): Promise<Swept> =>
  inTransaction(pool, async (client) => {
    const ids = await claimDue(client, now, resting, limit);
    const [first] = ids;
    if (first === undefined) return { looked: 0, changed: 0 };
    const { tx, flush, foreseeCases } = openUnit(client, false);
    const sweepAll = async (): Promise<Swept> => {
      await breaking(ids.length, undefined, foreseeCases(ids));
      let changed = 0;
      for (const [index, id] of ids.entries()) if (await breaking(ids.length, index, noteTime(id, tx))) changed += 1;
      await breaking(ids.length, undefined, flush());
      return { looked: ids.length, changed };
    };
    try {
      return await sweepAll();
    } catch (error) {
      throw error instanceof BatchBroke && ids.length === 1 ? new CaseBroke(first, error.cause) : error;
    }
  });

/** Resolves to how many were looked at, and how many of them time changed. Throws what one case threw, once; the others do not wait for it. */
export const sweepInBatches = (deps: SweepDeps): Sweep => {
  const resting = new Map<string, Instant>();
  type Asked = { now: Instant; noteTime: NoteTime };
  const sweep = inBatches(most, ({ now, noteTime }: Asked, limit) =>
    takeDue({ ...deps, now, limit, resting: [...resting.keys()], noteTime }),
  );
  return async (now, noteTime) => {
    for (const [id, until] of resting) if (until <= now) resting.delete(id);
    try {
      return await sweep({ now, noteTime });
    } catch (error) {
      if (error instanceof CaseBroke) resting.set(error.complaintId, now + restMs);
      throw error;
    }
  };
};
