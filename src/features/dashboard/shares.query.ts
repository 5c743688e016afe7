// Shares of promises by one side of the cases, and the cases behind a share.
import { cityZone } from '#core/city-day.ts';
import { sql } from 'kysely';
import { comparedWith, instantsOf } from '#core/findings/period.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { StepName } from '#core/sop/key.ts';
import { isOf, isWithin, narrowed, scopeOf } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import type { Queryable, ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import type { BehindAnswer, BehindAsked, SharesAnswer, SharesAsked, Side } from './dashboard.contract.ts';
import { namesOf, ofAsked, partOf, timesOf } from './dashboard.query.ts';

type Deps = { db: ReadTables; pool: Queryable };

/** Ids of these sides have names that only the database knows, or the list of places. */
const namesFor = async (db: ReadTables, side: Side): Promise<(key: string) => string | undefined> => {
  if (side === 'kelurahan') return (key) => findKelurahan(key)?.name;
  if (side !== 'agency' && side !== 'category') return () => undefined;
  const names = await namesOf(db, side);
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

const mostBehind = 200;

type Behind = {
  all: number;
  number: string;
  step: StepName | null;
  agency: string | null;
  due_at: Date;
  ended_at: Date | null;
};

/** Those that `findShares` counts, but for cases that this officer may not see one by one: sealed ones. */
export const findBehind = async (db: ReadTables, viewer: Viewer, asked: BehindAsked): Promise<BehindAnswer> => {
  const scope = scopeOf(viewer);
  const of = narrowed(scope, 'case', ofAsked(scope, asked));
  if (of === undefined) return { n: 0, rows: [] };
  const period = instantsOf({ from: asked.from, until: asked.until });
  const { rows } = await sql<Behind>`
    select count(*) over ()::int as all, c.number, f.step, a.short_name as agency, f.due_at, f.ended_at
    from step_fact f join complaint c on c.id = f.complaint_id
      left join agency a on a.id = coalesce(f.agency_id, f.lead_agency_id)
    where f.what = ${asked.what} and f.outcome = ${asked.outcome} and ${isWithin('f.decided_at', period)}
      and ${isOf(of, asked.what === 'step' ? 'lead_agency_id' : 'agency_id')} and ${visibleTo(viewer)}
      and (${of.step ?? null}::text is null or f.step = ${of.step ?? null})
      and (${of.holder ?? null}::text is null or f.holder = ${of.holder ?? null})
    order by f.decided_at desc, c.number, f.turn limit ${sql.lit(mostBehind)}`.execute(db);
  return {
    n: rows[0]?.all ?? 0,
    rows: rows.map(({ number, step, agency, due_at: dueAt, ended_at: endedAt }) => ({
      ...{ number, dueAt: dueAt.toISOString() },
      ...(step === null ? {} : { step }),
      ...(agency === null ? {} : { agency }),
      ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
    })),
  };
};
