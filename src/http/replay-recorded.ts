// Work that officers have done again, recorded in the transaction that gives it back to the queue; nothing where nothing was given back.
import type { AdministrativeAct } from '#core/administration.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import { actorOf, type FeatureDeps } from './feature-deps.ts';
import { getOfficer } from './session.ts';

type Replay = {
  /** How many were given back. */
  work: (db: Queryable) => Promise<number>;
  act: (count: number) => AdministrativeAct;
};

/** Resolves to how many were given back; only for routes that `requireOfficer` guards, since the record names the officer. */
export const replayRecorded = (
  { database, administration, clock }: Pick<FeatureDeps, 'database' | 'administration' | 'clock'>,
  request: object,
  { work, act }: Replay,
): Promise<number> =>
  inTransaction(database.pool, async (client) => {
    const count = await work(client);
    if (count > 0)
      await administration.record(client, { by: actorOf(getOfficer(request)), at: clock.now(), act: act(count) });
    return count;
  });
