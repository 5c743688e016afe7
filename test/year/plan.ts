// A year of a city, made up by chance that can be had again: when citizens write, and what officers and agencies then do, in hours after the
// start. Nights are quiet, week-ends and holidays half so, one day goes viral, one afternoon the platform is down and tells everything late.
import { chanceOf, counted, type Chance } from '#core/chance.ts';
import { dateOf } from '#core/city-day.ts';
import { at, knownHolidays } from '../given/given.ts';

/** What is done, by whom, and when. */
export type Deed = { at: number; what: Act };
export type Act =
  | 'toLane'
  | 'ask'
  | 'provide'
  | 'goWithout'
  | 'notComplaint'
  | 'approve'
  | 'answerDirectly'
  | 'register'
  | 'dispose'
  | 'acknowledge'
  | 'refuse'
  | 'disposeAgain'
  | 'askExtension'
  | 'grant'
  | 'fieldResult'
  | 'convey'
  | 'rate'
  | 'reopen';

/** `heardAt`: when the platform told it; `danger`: it cries for help. */
export type Story = {
  writer: string;
  reportedAt: number;
  heardAt: number;
  deeds: readonly Deed[];
  agency: number;
  danger: boolean;
};

export type YearPlan = { stories: readonly Story[]; hours: number; pace: number };

/** `pace`: every how many hours the platform is asked. */
type Wanted = { cases: number; days: number; seed: number; pace?: number };

/** Of an hour of the day: citizens sleep, too. */
const dayCurve = [2, 1, 1, 1, 2, 4, 8, 12, 14, 14, 13, 12, 12, 11, 10, 10, 10, 11, 13, 14, 12, 9, 6, 4];
const quietShare = 0.5;
const viralShare = 12;
/** The start is a Monday at eight. */
const startHour = 8;
/** The platform is asked, and the clock looked at, every quarter of an hour unless another pace is wanted. */
const quarter = 0.25;

const isHoliday = (hour: number): boolean => knownHolidays.includes(dateOf(at(hour)));

const weightOf = (hour: number, viralDay: number): number => {
  const day = Math.floor((hour + startHour) / 24);
  const ofDay = dayCurve[(hour + startHour) % 24] ?? 0;
  return ofDay * (day % 7 >= 5 || isHoliday(hour) ? quietShare : 1) * (day === viralDay ? viralShare : 1);
};

const isDown = (hour: number, days: number): boolean => {
  const from = Math.floor(days / 3) * 24 + 4;
  return hour >= from && hour < from + 6;
};

const backAt = (hour: number, days: number): number => {
  let at = hour;
  while (isDown(Math.floor(at), days)) at += 1;
  return at === hour ? hour : Math.floor(at) + 0.2;
};

/** Mostly well within the time, sometimes at its last minute, one of eight beyond it. */
const within = (limit: number, chance: Chance): number => {
  const luck = chance();
  if (luck < 0.03) return limit;
  if (luck < 0.15) return limit * (1.001 + 2 * chance());
  return limit * 0.95 * chance() ** 2 + 0.001;
};

const steps = (from: number, chance: Chance): Deed[] => {
  const deeds: Deed[] = [];
  let at = from;
  const then = (after: number, what: Act): void => {
    // Whole seconds, as clocks on walls have them.
    at = Math.round((at + after) * 3600) / 3600;
    deeds.push({ at, what });
  };
  if (chance() < 0.08) {
    then(within(2, chance), 'notComplaint');
    return deeds;
  }
  if (chance() < 0.06) then(within(2, chance), 'goWithout');
  else {
    then(within(2, chance), 'ask');
    // Whoever never answers is reminded, and closed after thirty days.
    if (chance() < 0.12) return deeds;
    then(0.05 + 40 * chance() ** 3, 'provide');
  }
  if (chance() < 0.15) {
    then(within(24, chance), 'answerDirectly');
    return deeds;
  }
  then(within(24, chance), 'approve');
  then(within(24, chance), 'register');
  then(within(24, chance) / 2, 'dispose');
  if (chance() < 0.3) then(0.5, 'acknowledge');
  if (chance() < 0.06) {
    then(3 * chance(), 'refuse');
    then(8 * chance(), 'disposeAgain');
  } else if (chance() < 0.1) {
    then(2 * chance(), 'askExtension');
    then(chance(), 'grant');
  }
  then(within(24, chance), 'fieldResult');
  then(within(24, chance), 'convey');
  if (chance() < 0.3) then(1 + 20 * chance(), 'rate');
  else if (chance() < 0.08) then(1 + 20 * chance(), 'reopen');
  return deeds;
};

/** Some belong into a sensitive lane, and few of those are looked at again. */
const sealed = (from: number, chance: Chance): Deed[] => [
  { at: from + Math.round(3600 * chance()) / 3600, what: 'toLane' },
  ...(chance() < 0.4 ? [{ at: from + 1 + Math.round(36_000 * chance()) / 3600, what: 'notComplaint' } as const] : []),
];

const told = (
  heardAt: number,
  { chance, rare }: { chance: Chance; rare: Chance },
): Pick<Story, 'deeds' | 'agency' | 'danger'> => {
  const usual = { deeds: steps(heardAt, chance), agency: Math.floor(chance() * 4), danger: rare() < 0.06 };
  return rare() < 0.05 ? { ...usual, deeds: sealed(heardAt, rare) } : usual;
};

/** The same seed makes the same year. */
export const planYear = ({ cases, days, seed, pace = quarter }: Wanted): YearPlan => {
  const chance = chanceOf(seed);
  const rare = chanceOf(seed + 7);
  const hours = days * 24;
  const viralDay = Math.floor(days / 2);
  const weights = Array.from({ length: hours }, (_, hour) => weightOf(hour, viralDay));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const stories = weights.flatMap((weight, hour) =>
    Array.from({ length: counted((cases * weight) / all, chance) }, (_, index): Story => {
      const reportedAt = Math.round((hour + chance()) * 3600) / 3600;
      const heardAt = Math.ceil(backAt(reportedAt, days) / pace) * pace;
      return {
        ...{ writer: `w${String(hour)}-${String(index)}`, reportedAt, heardAt },
        ...told(heardAt, { chance, rare }),
      };
    }),
  );
  return { stories, hours, pace };
};
