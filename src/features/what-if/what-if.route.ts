// What would be late at a desk of other numbers, over HTTP: for those who plan who stands there.
import type { FastifyInstance } from 'fastify';
import { planners } from '#core/access.ts';
import { areShifts } from '#core/duty/shifts.ts';
import { commonFamily, inForce } from '#core/sop/in-force.ts';
import { minuteMs, type Instant } from '#core/time.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { limitsOf, monthsBy, stepsIn, type Months } from './months.ts';
import { player } from './play.ts';
import { Desk, Forecast, timedSteps, WhatIfAnswer, WhatIfAsked, type Measured } from './what-if.contract.ts';
import { measureLog, type TwoMonths } from './what-if.query.ts';

/** Reading twelve weeks of a large city takes seconds: whoever asks again soon gets the same. */
const keptMs = 10 * minuteMs;
/** Fewer say nothing of a desk. */
const leastCases = 30;
const daysOfMonth = 28;

type Read = Pick<TwoMonths, 'from' | 'until'> & { of: (family: string) => Months };
type Kept = { at: Instant; read: Promise<Read> };

/** The log as it was measured lately; what failed is asked again. */
const measuredLately = ({ database, clock, terms }: FeatureDeps): (() => Promise<Read>) => {
  let kept: Kept | undefined;
  const measure = async (now: Instant): Promise<Read> => {
    const months = await measureLog(database.kysely, await findShiftStarts(database.pool), now);
    return { from: months.from, until: months.until, of: monthsBy(months, terms(), now) };
  };
  return () => {
    const now = clock.now();
    if (kept !== undefined && now - kept.at < keptMs && now >= kept.at) return kept.read;
    const read = measure(now);
    kept = { at: now, read };
    read.catch(() => {
      kept = undefined;
    });
    return read;
  };
};

const seenIn = ({ seen }: Measured) =>
  Object.fromEntries(timedSteps.flatMap((step) => (seen[step].n === 0 ? [] : [[step, seen[step]]])));

type Played = { measured: () => Promise<Read>; play: ReturnType<typeof player> };

const preHandler = requireOfficer(...planners);

const askRoute = (app: FastifyInstance, deps: FeatureDeps, { measured, play }: Played): void => {
  app.get<{ Querystring: WhatIfAsked }>(
    '/api/v1/what-if',
    { schema: { querystring: WhatIfAsked, response: { 200: WhatIfAnswer } }, preHandler },
    async (request, reply) => {
      const { sop: family = commonFamily } = request.query;
      const read = await measured();
      const { last, before, foretelling } = read.of(family);
      const terms = deps.terms();
      const sop = inForce(terms, family, deps.clock.now());
      const told = {
        ...{ cases: last.cases, steps: stepsIn(sop) },
        from: new Date(read.from).toISOString(),
        until: new Date(read.until).toISOString(),
      };
      if (last.cases < leastCases) return told;
      const shifts = await findShiftStarts(deps.database.pool);
      const desk: Desk = { sop: family, limits: limitsOf(sop), shifts, staff: last.staff, arrivals: 1, field: 1 };
      // As the weeks before would have foretold these.
      const trial = before.cases < leastCases ? undefined : await play(foretelling, desk);
      const asIs = await play(last, desk);
      if (trial === 'play-busy' || asIs === 'play-busy') return sendProblem(reply, 'unavailable');
      return {
        ...told,
        known: {
          ...{ perDay: last.cases / daysOfMonth, desk, seen: seenIn(last), asIs },
          ...(trial === undefined ? {} : { trial }),
        },
      };
    },
  );
};

const tryRoute = (app: FastifyInstance, { measured, play }: Played): void => {
  app.post<{ Body: Desk }>(
    '/api/v1/what-if',
    { schema: { body: Desk, response: { 200: Forecast } }, preHandler },
    async (request, reply) => {
      if (!areShifts(request.body.shifts)) return sendProblem(reply, 'no-such-shifts');
      const { last } = (await measured()).of(request.body.sop ?? commonFamily);
      if (last.cases < leastCases) return sendProblem(reply, 'too-little-log');
      const played = await play(last, request.body);
      return played === 'play-busy' ? sendProblem(reply, 'unavailable') : played;
    },
  );
};

/** For those who plan. */
export const whatIfRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const played = { measured: measuredLately(deps), play: player() };
  askRoute(app, deps, played);
  tryRoute(app, played);
};
