// Issues over HTTP: opened, renamed, ended; cases put under one by one press, and taken out again.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { keepers, readersOfIssues } from '#core/access.ts';
import { askingOf, actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, problemOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import {
  IssueAnswer,
  IssueBody,
  IssueParams,
  IssuesAnswer,
  LinkAnswer,
  LinkBody,
  NewIssueBody,
} from './issue.contract.ts';
import { findCaseIds, findIssuePage, findIssues } from './issue.query.ts';

type Linking = FastifyRequest<{ Params: IssueParams; Body: LinkBody }>;
type Fields = { type: 'LinkToIssue' | 'UnlinkFromIssue'; issueId: string };

/** Each case by itself, in the order in which they were named. */
const eachCase = async (
  { database, doors, clock }: FeatureDeps,
  request: Linking,
  fields: Fields,
): Promise<LinkAnswer> => {
  const officer = getOfficer(request);
  const ids = await findCaseIds(database.kysely, officer, request.body.numbers);
  const came: LinkAnswer = { done: [], refused: [] };
  for (const number of new Set(request.body.numbers)) {
    const id = ids.get(number);
    const handled =
      id === undefined
        ? ({ ok: false, refusal: 'no-such-case' } as const)
        : await doors.linkToIssue(id, { ...fields, now: clock.now(), by: actorOf(officer) });
    if (handled.ok || handled.refusal === 'already-recorded') came.done.push(number);
    else came.refused.push({ number, words: problemOf(handled.refusal, {}, languageOf(request)).title });
  }
  return came;
};

/** Each number gets its own answer. */
const linkRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.issue);
  app.post<{ Params: IssueParams; Body: LinkBody }>(
    '/api/v1/issues/:id/cases',
    { schema: { params: IssueParams, body: LinkBody, response: { 200: LinkAnswer } }, preHandler },
    async (request, reply) => {
      const found = await findIssuePage(deps.database.kysely, getOfficer(request), request.params.id);
      if (found === undefined) return sendProblem(reply, 'unknown-issue');
      if (found.endedAt !== undefined) return sendProblem(reply, 'issue-ended');
      return eachCase(deps, request, { type: 'LinkToIssue', issueId: found.id });
    },
  );
  app.post<{ Params: IssueParams; Body: LinkBody }>(
    '/api/v1/issues/:id/cases/remove',
    { schema: { params: IssueParams, body: LinkBody, response: { 200: LinkAnswer } }, preHandler },
    (request) => eachCase(deps, request, { type: 'UnlinkFromIssue', issueId: request.params.id }),
  );
};

/** Every change is recorded: of the issue with the administration, of a case in its own log. */
export const issueRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { issues } = deps.desk;
  const db = deps.database.kysely;
  linkRoutes(app, deps);
  const reading = requireOfficer(...readersOfIssues);
  const preHandler = requireOfficer(...keepers.issue);
  app.get('/api/v1/issues', { schema: { response: { 200: IssuesAnswer } }, preHandler: reading }, (request) =>
    findIssues(db, getOfficer(request)),
  );
  app.post<{ Body: NewIssueBody }>(
    '/api/v1/issues',
    { schema: { body: NewIssueBody }, preHandler },
    async (request, reply) => {
      const id = deps.ids.uuid();
      await issues.open(askingOf(deps, request), { id, ...request.body });
      return reply.code(201).send({ id });
    },
  );
  app.get<{ Params: IssueParams }>(
    '/api/v1/issues/:id',
    { schema: { params: IssueParams, response: { 200: IssueAnswer } }, preHandler: reading },
    async (request, reply) =>
      (await findIssuePage(db, getOfficer(request), request.params.id)) ?? sendProblem(reply, 'unknown-issue'),
  );
  app.put<{ Params: IssueParams; Body: IssueBody }>(
    '/api/v1/issues/:id',
    { schema: { params: IssueParams, body: IssueBody }, preHandler },
    async (request, reply) => {
      const changed = await issues.change(askingOf(deps, request), { id: request.params.id, ...request.body });
      return changed.ok ? changed : sendProblem(reply, changed.trouble);
    },
  );
};
