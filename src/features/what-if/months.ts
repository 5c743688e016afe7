// What was measured of the log, procedure by procedure: each with its steps, times and hours, and with the cases of all others beside it. Pure.
import { calendarIn } from '#core/complaint/deadlines.ts';
import { calledIn, inForce, stepOf } from '#core/sop/in-force.ts';
import { runsIn } from '#core/sop/runs-in.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import { hourMs, type Instant } from '#core/time.ts';
import {
  playedFamilies,
  timedSteps,
  type Beside,
  type Clocks,
  type Desk,
  type Measured,
  type TimedStep,
  type WhatIfAnswer,
} from './what-if.contract.ts';
import type { TwoMonths } from './what-if.query.ts';

/** The cases of one procedure; `foretelling`: how long things took in the weeks before, with the cases of the last ones. */
export type Months = Record<'last' | 'before' | 'foretelling', Measured>;

/** Of a step that the version in force leaves out, a day: nothing is asked of it. */
const usualHours = 24;

/** In hours. */
export const limitsOf = ({ steps }: Sop): Desk['limits'] => {
  const hoursOf = (step: TimedStep): number => {
    const limitMs = steps.find(({ name }) => name === step)?.limitMs;
    return limitMs === undefined ? usualHours : limitMs / hourMs;
  };
  return {
    'ask-identity': hoursOf('ask-identity'),
    coordinate: hoursOf('coordinate'),
    register: hoursOf('register'),
    'follow-up': hoursOf('follow-up'),
    convey: hoursOf('convey'),
  };
};

const timedIn = ({ steps }: Sop) =>
  steps.flatMap(({ name, actor }) => timedSteps.flatMap((step) => (step === name ? [{ step, actor }] : [])));

const clocksOf = (sop: Sop, terms: Terms): Clocks =>
  Object.fromEntries(
    timedIn(sop).flatMap(({ step }) => {
      const calendar = calendarIn({ sop, terms }, step);
      return calendar === undefined ? [] : [[step, calendar]];
    }),
  );

type Loaded = Measured & Required<Pick<Beside, 'limits' | 'clocks'>>;
type Loads = ReadonlyMap<string, Loaded>;

const loadsOf = (measured: TwoMonths['last'], terms: Terms, now: Instant): Loads =>
  new Map(
    playedFamilies.map((family) => {
      const sop = inForce(terms, family, now);
      return [family, { ...measured(family), limits: limitsOf(sop), clocks: clocksOf(sop, terms) }] as const;
    }),
  );

const ownOf = (loads: Loads, family: string): Loaded => {
  const own = loads.get(family);
  if (own === undefined) throw new Error(`no case begins under ${family}`);
  return own;
};

/** One procedure with the cases of all others beside it, each as it was then; they come as they do in `coming`. */
const withOthers = (loads: Loads, coming: Loads, family: string): Measured => {
  const { limits: _limits, ...asked } = ownOf(loads, family);
  const arrivalsOf = (name: string): Measured['arrivals'] => ownOf(coming, name).arrivals;
  const beside = [...loads].flatMap(([name, { lasts, pause, begin, goes, clocks, limits, cases }]) =>
    name === family || cases === 0 ? [] : [{ arrivals: arrivalsOf(name), lasts, pause, begin, goes, clocks, limits }],
  );
  return { ...asked, arrivals: arrivalsOf(family), beside };
};

/** Of each procedure the same values however often it is asked for: whoever plays them knows them again. */
export const monthsBy = ({ last, before }: TwoMonths, terms: Terms, now: Instant): ((family: string) => Months) => {
  const [lately, earlier] = [loadsOf(last, terms, now), loadsOf(before, terms, now)];
  const known = new Map<string, Months>();
  return (family) => {
    const months = known.get(family) ?? {
      last: withOthers(lately, lately, family),
      before: withOthers(earlier, earlier, family),
      foretelling: withOthers(earlier, lately, family),
    };
    known.set(family, months);
    return months;
  };
};

/** Those with a promise, as the procedure calls them. */
export const stepsIn = (sop: Sop): WhatIfAnswer['steps'] =>
  timedIn(sop).map(({ step, actor }) => {
    const own = stepOf(sop, step);
    const unit = runsIn(own);
    return {
      ...calledIn(own),
      ...{ step, actor },
      ...(unit === undefined ? {} : { runsIn: unit }),
    };
  });
