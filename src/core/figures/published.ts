// What everybody is told of one month: counts in fives, shares as what they may be, tables with every line that they could have.
// Must not ask a database.
import { knownShare, mayBeTold, toldCount, type Known } from './hiding.ts';

/** The tables of a month, in the order in which they stand on the page. */
export const publicTables = ['steps', 'agencies', 'channels', 'categories', 'kelurahan', 'days', 'ratings'] as const;
/** One of them. */
export type PublicTable = (typeof publicTables)[number];

/** Numbers of the whole city, each of its own. */
export const publicTotals = ['opened', 'told', 'ended', 'steps', 'onTime', 'kept', 'reopened', 'answered'] as const;
export type PublicTotal = (typeof publicTotals)[number];

/** `n`: at least so many, and at most four more; 0: hidden. `share`: in percent, absent where it is hidden or not told. Hours are whole ones. */
export type PublicLine = { key: string; n: number; share?: Known; medianHours?: number; p90Hours?: number };

/** A table that is withheld has no lines. */
export type PublishedMonth = {
  month: string;
  totals: Record<PublicTotal, { n: number; share?: Known }>;
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

/** As it was counted: totals with what their share is of, and every table with a line for all that it could have. */
export type CountedMonth = {
  month: string;
  totals: Record<PublicTotal, { n: number; part?: number }>;
  tables: Record<PublicTable, CountedLine[]>;
};

/** Of which number a table's lines are. */
const wholes: readonly (readonly PublicTable[])[] = [
  ['channels', 'categories', 'kelurahan', 'days'],
  ['steps'],
  ['agencies'],
  ['ratings'],
];

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const hourMs = 3_600_000;

const hoursIn = (ms: number | null | undefined, timed: number | undefined): number | undefined =>
  ms === null || ms === undefined || toldCount(timed ?? 0) === 0 ? undefined : Math.ceil(ms / hourMs);

const shareOf = (n: number, part: number | undefined): { share?: Known } => {
  const share = part === undefined ? undefined : knownShare(part, n);
  return share === undefined ? {} : { share };
};

const toldLine = ({ key, n, part, medianMs, p90Ms, timed }: CountedLine, withShare: boolean): PublicLine => {
  const told = toldCount(n);
  const [medianHours, p90Hours] = [hoursIn(medianMs, timed), hoursIn(p90Ms, timed)];
  return {
    ...{ key, n: told },
    ...(withShare ? shareOf(n, part) : {}),
    ...(told === 0 || medianHours === undefined ? {} : { medianHours }),
    ...(told === 0 || p90Hours === undefined ? {} : { p90Hours }),
  };
};

/** Lines that share nothing with any other number are told, or withheld, by themselves. */
const partsMayBeTold = (lines: readonly CountedLine[], drawn: boolean): boolean => {
  const parts = lines.map(({ part }) => part ?? 0);
  const rests = lines.map(({ n, part }) => n - (part ?? 0));
  return mayBeTold(sum(parts), [parts], [drawn])[0] === true && mayBeTold(sum(rests), [rests], [drawn])[0] === true;
};

/** `draw`: one lot in many, that nobody can foresee. */
export const publishedOf = ({ month, totals, tables }: CountedMonth, draw: () => boolean): PublishedMonth => {
  const told = new Map<PublicTable, boolean>();
  for (const names of wholes) {
    const lines = names.map((name) => tables[name].map(({ n }) => n));
    const all = Math.max(...lines.map(sum));
    mayBeTold(all, lines, names.map(draw)).forEach((may, index) => {
      const name = names[index];
      if (name !== undefined) told.set(name, may);
    });
  }
  const publicTable = (name: PublicTable): { withheld: boolean; lines: PublicLine[] } => {
    if (told.get(name) !== true) return { withheld: true, lines: [] };
    const withShares = partsMayBeTold(tables[name], draw());
    return { withheld: false, lines: tables[name].map((line) => toldLine(line, withShares)) };
  };
  return {
    month,
    totals: Object.fromEntries(
      publicTotals.map((name) => [
        name,
        { n: toldCount(totals[name].n), ...shareOf(totals[name].n, totals[name].part) },
      ]),
    ) as PublishedMonth['totals'],
    tables: Object.fromEntries(publicTables.map((name) => [name, publicTable(name)])) as PublishedMonth['tables'],
  };
};
