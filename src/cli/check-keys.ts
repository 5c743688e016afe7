// What the doctor says of keys and of the database's own guard over the record. Changes nothing.
import { findGuard } from '#db/program-role.ts';
import { countSealed } from '#db/reseal.ts';
import type { Queryable } from '#db/queryable.ts';
import type { Config } from '#config/config.ts';
import { makeSealing } from '#keys/sealing.ts';
import { formerKeysIn, hasSecretKey, readSecretKey } from '#keys/secret-key.ts';
import { operator } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

/** Wrong where rows are sealed under a key that is not set; a note where former keys are still needed, or no longer. */
export const checkKeys = async (db: Queryable, config: Config): Promise<Finding[]> => {
  // Of a missing one the accounts' check tells.
  if (!hasSecretKey(config)) return [];
  const { stale, lost } = await countSealed(db, makeSealing(readSecretKey(config), formerKeysIn(config)));
  const { keysLost, keysStale, keysUnneeded } = operator.doctor;
  const about = operator.doctor.about.keys;
  if (lost > 0) return [{ about, state: 'wrong', says: keysLost(lost) }];
  if (stale > 0) return [{ about, state: 'note', says: keysStale(stale) }];
  if (config.formerKeys.length === 0) return [];
  return [{ about, state: 'note', says: keysUnneeded }];
};

/** Of a server that the program does not run itself: may the role of the settings change what the logs hold? */
export const checkRole = async (db: Queryable, { databaseUrl }: Config): Promise<Finding[]> => {
  if (databaseUrl === undefined) return [];
  const { isSuperuser, changes } = await findGuard(db);
  const { about, superuser, mayChange } = operator.doctor;
  const says = isSuperuser ? superuser : mayChange;
  return isSuperuser || changes ? [{ about: about.role, state: 'note', says }] : [];
};
