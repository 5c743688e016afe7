// What everybody is told of one month: counts in fives, shares as what they may be, tables with every line that they could have.
// Must not ask a database.
import { withheldBesideDays } from './beside-days.ts';
import type { PublishedDay } from './published-day.ts';
import { knownShare, mayBeTold, toldCount, type Known } from './hiding.ts';
import {
  publicTables,
  publicTotals,
  type CountedLine,
  type CountedMonth,
  type CountedTable,
  type PublicLine,
  type PublicSum,
  type PublicTable,
  type PublicTotal,
  type PublishedMonth,
} from './public-month.ts';

/** Of which number a table's lines are. */
const wholes: readonly (readonly CountedTable[])[] = [
  ['channels', 'categories', 'kelurahan'],
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

/** Tables that say nothing of each other's lines, nor of their own. */
const tablesToTell = (tables: CountedMonth['tables'], draw: () => boolean): Set<PublicTable> => {
  const told = new Set<PublicTable>();
  for (const names of wholes) {
    const lines = names.map((name) => tables[name].map(({ n }) => n));
    const all = Math.max(...lines.map(sum));
    mayBeTold(all, lines, names.map(draw)).forEach((may, index) => {
      const name = names[index];
      if (may && name !== undefined) told.add(name);
    });
  }
  return told;
};

const dayLines = (days: readonly PublishedDay[]): PublishedMonth['tables']['days'] => ({
  withheld: days.length === 0,
  lines: days.map(({ date, cases }) => ({ key: date, n: cases.opened })),
});

/** `days`: all of the month, as they were told. `draw`: one lot in many, that nobody can foresee. */
export const publishedOf = (
  month: CountedMonth,
  days: readonly PublishedDay[],
  draw: () => boolean,
): PublishedMonth => {
  const { totals, tables } = month;
  const told = tablesToTell(tables, draw);
  const withheld = withheldBesideDays(month, days, { isTold: (name) => told.has(name), draw });
  const publicTable = (name: PublicTable): { withheld: boolean; lines: PublicLine[] } => {
    if (name === 'days') return dayLines(days);
    if (!told.has(name) || withheld.tables.has(name)) return { withheld: true, lines: [] };
    const withShares = partsMayBeTold(tables[name], draw());
    return { withheld: false, lines: tables[name].map((line) => toldLine(line, withShares)) };
  };
  const publicSum = (name: PublicTotal): PublicSum =>
    withheld.totals.has(name)
      ? { n: 0, withheld: true }
      : { n: toldCount(totals[name].n), ...shareOf(totals[name].n, totals[name].part) };
  return {
    month: month.month,
    totals: Object.fromEntries(publicTotals.map((name) => [name, publicSum(name)])) as PublishedMonth['totals'],
    tables: Object.fromEntries(publicTables.map((name) => [name, publicTable(name)])) as PublishedMonth['tables'],
  };
};
