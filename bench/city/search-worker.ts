// One thread's share of a city's cases, brought into the search as the program does it, in the order in which they lie.
import { parentPort, workerData } from 'node:worker_threads';
import { joinDatabase, type Database } from '#db/database.ts';
import { identityVault } from '#db/identity-vault.ts';
import { inTransaction } from '#db/queryable.ts';
import { bringIn, type IndexDeps } from '#db/search/index-cases.ts';
import { callerCoder } from '#keys/caller-id.ts';
import { ids } from '#keys/ids.ts';
import { openKeys } from '#keys/keys.ts';
import { readConfig } from '#config/config.ts';
import { envOf } from './city-env.ts';
import type { Share } from './fill-search.ts';

const pagesAtOnce = 200;

const depsOf = async (database: Database, folder: string): Promise<IndexDeps> => {
  const keys = await openKeys(
    database.pool,
    readConfig(envOf(folder), () => undefined),
  );
  const clock = { now: () => Date.now() };
  return {
    database,
    vault: identityVault({ pool: database.pool, sealing: keys.sealing, ids, clock }),
    callerIdOf: callerCoder(keys.kept['caller-id']),
  };
};

const work = async ({ folder, pages, every, first }: Share): Promise<void> => {
  const database = await joinDatabase(folder);
  if (database === undefined) throw new Error('the embedded server does not answer');
  try {
    const deps = await depsOf(database, folder);
    for (let page = first * pagesAtOnce; page < pages; page += every * pagesAtOnce) {
      const { rows } = await database.pool.query<{ id: string }>(
        `select id from complaint where ctid >= '(${String(page)},0)' and ctid < '(${String(page + pagesAtOnce)},0)'`,
      );
      const all = rows.map(({ id }) => id);
      if (all.length === 0) continue;
      await inTransaction(database.pool, async (client) => {
        await client.query('set local synchronous_commit = off');
        await bringIn(deps, client, all);
      });
      parentPort?.postMessage(all.length);
    }
  } finally {
    await database.close();
  }
};

await work(workerData as Share);
