// One case as evidence: a file that whoever examines the city's work takes along, without the person, signed. That it was made is recorded.
import type { FastifyInstance } from 'fastify';
import { bundleMakers } from '#core/access.ts';
import { findChainProof } from '#db/chain-proof.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findBundledFiles, findBundledLooks } from './bundle.query.ts';
import { CaseParams } from './case.contract.ts';
import { pageOf } from './case-page.ts';
import { findCase } from './case.query.ts';

export const bundleRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { kysely, pool } = deps.database;
  app.get<{ Params: CaseParams }>(
    '/api/v1/cases/:number/bundle',
    { schema: { params: CaseParams }, preHandler: requireOfficer(...bundleMakers) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const { number } = request.params;
      const found = await findCase(kysely, officer, number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      await deps.desk.looks.record(askingOf(deps, request), officer.role, {
        ...{ number, what: 'bundle', caseId: found.id, lane: found.state.file.lane },
      });
      const bundle = {
        ...{ number, madeAt: new Date(deps.clock.now()).toISOString(), madeAs: officer.role, at: deps.publicUrl },
        case: await pageOf(deps, officer, found, { withPerson: false }),
        files: await findBundledFiles(kysely, found.id),
        looks: await findBundledLooks(kysely, number),
        chain: await findChainProof(pool, found.id),
      };
      return reply
        .header('content-disposition', `attachment; filename="${number}.json"`)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .serializer((one: unknown) => JSON.stringify(one, null, 1))
        .send(deps.evidence.signed(bundle));
    },
  );
};
