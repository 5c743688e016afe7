// Passing a case on to another city system over HTTP.
import type { FastifyInstance } from 'fastify';
import { hidingPeople } from '#db/known-people.ts';
import { deskRoles } from '#core/access.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem, type ProblemCode, type ProblemExtra } from '#http/problem.ts';
import { getOfficer, requireOfficer, type Officer } from '#http/session.ts';
import * as contract from './forward.contract.ts';
import { findForwardedCase, findForwards, findReportersWords, findWaitingForwards } from './forward.query.ts';
import type { ForwardedCase } from './forward.query.ts';
import { statesOf } from '#registers/forward-words.ts';
import type { ForwardQuestion } from '#ports/forwards.ts';
import { recordNotes } from '#words/id/record-notes.ts';
import {
  cityFieldsIn,
  draftOf,
  fieldsIn,
  forwardView,
  mayPassOn,
  missingIn,
  targetView,
  unansweredIn,
} from './forward.view.ts';

type Problem = { problem: ProblemCode; extra?: ProblemExtra };

const answerFor = async (
  { database, vault, forwards, open311 }: FeatureDeps,
  found: ForwardedCase,
  officer: Officer,
): Promise<contract.ForwardsAnswer> => {
  const reading = await hidingPeople({ db: database.kysely, vault }, [found.id]);
  const rows = await findForwards(database.kysely, found.id);
  return {
    targets: forwards.map((target) => targetView(target, found, officer, rows)),
    services: open311.services.map(({ code, name }) => ({ code, name })),
    draft: draftOf(found, reading(found.id, await findReportersWords(database.kysely, found.id))),
    forwards: rows.map((row) => forwardView(forwards, found.number, row)),
  };
};

/** A system that cannot be asked now says itself what it misses. */
const askFor = async (
  { forwardQuestions }: FeatureDeps,
  target: string,
  serviceCode: string,
): Promise<{ known: boolean; questions: readonly ForwardQuestion[] }> => {
  try {
    return { known: true, questions: await forwardQuestions(target, serviceCode) };
  } catch {
    return { known: false, questions: [] };
  }
};

const questionsRoute = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { ForwardNumberParams: params, ForwardQuestionsAsked: querystring, ForwardQuestionsAnswer: answer } = contract;
  app.get<{ Params: contract.ForwardNumberParams; Querystring: contract.ForwardQuestionsAsked }>(
    '/api/v1/cases/:number/forwards/:target/questions',
    { schema: { params, querystring, response: { 200: answer } }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) => {
      const { number, target } = request.params;
      const found = await findForwardedCase(deps.database.kysely, number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      if (!deps.forwards.some(({ id }) => id === target)) return sendProblem(reply, 'unknown-system');
      return askFor(deps, target, request.query.serviceCode);
    },
  );
};

/** Undefined when it was done. */
const passOn = async (
  deps: FeatureDeps,
  found: ForwardedCase,
  officer: Officer,
  body: contract.ForwardBody,
): Promise<Problem | undefined> => {
  const { doors, clock, ids, forwards } = deps;
  const target = forwards.find(({ id }) => id === body.target);
  if (target === undefined) return { problem: 'unknown-system' };
  if (target.register !== 'upik' && !mayPassOn(target, found, officer)) return { problem: 'not-allowed' };
  const fields = fieldsIn(body, target);
  const { questions } = await askFor(deps, target.id, body.serviceCode);
  const missing = [
    ...missingIn(fields, target).map((field) => ({ place: `body/${field}`, message: 'wajib diisi' })),
    ...unansweredIn(body, questions).map((words) => ({ place: 'body/answers', message: `${words}: wajib diisi` })),
  ];
  if (missing.length > 0) return { problem: 'invalid-request', extra: { errors: missing } };
  const text = body.text.trim();
  if (await doors.tellsOfReporter(found, [text, ...Object.values(fields)].join('\n')))
    return { problem: 'personal-data-in-public' };
  const { id: complaintId, number } = found;
  const named = { id: ids.uuid(), complaintId, number, targetId: target.id, serviceCode: body.serviceCode };
  const { key, ...asked } = body;
  const now = clock.now();
  const form = { userId: officer.userId, key, asked: [complaintId, asked], now };
  const done = await doors.forward(form, {
    forward: {
      ...{ ...named, text, askedBy: actorOf(officer) },
      fields: { ...fields, ...cityFieldsIn(body, target, found, questions) },
    },
    how: { byHand: target.kind === 'by-hand', looked: target.kind === 'http' && target.find === undefined },
    register: target.register,
    note: recordNotes[target.kind === 'by-hand' ? 'prepared' : 'forwarded'](target.name, text),
    now,
  });
  return done.ok ? undefined : { problem: done.refusal };
};

