// How many promises were kept, without how long they took: from what was counted of each day, where that answers it.
import { sql, type RawBuilder } from 'kysely';
import type { PromiseKind } from '#core/figures/fact.ts';
import type { ReadTables } from '../queryable.ts';
import { isTime, isWithin, narrowed, type Of, type Scope } from './asked.ts';
import { isOfDays, keptOf, lineKey, linesOf, onDay, type Within } from './days.ts';
import { orderOf, promiseRows, whatOf, type Share, type ShareBy, type SharesAsked } from './shares.ts';

/** Of `n` promises `late` were broken. */
export type KeptShare = Pick<Share, 'key' | 'n' | 'late'>;

/** In the order of the columns. */
export const shareNumbers = ['n', 'late'] as const;

/**
 * The names of the lines that are counted of each day, by whose promises they are of and what they are told apart by. `lead`: whoever leads the
 * case of a step; `agency`: what an agency held. All that was held is no line: an agency’s part of it is another than all of its cases.
 */
export const shareSides = {
  step: {
    ...{ all: 'all', step: 'step', channel: 'channel', category: 'category', kelurahan: 'kelurahan', sop: 'sop' },
    agency: 'lead',
  },
  holder: { holder: 'holder', agency: 'agency' },
  promise: {},
} as const satisfies Record<PromiseKind, Partial<Record<ShareBy, string>>>;

const nameOf = (asked: SharesAsked, side: string): string | undefined => {
  const names: Readonly<Record<string, string>> = shareSides[whatOf(asked)];
  return side === asked.by || whatOf(asked) === 'step' ? names[side] : undefined;
};

/** Rows `key, n, late`, those of the day `d`. */
export const shareLines = (asked: SharesAsked, of: Of, within: Within = onDay): RawBuilder<unknown> =>
  sql`select key, count(*)::int as n, count(*) filter (where outcome = 'late')::int as late
    from (${promiseRows(asked, of, within)}) one group by key`;

const rowsFor = (asked: SharesAsked, of: Of): RawBuilder<unknown> => {
  const { by, period } = asked;
  const kept = isOfDays(asked) ? keptOf(by, of, (side) => nameOf(asked, side)) : undefined;
  if (kept === undefined) return shareLines(asked, of, (moment) => isWithin(moment, period));
  const anew = shareLines({ ...asked, by: isTime(by) ? 'all' : by }, of);
  const lines = linesOf(period, { kept, table: 'share_day', numbers: shareNumbers }, anew);
  return sql`select ${lineKey(by)} as key, line.n, line.late from (${lines}) line`;
};

/** The lines of `findShares`, and in its order. */
export const findKept = async (db: ReadTables, scope: Scope, asked: SharesAsked): Promise<KeptShare[]> => {
  const of = narrowed(scope, asked.by, asked.of);
  if (of === undefined) return [];
  const { rows } = await sql<KeptShare>`select key, sum(n)::int as n, sum(late)::int as late
    from (${rowsFor(asked, of)}) counted group by key order by ${orderOf(asked)}`.execute(db);
  return rows;
};
