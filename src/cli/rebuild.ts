// `tanggap rebuild`: the rows that screens read, made anew from the log.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rebuild } from '#db/rebuild.ts';
import type { Config } from '../config.ts';
import { readSecretKey } from '../secret-key.ts';
import { trackCoder } from '../track-code.ts';
import { showProgress } from './progress.ts';
import { Unable, type Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

/** A key made now would give every case another tracking code than its reporter holds. */
const existingKey = (config: Config): Buffer => {
  if (config.secretKey === undefined && !existsSync(join(config.dataDir, 'secret-key')))
    throw new Unable(
      `Kunci rahasia tidak ada di ${config.dataDir}. Isi SECRET_KEY atau DATA_DIR yang dipakai program, supaya kode lacak tetap sama.`,
    );
  return readSecretKey(config);
};

export const rebuildVerb: Verb = {
  usage: 'rebuild',
  about:
    'Menyusun ulang tabel tampilan dari catatan peristiwa, dalam satu transaksi. Catatannya sendiri tidak berubah.',
  words: [0, 0],
  run: ({ settings }) => {
    const config = settings();
    return withMigrated(config, 'beside', async ({ pool }) => {
      const progress = showProgress('Menyusun ulang');
      try {
        const cases = await rebuild(pool, trackCoder(existingKey(config)), progress.tell);
        return { ok: true, text: `${String(cases)} kasus disusun ulang.`, json: { cases } };
      } finally {
        progress.end();
      }
    });
  },
};
