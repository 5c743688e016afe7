// Where a year and its slow check do not agree, as lines; none where all is well.
import type { ReadTables } from '#db/queryable.ts';
import { cityScope } from '#db/figures/asked.ts';
import { findShares } from '#db/figures/shares.ts';
import type { Lateness, Slowly } from './slow-check.ts';
import { slowBys, slowShares } from './slow-figures.ts';

const lineOf = ({ caseId, step, dueAt }: Lateness): string => `${caseId} ${step} ${new Date(dueAt).toISOString()}`;

/** Promises that broke and were not noted, and the other way round, each as often as it happened. */
export const lateDifferences = ({ noted, broken }: Slowly): string[] => {
  const counts = new Map<string, number>();
  for (const one of broken) counts.set(lineOf(one), (counts.get(lineOf(one)) ?? 0) + 1);
  for (const one of noted) counts.set(lineOf(one), (counts.get(lineOf(one)) ?? 0) - 1);
  return [...counts].flatMap(([line, count]) => (count === 0 ? [] : [`${count > 0 ? 'not noted' : 'noted'}: ${line}`]));
};

type Period = { from: number; until: number };

/** Every line of the figures that is another one when counted slowly. */
export const figureDifferences = async (db: ReadTables, slow: Slowly, period: Period): Promise<string[]> => {
  const found: string[] = [];
  for (const by of slowBys) {
    const shares = await findShares(db, cityScope, { period, zone: 'Asia/Jakarta', by });
    const lines = Object.fromEntries(shares.map(({ key, ...line }) => [String(key), JSON.stringify(line)]));
    const slowly = Object.entries(slowShares(slow, by, period)).map(
      ([key, line]) => [key, JSON.stringify(line)] as const,
    );
    for (const [key, line] of slowly)
      if (lines[key] !== line) found.push(`${by} ${key}: ${lines[key] ?? 'nothing'} is ${line}`);
    const known = new Set(slowly.map(([key]) => key));
    for (const key of Object.keys(lines))
      if (!known.has(key)) found.push(`${by} ${key}: ${lines[key] ?? ''} is nothing`);
  }
  return found;
};
