// Work that officers have done again, recorded in the transaction that gives it back to the queue; nothing where nothing was given back.
import type { Pool } from 'pg';
import type { AdministrativeAct } from '#core/administration.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { replaySetAside } from './set-aside.ts';
import { replayDeliveries, replaySince } from './webhook-book.ts';

/** How many were given back. */
type Replay = { work: (db: Queryable) => Promise<number>; act: (count: number) => AdministrativeAct };

const recorded = (pool: Pool, { actor, now, administration }: Asking, { work, act }: Replay): Promise<number> =>
  inTransaction(pool, async (client) => {
    const count = await work(client);
    if (count > 0) await administration.record(client, { by: actor, at: now, act: act(count) });
    return count;
  });

/** Each resolves to how many were given back. */
export type Replays = {
  /** Tellings that ended: one by its id, or all that were given up. */
  deliveries: (by: Asking, id: string) => Promise<number>;
  /** All that one receiver was told, or not told in the end, since then (ISO 8601). */
  deliveriesSince: (by: Asking, webhook: string, since: string) => Promise<number>;
  /** Payloads that were set aside: one by its id, or all. */
  setAside: (by: Asking, id: string) => Promise<number>;
};

export const replaysOn = (pool: Pool): Replays => ({
  deliveries: (by, id) =>
    recorded(pool, by, {
      work: (db) => replayDeliveries(db, id, by.now),
      act: (count) => ({ type: 'TellingsReplayed', which: id, count }),
    }),
  deliveriesSince: (by, webhook, since) =>
    recorded(pool, by, {
      work: (db) => replaySince(db, webhook, Date.parse(since), by.now),
      act: (count) => ({ type: 'TellingsReplayed', which: 'since', webhook, since, count }),
    }),
  setAside: (by, id) =>
    recorded(pool, by, {
      work: (db) => replaySetAside(db, id),
      act: (count) => ({ type: 'SetAsideReplayed', which: id, count }),
    }),
});
