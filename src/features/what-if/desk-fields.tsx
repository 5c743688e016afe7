// The numbers of a desk as somebody types them, each in the unit of its field. Must not draw anything.
import { shiftNames } from '#core/duty/shifts.ts';
import { stepWords } from '#web/ui/step-words.ts';
import { language, text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { pools, type Desk, type Pool, type WhatIfAnswer } from './what-if.contract.ts';

const words = late.whatIf;
const days = ['workday', 'weekend'] as const;
const hoursOfDay = 24;
const mostHours = 90 * hoursOfDay;

/** As it stands in a field. */
const typedOf = (value: number): string => {
  const short = String(Math.round(value * 100) / 100);
  return language === 'id' ? short.replace('.', ',') : short;
};

/** Undefined of what is no number between these. */
export const readNumber = (typed: string, low: number, high: number): number | undefined => {
  if (!/^\d{1,5}([.,]\d{1,2})?$/.test(typed.trim())) return undefined;
  const value = Number(typed.trim().replace(',', '.'));
  return value >= low && value <= high ? value : undefined;
};

/** A field, what it says of itself, and what it holds of a desk. */
export type Spot = {
  name: string;
  label: string;
  hint?: string;
  low: number;
  high: number;
  of: (desk: Desk) => number;
};

const placeName = (pool: Pool, shift: string, day: string): string => `${pool} ${shift} ${day}`;

/** Of the procedure that is asked about. */
export type Steps = WhatIfAnswer['steps'];

/** As the board says it: days where the step runs in working days and has a whole number of them. */
const isInDays = ({ runsIn, step }: Steps[number], { limits }: Desk): boolean =>
  runsIn === 'working-days' && limits[step] % hoursOfDay === 0;

/** Each in hours, or in days, as the desk has it that the form begins with. */
export const limitSpots = (steps: Steps, began: Desk): Spot[] =>
  steps.map((one): Spot => {
    const inDays = isInDays(one, began);
    const hours = inDays ? hoursOfDay : 1;
    return {
      ...{ name: one.step, label: stepWords(one), low: 0.25, high: mostHours / hours },
      hint: words.units[inDays ? 'working-days' : one.runsIn === undefined ? 'hours' : 'working-hours'],
      of: ({ limits }) => limits[one.step] / hours,
    };
  });

/** Who is there, by shift and day. */
export const staffSpots: readonly Spot[] = pools.flatMap((pool) =>
  shiftNames.flatMap((shift) =>
    days.map((day): Spot => ({
      name: placeName(pool, shift, day),
      label: words.place(words.pools[pool], text.duty.shifts[shift].label, words.days[day]),
      ...{ low: 0, high: 50, of: ({ staff }) => staff[pool][shift][day] },
    })),
  ),
);

/** In percent of what was. */
export const factorSpots: readonly Spot[] = [
  {
    ...{ name: 'arrivals', label: words.arrivals, hint: words.arrivalsHint, low: 10, high: 500 },
    of: ({ arrivals }) => arrivals * 100,
  },
  {
    ...{ name: 'field', label: words.field, hint: words.fieldHint, low: 10, high: 500 },
    of: ({ field }) => field * 100,
  },
];

const spotsOf = (steps: Steps, began: Desk): Spot[] => [...factorSpots, ...limitSpots(steps, began), ...staffSpots];

/** What stands in the fields, by their names. */
export type Typed = Readonly<Record<string, string>>;

/** The fields as the form begins. */
export const typedDesk = (desk: Desk, steps: Steps): Typed =>
  Object.fromEntries(spotsOf(steps, desk).map(({ name, of }) => [name, typedOf(of(desk))]));

/** Undefined while a field holds no number; what has no field is as at the desk that it began with. */
export const deskOf = (typed: Typed, began: Desk, steps: Steps): Desk | undefined => {
  const values = new Map(
    spotsOf(steps, began).map(({ name, low, high }) => [name, readNumber(typed[name] ?? '', low, high)]),
  );
  if ([...values.values()].includes(undefined)) return undefined;
  const value = (name: string): number => values.get(name) ?? 0;
  const hoursIn = (one: Steps[number]): number => value(one.step) * (isInDays(one, began) ? hoursOfDay : 1);
  const place = (pool: Pool, shift: string) => ({
    workday: value(placeName(pool, shift, 'workday')),
    weekend: value(placeName(pool, shift, 'weekend')),
  });
  const crew = (pool: Pool) => ({
    ...{ morning: place(pool, 'morning'), evening: place(pool, 'evening'), night: place(pool, 'night') },
  });
  return {
    ...began,
    limits: { ...began.limits, ...Object.fromEntries(steps.map((one) => [one.step, hoursIn(one)])) },
    staff: { 'admin-medsos': crew('admin-medsos'), 'admin-pusat': crew('admin-pusat') },
    arrivals: value('arrivals') / 100,
    field: value('field') / 100,
  };
};
