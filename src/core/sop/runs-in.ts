// In what a step's time is said where it does not run at every hour: working days, or hours of working time.
import type { Step } from './shape.ts';

/** As a calendar counts them. */
export const workingUnits = ['working-days', 'working-hours'] as const;
/** One of them. */
export type WorkingUnit = (typeof workingUnits)[number];

/** A calendar of whole days, whichever those are, is one of working days; a named one has hours. Undefined where every hour counts. */
export const runsIn = ({ calendar }: Pick<Step, 'calendar'>): WorkingUnit | undefined => {
  if (calendar === undefined) return undefined;
  return typeof calendar !== 'string' &&
    calendar.spans.flat().every(({ fromMinute, toMinute }) => fromMinute === 0 && toMinute === 24 * 60)
    ? 'working-days'
    : 'working-hours';
};
