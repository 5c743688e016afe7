// What the figures of a month may look like, for tests of the screens that draw them.
import type { DashboardAnswer } from '#features/dashboard/dashboard.contract.ts';
import { hourMs } from '#core/time.ts';

const emptyWeek = (): number[][] => Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));

/** Of a month in which nothing happened. */
export const nothing: DashboardAnswer = {
  dates: { from: '2026-11-01', until: '2026-11-29' },
  before: { from: '2026-10-01', until: '2026-10-29' },
  kept: { now: { part: 0, n: 0 }, before: { part: 0, n: 0 }, weeks: [] },
  arrived: { now: 0, before: 0 },
  ended: { now: 0, before: 0 },
  folders: [],
  agencies: [],
  coming: { late: 0, dueAts: [], cases: [] },
  hours: emptyWeek(),
  channels: [],
  categories: [],
  areas: [],
  lasting: { n: 0, bars: [] },
  ratings: { stars: [0, 0, 0, 0, 0], answered: { part: 0, n: 0 } },
  promises: { now: { part: 0, n: 0 }, before: { part: 0, n: 0 } },
  reopened: { now: { part: 0, n: 0 }, before: { part: 0, n: 0 } },
};

const hours = emptyWeek().map((day, at) => day.map((_, hour) => (hour >= 8 && hour <= 10 ? (at === 0 ? 9 : 4) : 0)));

/** Of a busy one: an agency that is late, a category that rises, few of one agency. */
export const busy: DashboardAnswer = {
  ...nothing,
  kept: {
    now: { part: 294, n: 312 },
    before: { part: 280, n: 304 },
    weeks: [
      { week: '2026-11-09', part: 3, n: 4 },
      { week: '2026-11-16', part: 90, n: 100 },
      { week: '2026-11-23', part: 96, n: 100 },
    ],
  },
  arrived: { now: 120, before: 100 },
  ended: { now: 80, before: 90 },
  folders: [
    { status: 'triage', open: 9, late: 0 },
    { status: 'follow-up', open: 14, late: 5 },
  ],
  agencies: [
    { id: 'dpupkp', name: 'DPUPKP', n: 60, late: 12, medianMs: 20 * hourMs, p90Ms: 60 * hourMs },
    { id: 'dlh', name: 'DLH', n: 40, late: 2, medianMs: 5 * hourMs, p90Ms: 30 * hourMs },
    { id: 'dishub', name: 'Dishub', n: 12, late: 0, medianMs: hourMs, p90Ms: 2 * hourMs },
    { id: 'kecil', name: 'Dinas Kecil', n: 2, late: 2 },
  ],
  coming: {
    late: 5,
    dueAts: [Date.parse('2026-11-29T05:00:00.000Z'), Date.parse('2026-11-29T09:00:00.000Z')],
    cases: [
      { number: 'ADU-2026-000001-DZ', step: 'follow-up', dueAt: '2026-11-29T05:00:00.000Z' },
      { number: 'ADU-2026-000002-Q8', step: 'ask-identity', dueAt: '2026-11-29T09:00:00.000Z' },
    ],
  },
  hours,
  channels: [
    { channel: 'instagram', now: 70, before: 50, weeks: [10, 20, 40] },
    { channel: 'whatsapp', now: 50, before: 50, weeks: [16, 16, 18] },
  ],
  categories: [
    { id: 'jalan', name: 'Jalan berlubang', now: 30, before: 12 },
    { id: 'sampah', name: 'Sampah', now: 20, before: 22 },
  ],
  areas: [
    { code: '34.71.01.1001', n: 20, late: 5 },
    { code: '34.71.01.1002', n: 4, late: 4 },
  ],
  lasting: {
    ...{ n: 80, medianMs: 20 * hourMs, p90Ms: 60 * hourMs },
    bars: [
      { fromHours: 0, untilHours: 12, n: 20 },
      { fromHours: 12, untilHours: 24, n: 40 },
      { fromHours: 24, untilHours: 48, n: 12 },
      { fromHours: 48, n: 8 },
    ],
  },
  ratings: { stars: [1, 1, 2, 10, 20], answered: { part: 34, n: 80 } },
  promises: { now: { part: 6, n: 8 }, before: { part: 5, n: 10 } },
  reopened: { now: { part: 2, n: 80 }, before: { part: 6, n: 90 } },
};
