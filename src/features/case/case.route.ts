// The case page's data, and the acts of officers on it.
import type { FastifyInstance } from 'fastify';
import { hidingPeople } from '#db/known-people.ts';
import { findOutsideAnswers } from '#db/outside-answers.ts';
import { seesReporter } from '#db/visible-to.ts';
import { caseReaders, caseRoles } from '#core/access.ts';
import { actorOf, askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { bodyProblems } from '#http/field-words.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer, type Officer } from '#http/session.ts';
import { doAct } from './act.ts';
import { ActBody } from '#features/acts/act.contract.ts';
import { CaseAnswer, CaseParams } from './case.contract.ts';
import { findCase, findConversation, findTimeline, type FoundCase } from './case.query.ts';
import { viewCase } from './case.view.ts';
import { withCounting } from './outside-answer.ts';
import { parseAct } from './parse-act.ts';
import { photoWaysOf } from './photos.ts';
import { findPictureHints } from './picture-hints.query.ts';
import { findAccountHold, findPublicFacts, findReplyFacts } from './windows.query.ts';
import { helpingPart, spansPart } from './case-spans.ts';
import { caseForAgency } from './case-for-agency.ts';

/** Where SP4N-LAPOR! is opened unless the configuration says otherwise. */
const lapor = 'https://www.lapor.go.id';

/** The page of a case as this officer sees it. */
const pageOf = async (deps: FeatureDeps, officer: Officer, found: FoundCase): Promise<CaseAnswer> => {
  const db = deps.database.kysely;
  const { file } = found.state;
  const reading = await hidingPeople({ db, vault: deps.vault }, [found.id]);
  const hide = (text: string): string => reading(found.id, text);
  const hidePlace = (text: string): string => reading(found.id, text, 'place');
  const outside = await findOutsideAnswers(deps.database.pool, found.id);
  const timeline = await findTimeline(db, found.id);
  const view = viewCase({
    found,
    ...(await findConversation(db, found.id, outside, (channel) => deps.limitsOf(channel)?.photos !== undefined)),
    timeline,
    actor: actorOf(officer),
    limits: deps.limitsOf(found.channel, file.threads[0]?.accountId),
    publicFacts: await findPublicFacts(db, file),
    replyFacts: await findReplyFacts(db, file),
    hold: await findAccountHold(db, file, deps.clock.now()),
    photoWays: photoWaysOf(found.state, deps.limitsOf),
    registerUrl: deps.organisation?.sp4nUrl ?? lapor,
    ...{ hide, hidePlace },
  });
  const jssUrl = deps.organisation?.jssUrl;
  const counting = { by: actorOf(officer), now: deps.clock.now(), limitsOf: deps.limitsOf };
  const messages = withCounting(view.messages, found.state, outside, { ...counting, holidays: deps.holidays });
  const events = timeline.map(({ event }) => event);
  const spans = spansPart(events, counting.now, deps.holidays);
  const beside = { ...helpingPart(events, counting.now), ...(await findPictureHints(db, officer, found, events)) };
  const answer = { ...view, messages, spans, ...beside, ...(jssUrl === undefined ? {} : { jssUrl }) };
  return seesReporter(officer) ? answer : caseForAgency(answer, hide, hidePlace);
};

export const caseRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const db = deps.database.kysely;
  app.get<{ Params: CaseParams }>(
    '/api/v1/cases/:number',
    {
      schema: { params: CaseParams, response: { 200: CaseAnswer } },
      preHandler: requireOfficer(...caseReaders),
    },
    async (request, reply) => {
      const officer = getOfficer(request);
      const found = await findCase(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const look = { number: request.params.number, what: 'page' } as const;
      await deps.desk.looks.record(askingOf(deps, request), officer.role, look);
      return pageOf(deps, officer, found);
    },
  );
  app.post<{ Params: CaseParams; Body: ActBody }>(
    '/api/v1/cases/:number/commands',
    { schema: { params: CaseParams, body: ActBody }, preHandler: requireOfficer(...caseRoles) },
    async (request, reply) => {
      const officer = getOfficer(request);
      const language = languageOf(request);
      const parsed = parseAct(request.body);
      if (!parsed.ok) return sendProblem(reply, 'invalid-request', { errors: bodyProblems(parsed.wrong, language) });
      const found = await findCase(db, officer, request.params.number);
      if (found === undefined) return sendProblem(reply, 'no-such-case');
      const { act, expectedVersion, key } = parsed;
      const done = await doAct(deps, found, act, { officer, expectedVersion, language, key });
      return done.ok ? done.answer : sendProblem(reply, done.problem, done.extra);
    },
  );
};
