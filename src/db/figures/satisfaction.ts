// What the survey of satisfaction comes to in the months of a period that are over, and how many were served meanwhile.
import { sql } from 'kysely';
import { cityZone } from '#core/city-day.ts';
import { sampleFor, type Satisfaction } from '#core/figures/satisfaction.ts';
import { satisfactionIn, type MonthTally } from '#core/figures/survey-groups.ts';
import { monthsOf, monthsToTell, nextMonth, quarterOf, startOfMonth } from '#core/figures/survey-months.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '../queryable.ts';
import { cityScope, type Period } from './asked.ts';
import { findCases } from './cases.ts';

/** `served`: reporters who were told in these months how their case ended; `needed`: how many of them should have answered. */
export type SurveyTold = Satisfaction & { months: string[]; served: number; needed: number };

/** Of each of these months, and of those before them in their quarters. */
export const findTallies = async (db: ReadTables, months: readonly string[]): Promise<MonthTally[]> => {
  const last = months.at(-1) ?? '';
  const needed = [...new Set(months.map(quarterOf))].flatMap(monthsOf).filter((month) => month <= last);
  const { rows } = await sql<MonthTally>`
    select month, question, answer, n::int as n from survey_tally where month = any(${needed}::text[])
    order by month, question, answer`.execute(db);
  return rows;
};

const findServed = async (db: ReadTables, months: readonly string[]): Promise<number> => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const period = { from: startOfMonth(first), until: startOfMonth(nextMonth(last)) };
  const [all] = await findCases(db, cityScope, { period, zone: cityZone, by: 'all' });
  return all?.told ?? 0;
};

/** Whole months alone, and none that runs: otherwise two looks a minute apart would tell what one person answered. Of small ones what may be told together. */
export const findSatisfaction = async (db: ReadTables, period: Period, now: Instant): Promise<SurveyTold> => {
  const months = monthsToTell(period, now);
  const served = await findServed(db, months);
  return { ...satisfactionIn(await findTallies(db, months), months), months, served, needed: sampleFor(served) };
};
