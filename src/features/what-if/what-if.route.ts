// What would be late at a desk of other numbers, over HTTP: for those who plan who stands there.
import type { FastifyInstance } from 'fastify';
import { planners } from '#core/access.ts';
import { areShifts } from '#core/duty/shifts.ts';
import { commonFamily, inForce } from '#core/sop/in-force.ts';
import type { Sop } from '#core/sop/shape.ts';
import { hourMs, minuteMs, type Instant } from '#core/time.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { player } from './play.ts';
import { Desk, Forecast, timedSteps, WhatIfAnswer, type Measured, type TimedStep } from './what-if.contract.ts';
import { measureLog, type TwoMonths } from './what-if.query.ts';

/** Reading eight weeks of a large city takes seconds: whoever asks again soon gets the same. */
const keptMs = 10 * minuteMs;
/** Fewer say nothing of a desk. */
const leastCases = 30;
const daysOfMonth = 28;

/** `foretelling`: how long things took in the weeks before, with the cases of the last ones. */
type Months = TwoMonths & { foretelling: Measured };
type Kept = { at: Instant; months: Promise<Months> };

/** The log as it was measured lately; what failed is asked again. */
const measuredLately = ({ database, clock }: FeatureDeps): (() => Promise<Months>) => {
  let kept: Kept | undefined;
  const measure = async (now: Instant): Promise<Months> => {
    const months = await measureLog(database.kysely, await findShiftStarts(database.pool), now);
    return { ...months, foretelling: { ...months.before, arrivals: months.last.arrivals } };
  };
  return () => {
    const now = clock.now();
    if (kept !== undefined && now - kept.at < keptMs && now >= kept.at) return kept.months;
    const months = measure(now);
    kept = { at: now, months };
    months.catch(() => {
      kept = undefined;
    });
    return months;
  };
};

/** Of a step that the version in force leaves out, a day: nothing is asked of it. */
const usualHours = 24;

const limitsOf = ({ steps }: Sop): Desk['limits'] => {
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

const seenIn = ({ last }: TwoMonths) =>
  Object.fromEntries(timedSteps.flatMap((step) => (last.seen[step].n === 0 ? [] : [[step, last.seen[step]]])));

/** For those who plan. */
export const whatIfRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const measured = measuredLately(deps);
  const play = player();
  const preHandler = requireOfficer(...planners);
  app.get('/api/v1/what-if', { schema: { response: { 200: WhatIfAnswer } }, preHandler }, async (_request, reply) => {
    const months = await measured();
    const { last, before, foretelling } = months;
    const told = {
      cases: last.cases,
      from: new Date(months.from).toISOString(),
      until: new Date(months.until).toISOString(),
    };
    if (last.cases < leastCases) return told;
    const shifts = await findShiftStarts(deps.database.pool);
    const limits = limitsOf(inForce(deps.terms(), commonFamily, deps.clock.now()));
    const desk: Desk = { limits, shifts, staff: last.staff, arrivals: 1, field: 1 };
    // As the weeks before would have foretold these.
    const trial = before.cases < leastCases ? undefined : await play(foretelling, desk);
    const asIs = await play(last, desk);
    if (trial === 'play-busy' || asIs === 'play-busy') return sendProblem(reply, 'unavailable');
    return {
      ...told,
      known: {
        ...{ perDay: last.cases / daysOfMonth, desk, seen: seenIn(months), asIs },
        ...(trial === undefined ? {} : { trial }),
      },
    };
  });
  app.post<{ Body: Desk }>(
    '/api/v1/what-if',
    { schema: { body: Desk, response: { 200: Forecast } }, preHandler },
    async (request, reply) => {
      if (!areShifts(request.body.shifts)) return sendProblem(reply, 'no-such-shifts');
      const { last } = await measured();
      if (last.cases < leastCases) return sendProblem(reply, 'too-little-log');
      const played = await play(last, request.body);
      return played === 'play-busy' ? sendProblem(reply, 'unavailable') : played;
    },
  );
};
