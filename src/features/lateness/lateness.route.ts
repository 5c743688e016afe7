// Lateness over HTTP.
import type { FastifyInstance } from 'fastify';
import { caseReaders, holdsAny, readersOfLamps } from '#core/access.ts';
import { failingWays } from '#features/way/city-ways.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { LatenessAnswer } from './lateness.contract.ts';
import { findLateness } from './lateness.query.ts';

/** Every role that reads cases is answered, each about what it sees; the page is in fewer menus. */
export const latenessRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { readingOf, clock, terms } = deps;
  app.get(
    '/api/v1/lateness',
    { schema: { response: { 200: LatenessAnswer } }, preHandler: requireOfficer(...caseReaders) },
    async (request) => {
      const officer = getOfficer(request);
      const answer = await findLateness({ ...readingOf(request), terms: terms() }, officer, clock.now());
      const failing = holdsAny(officer, readersOfLamps) ? await failingWays(deps) : [];
      return failing.length === 0 ? answer : { ...answer, failingWays: failing.length };
    },
  );
};
