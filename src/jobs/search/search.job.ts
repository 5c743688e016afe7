// What changed is brought into the search: soon after its commit, and after an update of the program all that stands there.
// Words that nobody's message holds any more are forgotten, a few at a time.
import { forgetWords, type WordPlace } from '#db/search/forget-words.ts';
import { indexCases } from '#db/search/index-cases.ts';
import type { JobKind } from '../job.ts';

/** Two parts: bringing in what changed, and forgetting words in small steps that begin again where the last ended. */
export const searchJobs: JobKind = ({ indexing }) => {
  let place: WordPlace | undefined;
  const forget = async (): Promise<number> => {
    place = await forgetWords(indexing.database.kysely, place);
    return 0;
  };
  return [
    { part: 'search', run: () => indexCases(indexing), everyMs: 1_000, wokenBy: ['case'] },
    { part: 'search-words', run: forget, everyMs: 30_000, wokenBy: [] },
  ];
};
