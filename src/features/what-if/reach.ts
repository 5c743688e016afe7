// Which promises the log can tell of: those that run no longer than what was read of it shows. Pure.
import { dayMs, hourMs, minuteMs, wibMinutes, type DurationMs, type Instant } from '#core/time.ts';
import { addWorking, type WorkingCalendar } from '#core/working-time.ts';
import { timedSteps, type Desk, type Measured, type TimedStep } from './what-if.contract.ts';

/** The Monday's midnight in Yogyakarta with which time begins, as working time knows it: of a year without holidays. */
export const beginsAt = 4 * dayMs - wibMinutes * minuteMs;

/** From when on the log was read; `isWhole`: nothing lies before. */
export type Read = { from: Instant; isWhole: boolean };

/**
 * The longest promise of which it is known what became of those that ended by then. Of a log whose beginning was left out half of what was read:
 * whatever began before it, and ended in its later half, has lasted longer than that.
 */
export const reachOf = ({ from, isWhole }: Read, until: Instant): DurationMs =>
  Math.max(0, isWhole ? until - from : (until - from) / 2);

/** The longest that so much time takes on the wall, in whichever hour of a week it begins. */
export const wallOf = (calendar: WorkingCalendar | undefined, amount: DurationMs): DurationMs => {
  if (calendar === undefined) return amount;
  const takes = (from: Instant): DurationMs => addWorking(calendar, from, amount) - from;
  return Math.max(...Array.from({ length: 168 }, (_, hour) => takes(beginsAt + hour * hourMs)));
};

type Timed = Pick<Measured, 'clocks' | 'reachMs'>;

const walls = ({ clocks }: Timed, { limits }: Pick<Desk, 'limits'>): [TimedStep, DurationMs][] =>
  timedSteps.map((step) => [step, wallOf(clocks?.[step], limits[step] * hourMs)]);

/** Steps with a time at this desk that is longer than the log can tell of. */
export const beyondReach = (measured: Timed, desk: Pick<Desk, 'limits'>): TimedStep[] =>
  walls(measured, desk).flatMap(([step, wall]) => (wall > measured.reachMs ? [step] : []));

/** As long as a case takes that uses up the time of every step that can be told of. */
export const longestWay = (measured: Timed, desk: Pick<Desk, 'limits'>): DurationMs =>
  walls(measured, desk).reduce((sum, [, wall]) => (wall > measured.reachMs ? sum : sum + wall), 0);
