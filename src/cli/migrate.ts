// `tanggap migrate`: brings the database to this version, as every start does.
import { knownMigrations, migrate } from '#db/migrate.ts';
import { openKeys } from '#keys/keys.ts';
import { hasSecretKey } from '#keys/secret-key.ts';
import { operator } from '#words/operator.ts';
import type { Verb } from './verb.ts';
import { withDatabase } from './with-database.ts';

/** Works beside a running program too; makes keys only where SECRET_KEY exists already. */
export const migrateVerb: Verb = {
  name: 'migrate',
  options: {},
  words: [0, 0],
  run: ({ settings }) => {
    const config = settings();
    return withDatabase(config, 'beside', async ({ pool }) => {
      const applied = await migrate(pool);
      // Without one the first start makes it, and chains the logs under it.
      if (hasSecretKey(config)) await openKeys(pool, config);
      const level = knownMigrations().at(-1);
      const words = operator.commandLine.migrate;
      return {
        ok: true,
        text:
          applied.length === 0
            ? words.upToDate(level ?? words.noStep)
            : `${words.applied}\n${applied.map((name) => `  ${name}`).join('\n')}`,
        json: { applied, level },
      };
    });
  },
};
