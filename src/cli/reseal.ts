// `tanggap reseal`: what former keys sealed is sealed under the present one, so that the former ones can go.
import { administrativeLog } from '#db/administrative-log.ts';
import { countSealed, reseal } from '#db/reseal.ts';
import { ids } from '#keys/ids.ts';
import { chainKeyFrom, openKeys } from '#keys/keys.ts';
import { operator } from '#words/operator.ts';
import { showProgress } from './progress.ts';
import type { Outcome, Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

const outcomeOf = (rows: number, { stale, lost }: { stale: number; lost: number }): Outcome => {
  const words = operator.commandLine.reseal;
  const left = stale === 0 ? words.noneLeft : '';
  const again = stale === 0 ? '' : words.again(stale);
  const gone = lost === 0 ? '' : words.lost(lost);
  const text = [words.done(rows), left, again, gone].filter((line) => line !== '').join('\n');
  return { ok: stale === 0 && lost === 0, text, json: { rows, stale, lost } };
};

/** Former keys must still be set; interrupted, it goes on where it ended when it is called again. */
export const resealVerb: Verb = {
  name: 'reseal',
  options: {},
  words: [0, 0],
  run: ({ settings, screen }) => {
    const config = settings();
    return withMigrated(config, 'beside', async ({ pool }) => {
      const { secretKey, sealing, chain } = await openKeys(pool, config);
      const recording = { administration: administrativeLog(chain, ids.uuid), clock: { now: () => Date.now() } };
      const progress = showProgress(operator.commandLine.reseal.progress, screen);
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
