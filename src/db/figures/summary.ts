// What a period came to, in one piece: the figures of a recap or a report, with the names that things had then. Asks the questions beside it and
// counts nothing itself.
import { sql } from 'kysely';
import type { ReadTables } from '../queryable.ts';
import type { Period } from './asked.ts';
import { cityScope } from './asked.ts';
import { findCases, type CaseCounts, type CasesBy } from './cases.ts';
import { findKept } from './kept.ts';
import { findShares, type Share, type ShareBy } from './shares.ts';

/** Of `n` promises `late` were broken; an empty name: it was not said of these cases. */
export type SummaryLine = Pick<Share, 'n' | 'late' | 'medianMs' | 'p90Ms'> & { key: string; name: string };
export type SummaryCount = { key: string; name: string; opened: number };

/** Of all cases, and of all steps that were decided. */
export type SummaryTotal = Pick<
  CaseCounts,
  'opened' | 'ended' | 'told' | 'reopened' | 'answered' | 'kept' | 'broken' | 'ratings'
> &
  Pick<Share, 'n' | 'late'>;

/** `before`: the same of the period before. */
export type Summary = {
  total: SummaryTotal;
  before: SummaryTotal;
  steps: SummaryLine[];
  agencies: SummaryLine[];
  categories: SummaryCount[];
  channels: SummaryCount[];
  days: SummaryCount[];
};

/** `zone` as PostgreSQL calls it. */
export type SummaryAsked = { period: Period; before: Period; zone: string };

const nothing: SummaryTotal = {
  ...{ opened: 0, ended: 0, told: 0, reopened: 0, answered: 0, kept: 0, broken: 0, ratings: [0, 0, 0, 0, 0] },
  ...{ n: 0, late: 0 },
};

const findTotal = async (db: ReadTables, period: Period, zone: string): Promise<SummaryTotal> => {
  const [cases] = await findCases(db, cityScope, { period, zone, by: 'all' });
  const [share] = await findKept(db, cityScope, { period, zone, by: 'all' });
  const { key: _all, ...counts } = cases ?? { key: null };
  return { ...nothing, ...counts, n: share?.n ?? 0, late: share?.late ?? 0 };
};

type Names = ReadonlyMap<string, string>;

const findNames = async (db: ReadTables, table: 'agency' | 'category'): Promise<Names> => {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from ${sql.table(table)}`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const named = (key: string | null, names: Names): { key: string; name: string } => ({
  key: key ?? '',
  name: key === null ? '' : (names.get(key) ?? key),
});

const none: Names = new Map();

/** One question after the other: a report is in no hurry, and takes one connection. */
export const findSummary = async (db: ReadTables, { period, before, zone }: SummaryAsked): Promise<Summary> => {
  const agencies = await findNames(db, 'agency');
  const categories = await findNames(db, 'category');
  const shares = async (by: ShareBy, names: Names): Promise<SummaryLine[]> =>
    (await findShares(db, cityScope, { period, zone, by })).map(({ key, n, late, medianMs, p90Ms }) => ({
      ...named(key, names),
      ...{ n, late, medianMs, p90Ms },
    }));
  const counts = async (by: CasesBy, names: Names): Promise<SummaryCount[]> =>
    (await findCases(db, cityScope, { period, zone, by })).flatMap(({ key, opened }) =>
      opened === 0 ? [] : [{ ...named(key, names), opened }],
    );
  return {
    total: await findTotal(db, period, zone),
    before: await findTotal(db, before, zone),
    steps: await shares('step', none),
    agencies: await shares('agency', agencies),
    categories: await counts('category', categories),
    channels: await counts('channel', none),
    days: await counts('day', none),
  };
};
