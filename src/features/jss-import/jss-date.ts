// The day that a cell names, as people and programs in Indonesia write it: day before month, months by name, Excel's count of days.

const months: Readonly<Record<string, number | undefined>> = {
  ...{ jan: 1, feb: 2, peb: 2, mar: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7 },
  ...{ agu: 8, ags: 8, agt: 8, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, nop: 11, des: 12, dec: 12 },
};

const dayMs = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const excelStart = Date.UTC(1899, 11, 30);

/** A day that the calendar has, from 2000 to 2099; undefined otherwise. */
const dayOf = (year: number, month: number, day: number): string | undefined => {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full >= 2000 && full < 2100;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
};

const time = String.raw`(?:[T ,]+(?:pukul )?\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)?(?: ?(?:am|pm|wib|z|[+-]\d{2}:?\d{2}))?)?`;
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const dayFirst = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2}|\\d{4})${time}$`, 'i');
const monthByName = new RegExp(`^(?:[a-z']+, ?)?(\\d{1,2})[ -]([a-z]{3,9})\\.?[ -](\\d{2}|\\d{4})${time}$`, 'i');
const excelDays = /^(\d{5})(?:\.\d+)?$/;

/** `2026-03-02`, or undefined where the text is no day. */
export const parseDay = (text: string): string | undefined => {
  const cell = text.trim().replaceAll(/\s+/g, ' ');
  const first = yearFirst.exec(cell);
  if (first !== null) return dayOf(Number(first[1]), Number(first[2]), Number(first[3]));
  const usual = dayFirst.exec(cell);
  if (usual !== null) return dayOf(Number(usual[3]), Number(usual[2]), Number(usual[1]));
  const named = monthByName.exec(cell);
  if (named !== null)
    return dayOf(Number(named[3]), months[named[2]?.slice(0, 3).toLowerCase() ?? ''] ?? 0, Number(named[1]));
  const counted = excelDays.exec(cell);
  if (counted === null) return undefined;
  const date = new Date(excelStart + Number(counted[1]) * dayMs);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};
