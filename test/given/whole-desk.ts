// A desk as the simulation takes it: everybody there day and night, nothing lasting, unless a test says otherwise.
import { dayMs } from '#core/time.ts';
import type { Desk, Measured, Staff } from '#features/what-if/what-if.contract.ts';

export const crew = (workday: number, weekend = workday): Staff['admin-medsos'] => ({
  morning: { workday, weekend },
  evening: { workday, weekend },
  night: { workday, weekend },
});

export const staffOf = (medsos: number, pusat: number): Staff => ({
  'admin-medsos': crew(medsos),
  'admin-pusat': crew(pusat),
});

export const usualDesk: Desk = {
  limits: { 'ask-identity': 2, coordinate: 24, register: 24, 'follow-up': 24, convey: 24 },
  shifts: { morning: 420, evening: 900, night: 1320 },
  staff: staffOf(1, 1),
  ...{ arrivals: 1, field: 1 },
};

const none = { n: 0, late: 0 };

/** An hour's arrivals are the same all week; the way is the plain one. */
export const measuredDesk = (perHour: number, changed: Partial<Measured> = {}): Measured => ({
  ...{ weeks: 4, cases: Math.round(perHour * 24 * 28) },
  arrivals: Array.from({ length: 168 }, () => perHour),
  lasts: { 'ask-identity': [0], coordinate: [0], register: [0], dispose: [0], field: [0], convey: [0] },
  pause: { share: 0, lasts: [] },
  begin: { 'ask-identity': 1 },
  goes: {
    'ask-identity': { coordinate: 1 },
    coordinate: { register: 1 },
    register: { dispose: 1 },
    dispose: { field: 1 },
    field: { convey: 1 },
    convey: { end: 1 },
  },
  staff: staffOf(1, 1),
  reachMs: 8 * 7 * dayMs,
  seen: { 'ask-identity': none, coordinate: none, register: none, 'follow-up': none, convey: none },
  ...changed,
});
