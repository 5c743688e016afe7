// Working calendars as the desk keeps them: rows of texts that a form and a spreadsheet can hold, and the calendars that follow from them.
// Pure; knows neither who runs by which, nor today.
import { isLocalDate, type OpeningHours, type WeekSpans, type WorkingSpan } from '../time.ts';
import type { HoursPeriod, OwnDays, WorkingCalendar } from '../working-time.ts';
import type { ClosedDays } from './holidays.ts';

/** As weeks are counted: Sunday first. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];

/** The three times of the country, in minutes before Greenwich. */
export const zones = { WIB: 420, WITA: 480, WIT: 540 } as const;
export type Zone = keyof typeof zones;
export const zoneNames = Object.keys(zones) as readonly Zone[];

/** On joint leave (cuti bersama) an office is closed, or works as on any day. */
export const jointLeaves = ['closed', 'worked'] as const;

/** By which a step, or an agency, names a calendar. */
export type CalendarKey = string;
/** Ready to count by, by their keys. */
export type Calendars = Readonly<Record<CalendarKey, WorkingCalendar>>;

/**
 * A calendar, or with `partOf` other hours of one from a date to another. `monday` to `sunday`: `07.30-12.00, 13.00-16.00`, or nothing.
 * `ownDays`: a line a day, `2026-12-24 tutup` or `2026-02-28 09.00-12.00`. A period has neither zone, joint leave nor own days of its own.
 */
export type CalendarRow = Record<'id' | 'partOf' | 'name' | 'fromDate' | 'toDate' | 'ownDays' | 'source', string> &
  Record<Weekday, string> & { zone: Zone; jointLeave: (typeof jointLeaves)[number] };

const clock = /^(\d{1,2})[.:](\d{2})$/;
const minuteOf = (text: string): number | undefined => {
  const [, hours, minutes] = clock.exec(text.trim()) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && all <= 24 * 60 ? all : undefined;
};

const spanIn = (text: string): WorkingSpan | undefined => {
  const [from, to, ...more] = text.split(/\s*(?:-|–|—|s\.?d\.?|to)\s*/).map(minuteOf);
  return more.length > 0 || from === undefined || to === undefined || to <= from
    ? undefined
    : { fromMinute: from, toMinute: to };
};

const areApart = (spans: readonly WorkingSpan[]): boolean =>
  spans.every(({ fromMinute }, at) => fromMinute >= (spans[at - 1]?.toMinute ?? 0));

const closedWords = ['', '-', 'tutup', 'libur', 'closed'];

