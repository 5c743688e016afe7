// How many promises were kept, and how long they took: by step, by whoever held the case, by what the case is about, by time.
import { sql, type RawBuilder } from 'kysely';
import { usualStarts, type ShiftStarts } from '#core/duty/shifts.ts';
import type { PromiseKind } from '#core/figures/fact.ts';
import type { ReadTables } from '../queryable.ts';
import {
  isOf,
  isTellable,
  isTime,
  isWithin,
  narrowed,
  shiftKey,
  timeKey,
  type Asked,
  type Of,
  type Scope,
} from './asked.ts';
import type { Within } from './days.ts';

/** By what promises are told apart. */
export type ShareBy =
  | 'all'
  | 'step'
  | 'holder'
  | 'agency'
  | 'channel'
  | 'category'
  | 'kelurahan'
  | 'shift'
  | 'sop'
  | 'day'
  | 'week'
  | 'month';

/** One line: of `n` promises that were decided in the period, `late` were broken; `timed` of them have ended, which the durations are of. */
export type Share = {
  /** null: not said of these cases. */
  key: string | null;
  n: number;
  late: number;
  timed: number;
  /** As steps count time, without pauses. */
  medianMs: number | null;
  p90Ms: number | null;
};

/** `what`: whose promises; steps' where nothing is said, but holders' where they are told apart by those. `starts`: where the desk's shifts begin. */
export type SharesAsked = Asked & { by: ShareBy; what?: PromiseKind; starts?: ShiftStarts };

const columns = {
  ...{ step: 'f.step', holder: 'f.holder', channel: 'f.channel', category: 'f.category_id' },
  ...{ kelurahan: 'f.kelurahan', sop: 'f.sop' },
} as const;

/** Whose promises a question is of. */
export const whatOf = ({ by, what }: SharesAsked): PromiseKind =>
  what ?? (by === 'holder' || by === 'agency' ? 'holder' : 'step');

const agencyOf = (what: PromiseKind): 'agency_id' | 'lead_agency_id' =>
  what === 'step' ? 'lead_agency_id' : 'agency_id';

const keyOf = (asked: SharesAsked): RawBuilder<string | null> => {
  const { by, zone, starts = usualStarts } = asked;
  if (by === 'all') return sql<string>`'all'`;
  if (by === 'agency') return sql<string | null>`${sql.ref(`f.${agencyOf(whatOf(asked))}`)}`;
  if (by === 'shift') return shiftKey('f.started_at', zone, starts);
  const time = timeKey(by, 'f.decided_at', zone);
  if (time !== undefined) return time;
  return sql<string | null>`${sql.ref(by in columns ? columns[by as keyof typeof columns] : 'f.step')}`;
};

/** What an agency held, where agencies are told apart by what they held. */
const isHeld = ({ by, what }: SharesAsked): RawBuilder<boolean> =>
  by === 'agency' && (what ?? 'holder') === 'holder' ? sql<boolean>`f.holder = 'agency'` : sql<boolean>`true`;

const isStep = ({ step, holder }: Of): RawBuilder<boolean> =>
  sql<boolean>`(${step ?? null}::text is null or f.step = ${step ?? null})
    and (${holder ?? null}::text is null or f.holder = ${holder ?? null})`;

/** Rows `key, outcome, own_ms`; `of` is what whoever asks may be told. */
export const promiseRows = (asked: SharesAsked, of: Of, within: Within): RawBuilder<unknown> => {
  const what = whatOf(asked);
  return sql`select ${keyOf(asked)} as key, f.outcome, f.own_ms from step_fact f
    where f.what = ${what} and ${within('f.decided_at')} and ${isOf(of, agencyOf(what))}
      and ${isStep(of)} and ${isHeld(asked)} and ${isTellable(asked)}`;
};

/** Of the columns `key` and `n`. */
export const orderOf = ({ by }: SharesAsked): RawBuilder<unknown> => (isTime(by) ? sql`key` : sql`n desc, key`);

/** Each line with its number, the most first; lines of a time in their order. Nothing for whoever may be told nothing. */
export const findShares = async (db: ReadTables, scope: Scope, asked: SharesAsked): Promise<Share[]> => {
  const of = narrowed(scope, asked.by, asked.of);
  if (of === undefined) return [];
  const within: Within = (moment) => isWithin(moment, asked.period);
  const { rows } = await sql<Share>`
    select key, count(*)::int as n, count(*) filter (where outcome = 'late')::int as late, count(own_ms)::int as timed,
      percentile_disc(0.5) within group (order by own_ms)::float8 as "medianMs",
      percentile_disc(0.9) within group (order by own_ms)::float8 as "p90Ms"
    from (${promiseRows(asked, of, within)}) counted
    group by key order by ${orderOf(asked)}`.execute(db);
  return rows;
};
