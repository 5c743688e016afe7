// `tanggap recompute`: are the figures what the record says? Counts them again from the log alone, and changes nothing.
import { readTimes } from '#db/known-times.ts';
import { recomputeDays } from '#db/figures/recompute-days.ts';
import { recomputeSurveys } from '#db/figures/recompute-survey.ts';
import { recomputeFacts } from '#db/recompute-facts.ts';
import { readSops } from '#db/sop-versions.ts';
import { operator } from '#words/operator.ts';
import { showProgress } from './progress.ts';
import type { Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

const mostTold = 20;

const textOf = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));

/** Ends with 1 where a figure stands otherwise; names the first of them by case and figure. */
export const recomputeVerb: Verb = {
  name: 'recompute',
  options: {},
  words: [0, 0],
  run: ({ settings, screen }) => {
    const config = settings();
    return withMigrated(config, 'beside', async ({ pool, kysely }) => {
      const words = operator.commandLine.recompute;
      const terms = { ...(await readTimes(pool, config.desk.holidays)), sops: await readSops(pool) };
      const progress = showProgress(words.progress, screen);
      try {
        const days = await recomputeDays(pool, terms);
        const { see } = days;
        const told = await recomputeFacts(pool, terms, { most: mostTold, onProgress: progress.tell, see });
        const published = [...(await recomputeSurveys(pool, kysely)), ...days.found()];
        const differences = told.differences + published.length;
        const { cases } = told;
        const first = [...told.first, ...published].slice(0, mostTold);
        if (differences === 0) return { ok: true, text: words.same(cases), json: { cases, differences } };
        const lines = first.map(({ number, figure, counted, stands }) =>
          words.differs(number, figure, textOf(counted), textOf(stands)),
        );
        const text = [words.found(differences, cases), ...lines, words.then].join('\n');
        return { ok: false, text, json: { cases, differences, first } };
      } finally {
        progress.end();
      }
    });
  },
};
