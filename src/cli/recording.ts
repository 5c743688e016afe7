// How a verb records what it changes: as the program does, under the same key.
import { administrativeLog, type Recording } from '#db/administrative-log.ts';
import { hashChain } from '#db/hash-chain.ts';
import type { Config } from '../config.ts';
import { ids } from '../ids.ts';
import { makeSealing } from '../sealing.ts';
import { readSecretKey } from '../secret-key.ts';

export const recordingFor = (config: Config): Recording => ({
  administration: administrativeLog(hashChain(makeSealing(readSecretKey(config), config.formerKeys)), ids.uuid),
  clock: { now: () => Date.now() },
});
