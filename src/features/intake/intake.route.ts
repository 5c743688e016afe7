// Telephone and counter over HTTP: what is taken down, who calls again, what a receipt says.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { channelName } from '#channels/kinds.ts';
import { parsePhone } from '#core/phone-number.ts';
import { deskRoles } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { receiptSheet } from '#http/receipt-sheet.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { kelurahanByKemantren } from '#vocabulary/kelurahan.ts';
import { siteOf } from '#http/site.ts';
import * as spoken from '#words/id/spoken.ts';
import {
  CallerAnswer,
  CallerAsked,
  IntakeAnswer,
  IntakeBody,
  IntakeDone,
  ReceiptAnswer,
  ReceiptParams,
} from './intake.contract.ts';
import { findCallerCases, findCallerIdentity, findIntakeAccounts, findReceipt } from './intake.query.ts';
import { nextWords, viewReceipt } from './intake.view.ts';
import { takeStatement } from './take-statement.ts';

const kelurahan = kelurahanByKemantren.map(([kemantren, names]) => ({ kemantren, names: [...names] }));

type ReceiptRequest = FastifyRequest<{ Params: ReceiptParams }>;

/** A sheet takes a process of its own for a moment. */
const config = { rateLimit: { max: 60, timeWindow: '1 minute', hook: 'preHandler' as const } };

/** undefined where no case has this number. */
const receiptOf = async (deps: FeatureDeps, request: ReceiptRequest): Promise<ReceiptAnswer | undefined> => {
  const found = await findReceipt(deps.database.kysely, request.params.number);
  if (found === undefined) return undefined;
  const { identity } = found.state.file;
  const masked = identity === undefined ? undefined : await deps.vault.masked(identity.identityId);
  const { organisation } = siteOf(deps.organisation(), false);
  const officer = getOfficer(request).name;
  const code = deps.trackCodeOf(found.id);
  return viewReceipt({ found, code, reporter: masked?.name, officer, publicUrl: deps.publicUrl, organisation });
};

/** In Indonesian, whatever the officer's console speaks: it is the reporter's. */
const printReceipt = (deps: FeatureDeps, receipt: ReceiptAnswer) => {
  const { number, code, trackUrl, openUrl, channel, receivedAt, description, reporter, officer, organisation } =
    receipt;
  const place = receipt.place === channel ? channelName(channel, 'id') : receipt.place;
  const told = { number, code, trackUrl, openUrl, place, receivedAt, description, officer, office: organisation };
  return deps.paper.print(
    receiptSheet({
      ...{ ...told, next: nextWords(receipt), language: 'id', now: deps.clock.now() },
      reporter: reporter ?? spoken.receipt.anonymous,
    }),
  );
};

const receiptRoute = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.get<{ Params: ReceiptParams }>(
    '/api/v1/cases/:number/receipt',
    { schema: { params: ReceiptParams, response: { 200: ReceiptAnswer } }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const receipt = await receiptOf(deps, request);
      return receipt ?? sendProblem(reply, 'no-such-case');
    },
  );
  app.get<{ Params: ReceiptParams }>(
    '/api/v1/cases/:number/receipt.pdf',
    { schema: { params: ReceiptParams }, preHandler: requireOfficer(...deskRoles), config },
    async (request, reply) => {
      const receipt = await receiptOf(deps, request);
      if (receipt === undefined) return sendProblem(reply, 'no-such-case');
      const printed = await printReceipt(deps, receipt);
      if (!printed.ok) return sendProblem(reply, 'unavailable');
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="tanda-terima-${receipt.number}.pdf"`)
        .header('cache-control', 'no-store')
        .send(printed.bytes);
    },
  );
};

/** Desk roles only; a telephone number travels in bodies alone. */
export const intakeRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const db = deps.database.kysely;
  const preHandler = requireOfficer(...deskRoles);
  app.get('/api/v1/intake', { schema: { response: { 200: IntakeAnswer } }, preHandler }, async () => ({
    accounts: await findIntakeAccounts(db),
    kelurahan,
  }));
  app.post<{ Body: CallerAsked }>(
    '/api/v1/intake/caller',
    { schema: { body: CallerAsked, response: { 200: CallerAnswer } }, preHandler },
    async (request) => {
      const phone = parsePhone(request.body.phone);
      if (phone === undefined) return { known: false, cases: [] };
      const callerId = deps.callerIdOf(phone);
      const known = (await findCallerIdentity(db, callerId)) !== undefined;
      return { known, cases: await findCallerCases(db, callerId) };
    },
  );
  app.post<{ Body: IntakeBody }>(
    '/api/v1/intake',
    { schema: { body: IntakeBody, response: { 201: IntakeDone } }, preHandler },
    async (request, reply) => {
      const taking = { officer: getOfficer(request), language: languageOf(request) };
      const taken = await takeStatement(deps, request.body, taking);
      return taken.ok ? reply.code(201).send({ number: taken.number }) : sendProblem(reply, taken.problem, taken.extra);
    },
  );
  receiptRoute(app, deps);
};
