// By what promises are reckoned in this process: read at the start, and again when somebody changed holidays, calendars or procedures anywhere.
import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { HolidayYears } from '#core/sop/holidays.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import { keptTimes, readTimes } from '#db/known-times.ts';
import { timesChanged } from '#db/live-news.ts';
import type { Live } from '#db/live.ts';
import type { Queryable } from '#db/queryable.ts';
import { readSops, sopsChanged } from '#db/sop-versions.ts';
import { recountOpen } from '#db/refresh-standing.ts';

type KnownTerms = {
  terms: () => Terms;
  /** The same with these versions: what another process enacted is read over `db` before the news of it is here. */
  termsFor: (sops: readonly SopKey[], db: Queryable) => Promise<Terms>;
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
    await recountOpen(pool, now);
    isCounted = known === now;
  };
  let reading: Promise<void> = Promise.resolve();
  // One after another: of two readings the later one is what counts.
  const renew = (): Promise<void> => (reading = reading.then(readAgain, readAgain));
  const termsFor: KnownTerms['termsFor'] = async (sops, db) => {
    if (sops.every((key) => key in known.sops.known)) return known;
    [known, isCounted] = [{ ...(await keptTimes(db, own)), sops: await readSops(db) }, false];
    return known;
  };
  return {
    terms: () => known,
    termsFor,
    follow: async (live, onError) => {
      live.subscribe(({ what }) => {
        if (what === timesChanged || what === sopsChanged || what === 'gap') renew().catch(onError);
      });
      await renew();
    },
  };
};
