// `tanggap reseal`: what former keys sealed is sealed under the present one, so that the former ones can go.
import { administrativeLog } from '#db/administrative-log.ts';
import { countSealed, reseal } from '#db/reseal.ts';
import { ids } from '#keys/ids.ts';
import { chainKeyFrom, openKeys } from '#keys/keys.ts';
import { showProgress } from './progress.ts';
import type { Outcome, Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

const outcomeOf = (rows: number, { stale, lost }: { stale: number; lost: number }): Outcome => {
  const left = stale === 0 ? 'Tidak ada lagi yang memerlukan kunci lama: SECRET_KEY_FORMER boleh dihapus.' : '';
  const again = stale === 0 ? '' : `${String(stale)} baris masih di bawah kunci lama: jalankan sekali lagi.`;
  const gone = lost === 0 ? '' : `${String(lost)} baris tersegel kunci yang tidak ada di pengaturan, dan tetap begitu.`;
  const text = [`${String(rows)} baris disegel ulang.`, left, again, gone].filter((line) => line !== '').join('\n');
  return { ok: stale === 0 && lost === 0, text, json: { rows, stale, lost } };
};

/** Former keys must still be set; interrupted, it goes on where it ended when it is called again. */
export const resealVerb: Verb = {
  usage: 'reseal',
  about: [
    'Menyegel ulang semua yang tersegel kunci lama dengan SECRET_KEY sekarang, dan memulai kunci baru bagi rantai catatan.',
    'Jalankan setelah semua proses dimulai dengan SECRET_KEY baru dan SECRET_KEY_FORMER lama. Boleh dihentikan dan diulang.',
  ].join('\n'),
  words: [0, 0],
  run: ({ settings, screen }) => {
    const config = settings();
    return withMigrated(config, 'beside', async ({ pool }) => {
      const { secretKey, sealing, chain } = await openKeys(pool, config);
      const recording = { administration: administrativeLog(chain, ids.uuid), clock: { now: () => Date.now() } };
      const progress = showProgress('Menyegel ulang', screen);
      try {
        const deps = { pool, sealing, chainKeyFor: chainKeyFrom(secretKey), ...recording };
        const rows = await reseal(deps, progress.tell);
        return outcomeOf(rows, await countSealed(pool, sealing));
      } finally {
        progress.end();
      }
    });
  },
};
