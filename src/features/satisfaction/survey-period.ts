// A year, a quarter or a month as a period of the city's clock, with its name. Pure.
import { monthsOf, nextMonth, startOfMonth } from '#core/figures/survey-months.ts';
import type { Period } from '#db/figures/asked.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';
import { monthName } from '../recap/recap.sheet.ts';

const monthsIn = (asked: string): string[] => {
  if (asked.includes('Q')) return monthsOf(asked);
  return asked.length === 4 ? [`${asked}-01`, `${asked}-12`] : [asked];
};

const nameOf = (asked: string, language: ProblemLanguage): string => {
  const [year = '', part] = asked.split('-');
  if (part === undefined) return year;
  return part.startsWith('Q') ? serverWords[language].survey.quarter(part.slice(1), year) : monthName(asked, language);
};

/** Of `2026`, `2026-Q4` or `2026-11`. */
export const surveyPeriod = (asked: string, language: ProblemLanguage): { period: Period; name: string } => {
  const months = monthsIn(asked);
  const [first = asked, last = asked] = [months[0], months.at(-1)];
  return {
    period: { from: startOfMonth(first), until: startOfMonth(nextMonth(last)) },
    name: nameOf(asked, language),
  };
};
