// Where the questions of the figures answer otherwise than a slow count of the same year; as lines, none where all is well.
import { cityScope } from '#db/figures/asked.ts';
import { findCases, findHours, findLasting, lastingBars } from '#db/figures/cases.ts';
import { findOpen } from '#db/figures/open.ts';
import type { ReadTables } from '#db/queryable.ts';
import { hourMs } from '#core/time.ts';
import { countedBys, countSlowly, hoursSlowly, openSlowly, waitsSlowly, type Fate } from './slow-counts.ts';

type Period = { from: number; until: number };
type Lines = Readonly<Record<string, unknown>>;

/** Where two of one key are not the same. */
export const differencesOf = (name: string, found: Lines, slow: Lines): string[] =>
  [...new Set([...Object.keys(found), ...Object.keys(slow)])].flatMap((key) => {
    const [one, other] = [JSON.stringify(found[key]) ?? 'nothing', JSON.stringify(slow[key]) ?? 'nothing'];
    return one === other ? [] : [`${name} ${key}: ${one} is ${other}`];
  });

const zone = 'Asia/Jakarta';

const casesOf = async (db: ReadTables, fates: readonly Fate[], period: Period): Promise<string[]> => {
  const found: string[] = [];
  for (const by of countedBys) {
    const lines = (await findCases(db, cityScope, { period, zone, by })).map(({ key, ...line }) => [String(key), line]);
    found.push(...differencesOf(`cases by ${by}`, Object.fromEntries(lines) as Lines, countSlowly(fates, by, period)));
  }
  return found;
};

const hoursOf = async (db: ReadTables, fates: readonly Fate[], period: Period): Promise<string[]> => {
  const hours = await findHours(db, cityScope, { period, zone });
  const squares = Object.fromEntries(hours.map(({ weekday, hour, n }) => [`${String(weekday)} ${String(hour)}`, n]));
  return differencesOf('hours', squares, hoursSlowly(fates, period));
};

const lastingOf = async (db: ReadTables, fates: readonly Fate[], period: Period): Promise<string[]> => {
  const waits = waitsSlowly(fates, period);
  const part = (share: number): number | null => waits[Math.max(0, Math.ceil(waits.length * share) - 1)] ?? null;
  const bars = lastingBars.map((from, index) => {
    const until = lastingBars[index + 1] ?? Infinity;
    const n = waits.filter((ms) => ms >= from * hourMs && ms < until * hourMs).length;
    return { fromHours: from, untilHours: lastingBars[index + 1] ?? null, n };
  });
  const slow = { n: waits.length, medianMs: part(0.5), p90Ms: part(0.9), bars };
  return differencesOf('lasting', await findLasting(db, cityScope, { period, zone }), slow);
};

/** Where cases stand is no part of their fates: all of them together, from where they stand and from their steps. */
const openOf = async (db: ReadTables, fates: readonly Fate[], now: number): Promise<string[]> => {
  const lines = await findOpen(db, { userId: 'anybody', role: 'division-head' }, new Date(now));
  const sumOf = (all: readonly { open: number; late: number; soon: number }[]) =>
    all.reduce(
      (sum, { open, late, soon }) => ({ open: sum.open + open, late: sum.late + late, soon: sum.soon + soon }),
      {
        ...{ open: 0, late: 0, soon: 0 },
      },
    );
  return differencesOf('open', { all: sumOf(lines) }, { all: sumOf(Object.values(openSlowly(fates, now))) });
};

export const countDifferences = async (
  db: ReadTables,
  fates: readonly Fate[],
  { period, now }: { period: Period; now: number },
): Promise<string[]> => [
  ...(await casesOf(db, fates, period)),
  ...(await hoursOf(db, fates, period)),
  ...(await lastingOf(db, fates, period)),
  ...(await openOf(db, fates, now)),
];
