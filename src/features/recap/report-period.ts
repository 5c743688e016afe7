// A month or a year as a period of the city's clock, with the one before it. Pure.
import type { Period } from '#db/figures/asked.ts';
import { startOfDate } from '#core/city-day.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { monthName } from './recap.sheet.ts';

const firstOf = (year: number, month: number): number =>
  startOfDate(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));

/** Of `2026-11` or `2026`; `name` as it is called in a title. */
export const periodOf = (
  asked: string,
  language: ProblemLanguage,
): { period: Period; before: Period; name: string } => {
  const [year = 0, month] = asked.split('-').map(Number);
  const [step, at] = month === undefined ? [12, 0] : [1, month - 1];
  const [before, from, until] = [firstOf(year, at - step), firstOf(year, at), firstOf(year, at + step)];
  const name = month === undefined ? asked : monthName(asked, language);
  return { period: { from, until }, before: { from: before, until: from }, name };
};
