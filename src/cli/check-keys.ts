// What the doctor says of keys and of the database's own guard over the record. Changes nothing.
import { findGuard } from '#db/program-role.ts';
import { countSealed } from '#db/reseal.ts';
import type { Queryable } from '#db/queryable.ts';
import type { Config } from '#config/config.ts';
import { makeSealing } from '#keys/sealing.ts';
import { formerKeysIn, hasSecretKey, readSecretKey } from '#keys/secret-key.ts';
import type { Finding } from './check-machine.ts';

const about = 'kunci';

/** Wrong where rows are sealed under a key that is not set; a note where former keys are still needed, or no longer. */
export const checkKeys = async (db: Queryable, config: Config): Promise<Finding[]> => {
  // Of a missing one the accounts' check tells.
  if (!hasSecretKey(config)) return [];
  const { stale, lost } = await countSealed(db, makeSealing(readSecretKey(config), formerKeysIn(config)));
  const says = (count: number, words: string): string => `${String(count)} baris ${words}`;
  if (lost > 0)
    return [{ about, state: 'wrong', says: says(lost, 'tersegel kunci lain; isi SECRET_KEY_FORMER dengan kunci itu') }];
  if (stale > 0)
    return [{ about, state: 'note', says: says(stale, 'masih di bawah kunci lama: jalankan "tanggap reseal"') }];
  if (config.formerKeys.length === 0) return [];
  return [{ about, state: 'note', says: 'tidak ada baris yang memerlukan SECRET_KEY_FORMER: boleh dihapus' }];
};

/** Of a server that the program does not run itself: may the role of the settings change what the logs hold? */
export const checkRole = async (db: Queryable, { databaseUrl }: Config): Promise<Finding[]> => {
  if (databaseUrl === undefined) return [];
  const { isSuperuser, changes } = await findGuard(db);
  const who = isSuperuser ? 'peran di DATABASE_URL adalah superuser' : 'peran di DATABASE_URL boleh mengubah catatan';
  const says = `${who}: pakai peran tanpa UPDATE, DELETE, TRUNCATE pada event dan administrative_event (docs/operations.md)`;
  return isSuperuser || changes ? [{ about: 'peran basis data', state: 'note', says }] : [];
};
