// The procedures as data, over HTTP: read by the desk, chosen by whoever leads it.
import type { FastifyInstance } from 'fastify';
import { keepers, readersOfSops } from '#core/access.ts';
import { numberFaults } from '#core/sop/numbers.ts';
import { broughtSop } from '#core/sop/in-force.ts';
import { readSops } from '#db/sop-versions.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { EnactBody, PreviewAnswer, PreviewBody, SopParams, SopsAnswer } from './sop.contract.ts';
import { previewNumbers } from './preview.query.ts';
import { findSops } from './sop.query.ts';

const choosing = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.sop);
  app.post<{ Body: PreviewBody }>(
    '/api/v1/sops/preview',
    { schema: { body: PreviewBody, response: { 200: PreviewAnswer } }, preHandler },
    async (request, reply) => {
      const base = broughtSop(request.body.family);
      if (base === undefined) return sendProblem(reply, 'unknown-sop');
      const { calendars = {} } = deps.terms();
      if (numberFaults(base, request.body.numbers, Object.keys(calendars)).length > 0)
        return sendProblem(reply, 'sop-numbers-wrong');
      const terms = { ...deps.terms(), sops: await readSops(deps.database.pool) };
      return previewNumbers(deps.database.pool, request.body, { now: deps.clock.now(), terms });
    },
  );
  app.post<{ Body: EnactBody }>('/api/v1/sops', { schema: { body: EnactBody }, preHandler }, async (request, reply) => {
    const { from, ...asked } = request.body;
    const done = await deps.desk.sops.enact(askingOf(deps, request), { ...asked, from: Date.parse(from) });
    if (done === 'unknown-sop' || done === 'sop-numbers-wrong' || done === 'sop-from-wrong')
      return sendProblem(reply, done);
    return { key: done };
  });
  app.post<{ Params: SopParams }>(
    '/api/v1/sops/:key/withdraw',
    { schema: { params: SopParams }, preHandler },
    async (request, reply) => {
      const done = await deps.desk.sops.withdraw(askingOf(deps, request), request.params.key);
      return done === 'done' ? { ok: true } : sendProblem(reply, done);
    },
  );
};

/** What is chosen holds for cases that open from its day on. */
export const sopRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.get(
    '/api/v1/sops',
    { schema: { response: { 200: SopsAnswer } }, preHandler: requireOfficer(...readersOfSops) },
    () => findSops(deps.database.pool, deps.clock.now()),
  );
  choosing(app, deps);
};
