// What everybody is told of one day: its cases, and its promises by step and by agency, kept and broken, in fives. A day has no sum of its lines.
// Must not ask a database.
import { mayBeTold, toldCount } from './hiding.ts';

/** What is told of a day's cases. */
export const dayCases = ['opened', 'told', 'ended'] as const;
/** One of them. */
export type DayCase = (typeof dayCases)[number];

/** Promises that were decided on the day. */
export type KeptAndBroken = { kept: number; broken: number };
/** Those of one step, or of one agency while it held cases. */
export type PromiseLine = KeptAndBroken & { key: string };

/** As it was counted; `promised`: days that reporters were told. Steps and agencies each have a line for all that there are. */
export type CountedDay = {
  date: string;
  cases: Record<DayCase, number>;
  promised: KeptAndBroken;
  steps: readonly PromiseLine[];
  agencies: readonly PromiseLine[];
};

/** Each number: at least so many, and at most four more; 0: hidden. */
export type PublishedDay = Omit<CountedDay, 'agencies'> & { agencies: { withheld: boolean; lines: PromiseLine[] } };

const told = <Line extends KeptAndBroken>(line: Line): Line => ({
  ...line,
  kept: toldCount(line.kept),
  broken: toldCount(line.broken),
});

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/**
 * What agencies kept is told as though their sum stood beside it: the step that they do says nearly that. One table in many is drawn by a lot
 * and withheld, as in a month.
 */
const agenciesMayBeTold = (agencies: readonly PromiseLine[], drawn: boolean): boolean =>
  (['kept', 'broken'] as const).every((what) => {
    const lines = agencies.map((line) => line[what]);
    return mayBeTold(sum(lines), [lines], [drawn])[0] === true;
  });

/** Decided by what is told alone. `draw`: one lot in many, that nobody can foresee. */
export const publishedDayOf = ({ agencies, ...day }: CountedDay, draw: () => boolean): PublishedDay => {
  const may = agenciesMayBeTold(agencies, draw());
  return {
    date: day.date,
    cases: {
      opened: toldCount(day.cases.opened),
      told: toldCount(day.cases.told),
      ended: toldCount(day.cases.ended),
    },
    promised: told(day.promised),
    steps: day.steps.map(told),
    agencies: may ? { withheld: false, lines: agencies.map(told) } : { withheld: true, lines: [] },
  };
};