const noteNumber = async (
  { doors, clock, forwards }: FeatureDeps,
  found: ForwardedCase,
  officer: Officer,
  asked: { target: string; theirNumber: string },
): Promise<Problem | undefined> => {
  const target = forwards.find(({ id }) => id === asked.target);
  // The number of JSS is recorded by its own act, which registers the case.
  if (target === undefined || target.register === 'upik') return { problem: 'unknown-system' };
  const theirNumber = asked.theirNumber.trim();
  const done = await doors.noteForwardNumber({
    ...{ complaintId: found.id, targetId: target.id, theirNumber, hasNews: target.kind !== 'by-hand' },
    ...{ by: actorOf(officer), note: `Nomor di ${target.name}: ${theirNumber}`, now: clock.now() },
  });
  return done.ok ? undefined : { problem: done.refusal };
};

const noteState = async (
  { doors, clock, forwards }: FeatureDeps,
  found: ForwardedCase,
  officer: Officer,
  asked: { target: string; theirStatus: string },
): Promise<Problem | undefined> => {
  const target = forwards.find(({ id }) => id === asked.target);
  if (target === undefined) return { problem: 'unknown-system' };
  const { theirStatus } = asked;
  if (!statesOf(target).includes(theirStatus))
    return { problem: 'invalid-request', extra: { errors: [{ place: 'body/theirStatus', message: 'tidak dikenal' }] } };
  const done = await doors.noteForwardState({
    ...{ complaintId: found.id, targetId: target.id, theirStatus },
    ...{ by: actorOf(officer), note: `Keadaan di ${target.name}: ${theirStatus}`, now: clock.now() },
  });
  return done.ok ? undefined : { problem: done.refusal };
};

const waitingRoute = (app: FastifyInstance, { database, clock, forwards }: FeatureDeps): void => {
  app.get(
    '/api/v1/forwards',
    { schema: { response: { 200: contract.ForwardsWaitingAnswer } }, preHandler: requireOfficer(...deskRoles) },
    async (): Promise<contract.ForwardsWaitingAnswer> => {
      const rows = await findWaitingForwards(database.kysely, new Date(clock.now()));
      const nameOf = (id: string): string => forwards.find((target) => target.id === id)?.name ?? id;
      const waiting = rows.map(({ number, target, status, trouble, since }) => ({
        ...{ number, name: nameOf(target), status, since: since.toISOString() },
        ...(trouble === null ? {} : { trouble }),
      }));
      return { systems: forwards.length, waiting };
    },
  );
};

/** What an officer was given there, or saw there. */
const byHandRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { kysely } = deps.database;
  const preHandler = requireOfficer(...deskRoles);
  app.put<{ Params: contract.ForwardNumberParams; Body: contract.ForwardNumberBody }>(
    '/api/v1/cases/:number/forwards/:target',
    { schema: { params: contract.ForwardNumberParams, body: contract.ForwardNumberBody }, preHandler },
    async (request, reply) => {
      const { number, target } = request.params;
      const found = await findForwardedCase(kysely, number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const refused = await noteNumber(deps, found, getOfficer(request), { ...request.body, target });
      return refused === undefined ? { ok: true } : sendProblem(reply, refused.problem, refused.extra);
    },
  );
  app.put<{ Params: contract.ForwardNumberParams; Body: contract.ForwardStateBody }>(
    '/api/v1/cases/:number/forwards/:target/state',
    { schema: { params: contract.ForwardNumberParams, body: contract.ForwardStateBody }, preHandler },
    async (request, reply) => {
      const { number, target } = request.params;
      const found = await findForwardedCase(kysely, number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const refused = await noteState(deps, found, getOfficer(request), { ...request.body, target });
      return refused === undefined ? { ok: true } : sendProblem(reply, refused.problem, refused.extra);
    },
  );
};

/** Desk roles only, and of those each system's own rule; nothing is sent here: it is queued with the words that the officer saw. */
export const forwardRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { kysely } = deps.database;
  const preHandler = requireOfficer(...deskRoles);
  waitingRoute(app, deps);
  byHandRoutes(app, deps);
  questionsRoute(app, deps);
  app.get<{ Params: contract.ForwardParams }>(
    '/api/v1/cases/:number/forwards',
    { schema: { params: contract.ForwardParams, response: { 200: contract.ForwardsAnswer } }, preHandler },
    async (request, reply) => {
      const found = await findForwardedCase(kysely, request.params.number);
      return found === undefined ? sendProblem(reply, 'no-such-case') : answerFor(deps, found, getOfficer(request));
    },
  );
  app.post<{ Params: contract.ForwardParams; Body: contract.ForwardBody }>(
    '/api/v1/cases/:number/forwards',
    { schema: { params: contract.ForwardParams, body: contract.ForwardBody }, preHandler },
    async (request, reply) => {
      const found = await findForwardedCase(kysely, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const refused = await passOn(deps, found, getOfficer(request), request.body);
      return refused === undefined ? { ok: true } : sendProblem(reply, refused.problem, refused.extra);
    },
  );
};
