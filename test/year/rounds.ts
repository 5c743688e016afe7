// What the program does by itself beside a year, and nothing waits for: counts of folders are added up, days that are over are counted, and each
// Monday the week before is told.
import { addUpCounts } from '#db/case-counts.ts';
import type { Database } from '#db/database.ts';
import { tallyDays } from '#db/figures/tally.ts';
import { makeRecap } from '#db/recaps.ts';
import { at } from '../given/given.ts';
import type { Look } from './watch.ts';

/** `recaps`: when each was made, and how far the record was. */
export type Rounds = { recaps: Look[]; beside: (hours: number) => Promise<void> };

/** Every so many hours what is counted ahead is counted: the program does so each minute, and what counts is that a day is when it is over. */
const countEvery = 24;

export const roundsOf = ({ database }: { database: Database }): Rounds => {
  const { pool, kysely } = database;
  const recaps: Look[] = [];
  const tell = async (hours: number): Promise<void> => {
    if ((await makeRecap(database, at(hours))) === 0) return;
    const { rows } = await pool.query<{ seq: number }>('select coalesce(max(seq), 0)::int as seq from event');
    recaps.push({ at: at(hours), seq: rows[0]?.seq ?? 0 });
  };
  return {
    recaps,
    beside: async (hours) => {
      if (hours % 1 !== 0) return;
      if (hours % countEvery === 0) {
        await addUpCounts(pool);
        while (await tallyDays(pool, kysely, at(hours)));
      }
      await tell(hours);
    },
  };
};
