// Cases drawn by lot for whoever examines the city's work. Every drawing is recorded with its seed, before anything of it is shown.
import type { FastifyInstance } from 'fastify';
import { bundleMakers } from '#core/access.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { SampleAnswer, SampleBody } from './sample.contract.ts';
import { findSample } from './sample.query.ts';

/** For whoever may take cases along as evidence. */
export const sampleRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.post<{ Body: SampleBody }>(
    '/api/v1/samples',
    { schema: { body: SampleBody, response: { 200: SampleAnswer } }, preHandler: requireOfficer(...bundleMakers) },
    async (request) => {
      const asked = { ...request.body, seed: request.body.seed ?? deps.ids.token().slice(0, 12) };
      const drawn = await findSample(deps.database.kysely, getOfficer(request), asked);
      await deps.desk.looks.draw(askingOf(deps, request), { ...asked, of: drawn.of, drawn: drawn.cases.length });
      return drawn;
    },
  );
};
