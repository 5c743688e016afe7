// Who stands at the desk at every moment of the weeks that are played through, as far as chance leaves a place empty.
// Time begins with a Monday's midnight in Yogyakarta; there are no holidays in it.
import { shiftsOf, type ShiftStarts } from '#core/duty/shifts.ts';
import { dayMs, minuteMs } from '#core/time.ts';
import type { Chance } from '#core/chance.ts';
import { pools, type Pool, type Staff } from './what-if.contract.ts';

/** From `at` on, so many of each. */
export type Standing = { at: number } & Record<Pool, number>;

const kindOf = (day: number): 'workday' | 'weekend' => (((day % 7) + 7) % 7 >= 5 ? 'weekend' : 'workday');

/** A place of one and a half is one, and every other time two. */
const placesOf = (wanted: number, chance: Chance): number => {
  const whole = Math.floor(wanted);
  return whole + (chance() < wanted - whole ? 1 : 0);
};

/** In order, from the night before the first day on. */
export const standingsOf = (staff: Staff, starts: ShiftStarts, days: number, chance: Chance): Standing[] =>
  Array.from({ length: days + 1 }, (_, index) => index - 1).flatMap((day) =>
    shiftsOf(starts).map(({ name, fromMinute }) => {
      const [medsos, pusat] = pools.map((pool) => placesOf(staff[pool][name][kindOf(day)], chance));
      return {
        at: day * dayMs + fromMinute * minuteMs,
        'admin-medsos': medsos ?? 0,
        'admin-pusat': pusat ?? 0,
      };
    }),
  );
