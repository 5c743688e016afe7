// The object `holidays` of the file of lists: by year, the dates on which offices are closed beside week-ends.
import type { HolidayYears } from '#core/sop/holidays.ts';
import { operator } from '#words/operator.ts';
import { isItem, noteAt, type At, type Note } from './item.ts';

const isDate = (text: unknown, year: string): text is string => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text) || !text.startsWith(`${year}-`)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

const datesOf = (value: unknown, year: string, note: Note): string[] => {
  const place = `holidays.${year}`;
  if (!/^20\d\d$/.test(year)) note(place, operator.settingsFile.year);
  if (!Array.isArray(value) || value.length === 0) {
    note(place, operator.settingsFile.dates);
    return [];
  }
  value.forEach((date, index) => {
    if (!isDate(date, year)) note(`${place}[${String(index)}]`, operator.settingsFile.dateOf(year));
  });
  return [...new Set(value.filter((date) => isDate(date, year)))].toSorted();
};

/** A year that is named replaces all that the program knows of it; a date that is none, or of another year, is noted as a mistake. */
export const holidaysOf = (root: At): HolidayYears => {
  const value = root.item['holidays'];
  if (value === undefined) return {};
  if (!isItem(value)) {
    noteAt(root, 'holidays', operator.settingsFile.holidays);
    return {};
  }
  return Object.fromEntries(Object.entries(value).map(([year, dates]) => [year, datesOf(dates, year, root.note)]));
};
