// Shares of promises by one side of the cases.
import { cityZone } from '#core/city-day.ts';
import { comparedWith, instantsOf } from '#core/findings/period.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { scopeOf } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import type { Queryable, ReadTables } from '#db/queryable.ts';
import type { Viewer } from '#db/visible-to.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import type { SharesAnswer, SharesAsked, Side } from './dashboard.contract.ts';
import { findNames, ofAsked, partOf, timesOf } from './dashboard.query.ts';

type Deps = { db: ReadTables; pool: Queryable };

/** Ids of these sides have names that only the database knows, or the list of places. */
const namesFor = async (db: ReadTables, side: Side): Promise<(key: string) => string | undefined> => {
  if (side === 'kelurahan') return (key) => findKelurahan(key)?.name;
  if (side !== 'agency' && side !== 'category') return () => undefined;
  const names = (await findNames(db))[side];
  return (key) => names.get(key);
};

/** Each line with what it was in the period before, where it was there. */
export const findSharesBy = async ({ db, pool }: Deps, viewer: Viewer, asked: SharesAsked): Promise<SharesAnswer> => {
  const scope = scopeOf(viewer);
  const [starts, nameOf] = [await findShiftStarts(pool), await namesFor(db, asked.by)];
  const dates = { from: asked.from, until: asked.until };
  const question = { zone: cityZone, of: ofAsked(scope, asked), by: asked.by, starts };
  const [now, before] = await Promise.all([
    findShares(db, scope, { ...question, period: instantsOf(dates) }),
    findShares(db, scope, { ...question, period: instantsOf(comparedWith(dates, asked.compare ?? 'before')) }),
  ]);
  return {
    rows: now.map(({ key, n, late, ...times }) => {
      const [then, name] = [before.filter((one) => one.key === key), key === null ? undefined : nameOf(key)];
      return {
        ...{ n, late, ...timesOf(times) },
        ...(key === null ? {} : { key }),
        ...(name === undefined ? {} : { name }),
        ...(then.length === 0 ? {} : { before: partOf(then) }),
      };
    }),
  };
};
