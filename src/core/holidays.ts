// The days on which Indonesia's offices are closed beside Saturdays and Sundays, year by year, as the government sets them.
// A year that is not here yet has only its week-ends: add it when its joint decree is out (docs/operations.md).

/**
 * 2026: Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB 1497/2025, 2/2025, 5/2025 of 19 September
 * 2025. National holidays and those joint leave days (*cuti bersama*) on which offices close; those on week-ends are left in.
 */
const of2026 = [
  '2026-01-01',
  '2026-01-16',
  '2026-02-16',
  '2026-02-17',
  '2026-03-18',
  '2026-03-19',
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2026-03-23',
  '2026-03-24',
  '2026-04-03',
  '2026-04-05',
  '2026-05-01',
  '2026-05-14',
  '2026-05-15',
  '2026-05-27',
  '2026-05-28',
  '2026-05-31',
  '2026-06-01',
  '2026-06-16',
  '2026-08-17',
  '2026-08-25',
  '2026-12-24',
  '2026-12-25',
] as const;

/** 2027: only what falls on the same date every year; the rest waits for the joint decree. */
const fixedOf2027 = ['2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17', '2027-12-25'] as const;

/** Local dates `YYYY-MM-DD`. */
export const indonesianHolidays: readonly string[] = [...of2026, ...fixedOf2027];
