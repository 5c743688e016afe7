// The day's units of each account's project: given anew at midnight in California, and refused when they are used up.
// They go with the process. https://developers.google.com/youtube/v3/determine_quota_cost
import type { SimAccount } from '../accounts.ts';
import { usedUp } from './problems.ts';

const unitsADay = 10_000;

const pacific = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles', dateStyle: 'short' });

/** `spend` throws once the day has none left. */
export type Units = { spend: (account: SimAccount, method: string, now: number) => void };

/** Fifty for a write, one for a read; none spent at the start. */
export const dailyUnits = (): Units => {
  const spent = new Map<string, { day: string; units: number }>();
  return {
    spend: ({ id }, method, now) => {
      const day = pacific.format(now);
      const before = spent.get(id);
      const units = (before?.day === day ? before.units : 0) + (method === 'POST' ? 50 : 1);
      if (units > unitsADay) throw usedUp();
      spent.set(id, { day, units });
    },
  };
};
