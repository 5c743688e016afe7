// The object `holidays` of the file of lists: by year, the dates on which offices are closed beside week-ends.
import type { HolidayYears } from '#core/sop/holidays.ts';
import { isItem, noteAt, type At, type Note } from './item.ts';

const isDate = (text: unknown, year: string): text is string => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text) || !text.startsWith(`${year}-`)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

const datesOf = (value: unknown, year: string, note: Note): string[] => {
  const place = `holidays.${year}`;
  if (!/^20\d\d$/.test(year)) note(place, 'bukan tahun seperti 2028');
  if (!Array.isArray(value) || value.length === 0) {
    note(place, 'harus berupa daftar tanggal ["2028-01-01", …]');
    return [];
  }
  value.forEach((date, index) => {
    if (!isDate(date, year)) note(`${place}[${String(index)}]`, `harus tanggal tahun itu, seperti ${year}-12-25`);
  });
  return [...new Set(value.filter((date) => isDate(date, year)))].toSorted();
};

/** A year that is named replaces all that the program knows of it; a date that is none, or of another year, is noted as a mistake. */
export const holidaysOf = (root: At): HolidayYears => {
  const value = root.item['holidays'];
  if (value === undefined) return {};
  if (!isItem(value)) {
    noteAt(root, 'holidays', 'harus berupa objek { "2028": ["2028-01-01", …] }');
    return {};
  }
  return Object.fromEntries(Object.entries(value).map(([year, dates]) => [year, datesOf(dates, year, root.note)]));
};