/** The hours of one day, in order; none where it says that it is closed, undefined where it says no hours, or hours twice. */
export const readHours = (text: string): WorkingSpan[] | undefined => {
  if (closedWords.includes(text.trim().toLowerCase())) return [];
  const spans = text.split(/[,;+\n]/).map(spanIn);
  if (spans.includes(undefined)) return undefined;
  const known = spans.flatMap((one) => one ?? []).toSorted((one, other) => one.fromMinute - other.fromMinute);
  return areApart(known) ? known : undefined;
};

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`;

/** As it is kept and shown. */
export const writeHours = (spans: readonly WorkingSpan[]): string =>
  spans.map(({ fromMinute, toMinute }) => `${clockOf(fromMinute)}-${clockOf(toMinute)}`).join(', ');

/** A line a day: its date, and its hours or that it is closed; undefined where one is none, or is there twice. */
export const readOwnDays = (text: string): OwnDays | undefined => {
  const days = new Map<string, readonly WorkingSpan[]>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [date, hours] = [line.slice(0, 10), readHours(line.slice(10))];
    if (!isLocalDate(date) || line.slice(10).trim() === '' || hours === undefined || days.has(date)) return undefined;
    days.set(date, hours);
  }
  return Object.fromEntries(days);
};

const writeOwnDays = (days: OwnDays): string =>
  Object.keys(days)
    .toSorted()
    .map((date) => `${date} ${writeHours(days[date] ?? []) || 'tutup'}`)
    .join('\n');

/** As it is kept: hours in one form, days in order, and nothing in a period that is the calendar's. What cannot be read stays as it was written. */
export const tidiedCalendar = (row: CalendarRow): CalendarRow => {
  const hours = weekdays.map((day) => [day, writeHoursOr(row[day])] as const);
  const days = readOwnDays(row.ownDays);
  const tidied: CalendarRow = { ...row, ...(Object.fromEntries(hours) as Record<Weekday, string>) };
  const trimmed = { name: row.name.trim(), source: row.source.trim(), partOf: row.partOf.trim() };
  if (trimmed.partOf !== '') return { ...tidied, ...trimmed, zone: 'WIB', jointLeave: 'closed', ownDays: '' };
  const ownDays = days === undefined ? row.ownDays.trim() : writeOwnDays(days);
  return { ...tidied, ...trimmed, fromDate: '', toDate: '', ownDays };
};

const writeHoursOr = (text: string): string => {
  const spans = readHours(text);
  return spans === undefined ? text.trim() : writeHours(spans);
};

/** Why a list of calendars is none. */
export type CalendarTrouble = {
  id: string;
  field: keyof CalendarRow;
  why:
    | 'no-hours'
    | 'never-open'
    | 'own-days'
    | 'no-calendar'
    | 'no-period'
    | 'periods-overlap'
    | 'calendar-twice'
    | 'calendar-named'
    | 'calendar-of-agency';
  /** Whose it is: the version, or the agency, that names the calendar. */
  of?: string;
};

const weekOf = (row: CalendarRow): WeekSpans =>
  weekdays.map((day) => readHours(row[day]) ?? []) as unknown as WeekSpans;

const hoursTroubles = (row: CalendarRow): CalendarTrouble[] => {
  const wrong = weekdays.filter((day) => readHours(row[day]) === undefined);
  if (wrong.length > 0) return wrong.map((field) => ({ id: row.id, field, why: 'no-hours' }));
  return row.partOf === '' && weekOf(row).every((spans) => spans.length === 0)
    ? [{ id: row.id, field: 'monday', why: 'never-open' }]
    : [];
};

const periodTroubles = (row: CalendarRow, rows: readonly CalendarRow[]): CalendarTrouble[] => {
  const { id, partOf, fromDate, toDate } = row;
  if (!rows.some((one) => one.id === partOf && one.partOf === '')) return [{ id, field: 'partOf', why: 'no-calendar' }];
  if (!isLocalDate(fromDate)) return [{ id, field: 'fromDate', why: 'no-period' }];
  if (!isLocalDate(toDate) || toDate < fromDate) return [{ id, field: 'toDate', why: 'no-period' }];
  const beside = rows.filter((one) => one.partOf === partOf && one.id !== id);
  const crosses = beside.some((one) => one.fromDate <= toDate && fromDate <= one.toDate);
  return crosses ? [{ id, field: 'fromDate', why: 'periods-overlap' }] : [];
};

/** All that is wrong with the list, row by row. */
export const calendarTroublesIn = (rows: readonly CalendarRow[]): CalendarTrouble[] => {
  const names = new Set<string>();
  return rows.flatMap((row): CalendarTrouble[] => {
    const { id, partOf, ownDays } = row;
    const name = `${partOf}|${row.name.trim().toLowerCase()}`;
    const isTwice = names.has(name);
    names.add(name);
    return [
      ...(isTwice ? [{ id, field: 'name', why: 'calendar-twice' } as const] : []),
      ...hoursTroubles(row),
      ...(partOf === '' ? [] : periodTroubles(row, rows)),
      ...(readOwnDays(ownDays) === undefined ? [{ id, field: 'ownDays', why: 'own-days' } as const] : []),
    ];
  });
};

/** Who runs by a calendar: a version of a procedure, or an agency by its short name. */
export type NamedCalendar = { calendar: CalendarKey } & ({ sop: string } | { agency: string });

/** Calendars that would be none any more though somebody runs by them. */
export const namedTroublesIn = (rows: readonly CalendarRow[], named: readonly NamedCalendar[]): CalendarTrouble[] =>
  named.flatMap(({ calendar: id, ...by }): CalendarTrouble[] => {
    if (rows.some((row) => row.id === id && row.partOf === '')) return [];
    const said =
      'sop' in by
        ? ({ why: 'calendar-named', of: by.sop } as const)
        : ({ why: 'calendar-of-agency', of: by.agency } as const);
    return [{ id, field: 'partOf', ...said }];
  });

/** Joint leave counts as any day where an office works on it; national holidays never do. */
export const calendarsOf = (rows: readonly CalendarRow[], { holidays, national }: ClosedDays): Calendars => {
  const periodsOf = (id: string): HoursPeriod[] =>
    rows.filter((row) => row.partOf === id).map((row) => ({ from: row.fromDate, to: row.toDate, spans: weekOf(row) }));
  const ready = rows
    .filter(({ partOf }) => partOf === '')
    .map((row): [CalendarKey, WorkingCalendar] => {
      const hours: OpeningHours = { utcOffsetMinutes: zones[row.zone], spans: weekOf(row) };
      const ownDays = readOwnDays(row.ownDays) ?? {};
      return [
        row.id,
        { ...hours, holidays: row.jointLeave === 'worked' ? national : holidays, periods: periodsOf(row.id), ownDays },
      ];
    });
  return Object.fromEntries(ready);
};
