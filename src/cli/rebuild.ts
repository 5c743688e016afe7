// `tanggap rebuild`: the rows that screens read, made anew from the log.
import { rebuild } from '#db/rebuild.ts';
import type { Config } from '#config/config.ts';
import { openKeys } from '#keys/keys.ts';
import { hasSecretKey } from '#keys/secret-key.ts';
import { trackCoder } from '#keys/track-code.ts';
import { showProgress } from './progress.ts';
import { Unable, type Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

/** A key made now would give every case another tracking code than its reporter holds. */
const checkKey = (config: Config): void => {
  if (!hasSecretKey(config))
    throw new Unable(
      `Kunci rahasia tidak ada di ${config.dataDir}. Isi SECRET_KEY atau DATA_DIR yang dipakai program, supaya kode lacak tetap sama.`,
    );
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
        checkKey(config);
        const { kept } = await openKeys(pool, config);
        const cases = await rebuild(pool, trackCoder(kept['track-code']), progress.tell);
        return { ok: true, text: `${String(cases)} kasus disusun ulang.`, json: { cases } };
      } finally {
        progress.end();
      }
    });
  },
};
