// What the doctor says of keys and of the database's own guard over the record. Changes nothing.
import { countSealed } from '#db/reseal.ts';
import type { Queryable } from '#db/queryable.ts';
import type { Config } from '../config.ts';
import { makeSealing } from '../sealing.ts';
import { formerKeysIn, hasSecretKey, readSecretKey } from '../secret-key.ts';
import type { Finding } from './check-machine.ts';

const about = 'kunci';

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
