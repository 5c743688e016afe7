// What of a month is told to everybody: its totals, its tables, and their shape before and after it was made fit to be told.
// Must not decide what is told.
import type { Known } from './hiding.ts';

/** The tables of a month, in the order in which they stand on the page. */
export const publicTables = ['steps', 'agencies', 'channels', 'categories', 'kelurahan', 'days', 'ratings'] as const;
/** One of them. */
export type PublicTable = (typeof publicTables)[number];

/** Numbers of the whole city, each of its own. */
export const publicTotals = ['opened', 'told', 'ended', 'steps', 'onTime', 'kept', 'reopened', 'answered'] as const;
/** One of them. */
export type PublicTotal = (typeof publicTotals)[number];

/** `n`: at least so many, and at most four more; 0: hidden. `share`: in percent, absent where it is hidden or not told. Hours are whole ones. */
export type PublicLine = { key: string; n: number; share?: Known; medianHours?: number; p90Hours?: number };

/** A total of which nothing is told has `withheld`; its `n` says nothing then. */
export type PublicSum = { n: number; share?: Known; withheld?: true };

/** A table that is withheld has no lines. */
export type PublishedMonth = {
  month: string;
  totals: Record<PublicTotal, PublicSum>;
  tables: Record<PublicTable, { withheld: boolean; lines: PublicLine[] }>;
};

/** One line as it was counted; `part`: of which its share is told. */
export type CountedLine = {
  key: string;
  n: number;
  part?: number;
  medianMs?: number | null;
  p90Ms?: number | null;
  timed?: number;
};

/** Of a month its days are not counted again: they were told before. */
export type CountedTable = Exclude<PublicTable, 'days'>;

/** As it was counted: totals with what their share is of, and every table with a line for all that it could have. */
export type CountedMonth = {
  month: string;
  totals: Record<PublicTotal, { n: number; part?: number }>;
  tables: Record<CountedTable, CountedLine[]>;
};

/** Of whose promises the public is told, in their order. */
export const stepsOfSop = ['ask-identity', 'coordinate', 'register', 'follow-up', 'convey'] as const;
