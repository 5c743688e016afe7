// Statements of an issue over HTTP: written by the desk, approved once by those who decide, looked at recipient by recipient, then sent.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { deciders, keepers, readersOfIssues } from '#core/access.ts';
import { unfitForMany } from '#core/complaint/publishing.ts';
import { findOfficeContacts } from '#db/issues.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import {
  IssueParams,
  SendBody,
  SentAnswer,
  StatementAnswer,
  StatementBody,
  StatementParams,
  type RecipientView,
} from './issue.contract.ts';
import { findRecipients, findStatement, type FoundStatement } from './recipient.query.ts';
import { viewRecipient } from './recipients.ts';

/** Every recipient with the id of their case. */
const lookAt = async (
  { database, clock, termsFor, limitsOf }: FeatureDeps,
  request: FastifyRequest,
  statement: FoundStatement,
): Promise<{ id: string; view: RecipientView }[]> => {
  const contacts = await findOfficeContacts(database.pool);
  const found = await findRecipients(database.kysely, getOfficer(request), statement);
  const terms = await termsFor(found.map(({ state }) => state.file.sop));
  const looking = { now: clock.now(), terms, contacts, limitsOf };
  return found.map((one) => ({ id: one.id, view: viewRecipient(statement, one, looking) }));
};

const writing = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { issues } = deps.desk;
  app.post<{ Params: IssueParams; Body: StatementBody }>(
    '/api/v1/issues/:id/statements',
    { schema: { params: IssueParams, body: StatementBody }, preHandler: requireOfficer(...keepers.issue) },
    async (request, reply) => {
      const contacts = await findOfficeContacts(deps.database.pool);
      const [unfit] = request.body.wordings.flatMap((wording) => unfitForMany(wording, contacts) ?? []);
      if (unfit !== undefined) return sendProblem(reply, unfit);
      const id = deps.ids.uuid();
      const statement = { id, issueId: request.params.id, ...request.body };
      const written = await issues.write(askingOf(deps, request), statement);
      return written.ok ? reply.code(201).send({ id }) : sendProblem(reply, written.trouble);
    },
  );
  app.post<{ Params: StatementParams }>(
    '/api/v1/issues/:id/statements/:statementId/approve',
    { schema: { params: StatementParams }, preHandler: requireOfficer(...deciders) },
    async (request, reply) => {
      const { id: issueId, statementId } = request.params;
      const approved = await issues.approve(askingOf(deps, request), { issueId, statementId });
      return approved.ok ? approved : sendProblem(reply, approved.trouble);
    },
  );
};

/** What was looked at is what goes out: the words are made again, and whoever was not ready is left alone. */
export const statementRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const db = deps.database.kysely;
  writing(app, deps);
  app.get<{ Params: StatementParams }>(
    '/api/v1/issues/:id/statements/:statementId',
    {
      schema: { params: StatementParams, response: { 200: StatementAnswer } },
      preHandler: requireOfficer(...readersOfIssues),
    },
    async (request, reply) => {
      const statement = await findStatement(db, request.params);
      if (statement === undefined) return sendProblem(reply, 'unknown-statement');
      return { recipients: (await lookAt(deps, request, statement)).map(({ view }) => view) };
    },
  );
  app.post<{ Params: StatementParams; Body: SendBody }>(
    '/api/v1/issues/:id/statements/:statementId/send',
    {
      schema: { params: StatementParams, body: SendBody, response: { 200: SentAnswer } },
      preHandler: requireOfficer(...deciders),
    },
    async (request, reply) => {
      const statement = await findStatement(db, request.params);
      if (statement === undefined) return sendProblem(reply, 'unknown-statement');
      const wanted = new Set(request.body.numbers);
      const ready = (await lookAt(deps, request, statement)).flatMap(({ id: complaintId, view }) =>
        view.state === 'ready' && wanted.has(view.number) ? [{ complaintId, text: view.text }] : [],
      );
      const named = { issueId: statement.issueId, statementId: statement.id };
      const { holdFor = 0 } = request.body;
      const sent = await deps.desk.issues.send(askingOf(deps, request), named, { recipients: ready, holdFor });
      return sent.ok ? { count: sent.count } : sendProblem(reply, sent.trouble);
    },
  );
  app.post<{ Params: StatementParams }>(
    '/api/v1/issues/:id/statements/:statementId/call-back',
    { schema: { params: StatementParams, response: { 200: SentAnswer } }, preHandler: requireOfficer(...deciders) },
    async (request, reply) => {
      const { id: issueId, statementId } = request.params;
      const back = await deps.desk.issues.callBack(askingOf(deps, request), { issueId, statementId });
      return back.ok ? { count: back.count } : sendProblem(reply, back.trouble);
    },
  );
};
