// The week in a few sentences, in the order in which a leader asks. An officer edits them before they go out.
import { findingOfArrivals, findingOfHours, findingOfRising, type Named } from './arrivals.ts';
import type { Finding } from './finding.ts';
import { findingOfDelays, type Delayed } from './late.ts';
import type { Part } from './share.ts';
import { findingOfKept, findingOfRatings, type Compared, type Stars } from './shares.ts';

/** Of one week, and of the one before it where the desk worked then. */
export type WeekFigures = {
  arrived: Compared<number>;
  kept: Compared<Part>;
  agencies: readonly Delayed[];
  matters: readonly Named[];
  /** `[day][hour]`, Monday first. */
  hours: readonly (readonly number[])[];
  stars: Stars;
  /** Of those who were told a result, how many gave stars. */
  answered: Part;
};

/** What says nothing is left out, but for the first: a week without a report is told as that, and as nothing else. */
export const findingsOfWeek = (week: WeekFigures): readonly Finding[] => {
  const arrived = findingOfArrivals(week.arrived);
  const others = [
    findingOfKept(week.kept),
    findingOfDelays(week.agencies),
    arrived.says === 'none' ? arrived : findingOfRising(week.matters),
    arrived.says === 'none' ? arrived : findingOfHours(week.hours),
    findingOfRatings(week.stars, week.answered),
  ];
  return [arrived, ...others.filter(({ says }) => says !== 'none' && says !== 'few')];
};
