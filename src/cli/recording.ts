// How a verb records what it changes: as the program does, under the same keys.
import type { Pool } from 'pg';
import { administrativeLog, type Recording } from '#db/administrative-log.ts';
import { hashChain, type Chain } from '#db/hash-chain.ts';
import type { Config } from '#config/config.ts';
import { ids } from '#keys/ids.ts';
import { openKeys } from '#keys/keys.ts';
import { makeSealing } from '#keys/sealing.ts';
import { formerKeysIn, readSecretKey } from '#keys/secret-key.ts';

const recordingUnder = (chain: Chain): Recording => ({
  administration: administrativeLog(chain, ids.uuid),
  clock: { now: () => Date.now() },
});

/** For a verb that makes no key: what is chained there under one is opened with those of the settings. */
export const recordingAsItStands = (config: Config): Recording =>
  recordingUnder(hashChain(makeSealing(readSecretKey(config), formerKeysIn(config))));

/** Makes the installation's keys where there are none yet, as a start of the program would. */
export const recordingFor = async (pool: Pool, config: Config): Promise<Recording> =>
  recordingUnder((await openKeys(pool, config)).chain);
