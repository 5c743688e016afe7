// One case as evidence: a file that whoever examines the city's work takes along, without the person, signed; and the same printed, with that
// file enclosed. That either was made is recorded.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bundleMakers } from '#core/access.ts';
import { findChainProof } from '#db/chain-proof.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem, type ProblemLanguage } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findBundledAgencies, findBundledFiles, findBundledLooks } from './bundle.query.ts';
import type { CaseBundle } from './bundle.sheet.ts';
import { smallPictures } from './bundle-pictures.ts';
import { consoleWords } from './paper-words.ts';
import { CaseParams } from './case.contract.ts';
import { pageOf } from './case-page.ts';
import { findCase } from './case.query.ts';

type NumberRequest = FastifyRequest<{ Params: CaseParams }>;

/** Signed: `text` is the file. */
type Made = { text: string; caseId: string };

/** undefined where this officer finds no such case. */
const makeBundle = async (deps: FeatureDeps, request: NumberRequest): Promise<Made | undefined> => {
  const { kysely, pool } = deps.database;
  const officer = getOfficer(request);
  const { number } = request.params;
  const found = await findCase(kysely, officer, number);
  if (found === undefined) return undefined;
  await deps.desk.looks.record(askingOf(deps, request), officer.role, {
    ...{ number, what: 'bundle', caseId: found.id, lane: found.state.file.lane },
  });
  const page = await pageOf(deps, officer, found, { withPerson: false });
  const bundle = {
    ...{ number, madeAt: new Date(deps.clock.now()).toISOString(), madeAs: officer.role, at: deps.publicUrl },
    case: page,
    agencies: await findBundledAgencies(kysely, page),
    files: await findBundledFiles(kysely, found.id),
    looks: await findBundledLooks(kysely, number),
    chain: await findChainProof(pool, found.id),
  };
  return { text: JSON.stringify(deps.evidence.signed(bundle), null, 1), caseId: found.id };
};

const asFile = (reply: FastifyReply, name: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store');

const printBundle = async (deps: FeatureDeps, { text, caseId }: Made, language: ProblemLanguage) => {
  const { bundleSheet } = await import('./bundle.sheet.ts');
  const bundle = JSON.parse(text) as CaseBundle;
  const digest = createHash('sha256').update(text).digest('hex');
  const pictures = await smallPictures(deps, caseId, bundle.case);
  return deps.paper.print(
    bundleSheet({ bundle, text, digest, language, console: await consoleWords(language), pictures }),
  );
};

/** Both are for the same people, and recorded alike. */
export const bundleRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const guarded = { schema: { params: CaseParams }, preHandler: requireOfficer(...bundleMakers) };
  app.get<{ Params: CaseParams }>('/api/v1/cases/:number/bundle', guarded, async (request, reply) => {
    const made = await makeBundle(deps, request);
    if (made === undefined) return sendProblem(reply, 'no-such-case');
    return asFile(reply, `${request.params.number}.json`).type('application/json; charset=utf-8').send(made.text);
  });
  app.get<{ Params: CaseParams }>('/api/v1/cases/:number/bundle.pdf', guarded, async (request, reply) => {
    const made = await makeBundle(deps, request);
    if (made === undefined) return sendProblem(reply, 'no-such-case');
    const printed = await printBundle(deps, made, languageOf(request));
    if (!printed.ok) return sendProblem(reply, 'unavailable');
    return asFile(reply, `${request.params.number}.pdf`).type('application/pdf').send(printed.bytes);
  });
};
