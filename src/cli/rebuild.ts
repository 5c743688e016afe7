// `tanggap rebuild`: the rows that screens read, made anew from the log.
import { readTimes } from '#db/known-times.ts';
import { rebuild } from '#db/rebuild.ts';
import { readSops } from '#db/sop-versions.ts';
import { operator } from '#words/operator.ts';
import { showProgress } from './progress.ts';
import type { Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

/** Page by page, each in a transaction of its own, so that a running program goes on meanwhile. */
export const rebuildVerb: Verb = {
  name: 'rebuild',
  options: {},
  words: [0, 0],
  run: ({ settings, screen }) => {
    const config = settings();
    return withMigrated(config, 'beside', async ({ pool }) => {
      const terms = { ...(await readTimes(pool, config.desk.holidays)), sops: await readSops(pool) };
      const progress = showProgress(operator.commandLine.rebuild.progress, screen);
      try {
        const cases = await rebuild(pool, terms, progress.tell);
        return { ok: true, text: operator.commandLine.rebuild.done(cases), json: { cases } };
      } finally {
        progress.end();
      }
    });
  },
};
