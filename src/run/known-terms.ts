// By what promises are reckoned in this process: read at the start, and again when somebody changed holidays, calendars or procedures anywhere.
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { HolidayYears } from '#core/sop/holidays.ts';
import type { Terms } from '#core/sop/terms.ts';
import { timesChanged } from '#db/calendars.ts';
import { readTimes } from '#db/known-times.ts';
import type { Live } from '#db/live.ts';
import { readSops, sopsChanged } from '#db/sop-versions.ts';
import { recountOpen } from '#db/refresh-standing.ts';

type KnownTerms = {
  terms: () => Terms;
  /**
   * From then on changes are heard; warnings of open cases are reckoned anew, what was promised stands. Resolves once what changed since the
   * first reading, before anybody listened, is known too.
   */
  follow: (live: Pick<Live, 'subscribe'>, onError: (error: unknown) => void) => Promise<void>;
};

/** `own`: years that the file of lists names. */
export const openTerms = async (pool: Pool, own: HolidayYears): Promise<KnownTerms> => {
  const read = async (): Promise<Terms> => ({ ...(await readTimes(pool, own)), sops: await readSops(pool) });
  let known = await read();
  let isCounted = true;
  const readAgain = async (): Promise<void> => {
    const now = await read();
    if (isCounted && isDeepStrictEqual(now, known)) return;
    [known, isCounted] = [now, false];
    await recountOpen(pool, known);
    isCounted = true;
  };
  let reading: Promise<void> = Promise.resolve();
  // One after another: of two readings the later one is what counts.
  const renew = (): Promise<void> => (reading = reading.then(readAgain, readAgain));
  return {
    terms: () => known,
    follow: async (live, onError) => {
      live.subscribe(({ what }) => {
        if (what === timesChanged || what === sopsChanged || what === 'gap') renew().catch(onError);
      });
      await renew();
    },
  };
};
