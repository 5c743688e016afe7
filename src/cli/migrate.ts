// `tanggap migrate`: brings the database to this version, as every start does.
import { knownMigrations, migrate } from '#db/migrate.ts';
import { openKeys } from '#keys/keys.ts';
import { hasSecretKey } from '#keys/secret-key.ts';
import type { Verb } from './verb.ts';
import { withDatabase } from './with-database.ts';

/** Works beside a running program too; makes keys only where SECRET_KEY exists already. */
export const migrateVerb: Verb = {
  usage: 'migrate',
  about: 'Memperbarui bentuk basis data ke versi ini. Langkah yang sudah dijalankan tidak diulang.',
  words: [0, 0],
  run: ({ settings }) => {
    const config = settings();
    return withDatabase(config, 'beside', async ({ pool }) => {
      const applied = await migrate(pool);
      // Without one the first start makes it, and chains the logs under it.
      if (hasSecretKey(config)) await openKeys(pool, config);
      const level = knownMigrations().at(-1);
      return {
        ok: true,
        text:
          applied.length === 0
            ? `Basis data sudah sesuai dengan versi ini (${level ?? 'tanpa langkah'}).`
            : `Dijalankan:\n${applied.map((name) => `  ${name}`).join('\n')}`,
        json: { applied, level },
      };
    });
  },
};
