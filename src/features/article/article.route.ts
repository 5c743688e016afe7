// The knowledge over HTTP: offered to whoever answers reporters, changed by whoever keeps the desk, one by one or as a file.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { deskRoles, keepers, readersOfArticles } from '#core/access.ts';
import { monthAt } from '#core/figures/survey-months.ts';
import type { Article } from '#core/knowledge/article.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { serverWords } from '#words/server.ts';
import { listWays } from '../desk-list/list-ways.ts';
import { fieldLabel, troubleWords } from '../desk-list/trouble-words.ts';
import { articleSheet, unfilledIn } from './article-file.ts';
import { ArticleBody, ArticleParams, ArticlesAnswer, ArticlesAsked, OfferedAnswer } from './article.contract.ts';
import { AskedAgainAnswer } from './asked-again.contract.ts';
import { findAskedAgain } from './asked-again.query.ts';
import { findArticles, findOfferedArticles } from './article.query.ts';

const path = '/api/v1/articles';

/** `before`: as it stands now; of a new one nothing does. */
type Keeping = { article: Article; before?: Article };

const keeping = (app: FastifyInstance, deps: FeatureDeps): void => {
  const door = deps.desk.articles;
  const preHandler = requireOfficer(...keepers.article);
  const keep = async (request: FastifyRequest, reply: FastifyReply, { article, before }: Keeping) => {
    const words = serverWords[languageOf(request)];
    const unfilled = unfilledIn(article, before);
    if (unfilled.length > 0) {
      const detail = `${fieldLabel(words, 'answer')}: ${words.listFile.unknownPlaceholder(unfilled.join(', '))}`;
      return sendProblem(reply, 'list-not-accepted', { detail });
    }
    const kept = await door.keep(askingOf(deps, request), { rows: [article] });
    if (kept.ok) return before === undefined ? reply.code(201).send({ id: article.id }) : { ok: true };
    if ('moved' in kept) return sendProblem(reply, 'list-moved');
    return sendProblem(reply, 'list-not-accepted', { detail: troubleWords(kept.troubles, words) });
  };
  app.post<{ Body: ArticleBody }>(path, { schema: { body: ArticleBody }, preHandler }, (request, reply) =>
    keep(request, reply, { article: { id: deps.ids.uuid(), ...request.body } }),
  );
  app.put<{ Params: ArticleParams; Body: ArticleBody }>(
    `${path}/:id`,
    { schema: { params: ArticleParams, body: ArticleBody }, preHandler },
    async (request, reply) => {
      const { id } = request.params;
      const before = (await door.find()).find((one) => one.id === id);
      if (before === undefined) return sendProblem(reply, 'not-found');
      return keep(request, reply, { article: { id, ...request.body }, before });
    },
  );
  listWays(app, deps, {
    ...{ path, fileName: 'pengetahuan', keepers: keepers.article, door },
    sheet: () => articleSheet(deps.ids.uuid),
  });
};

/** Every change is recorded; none is deleted, one that is done with rests. A use is counted without whose it was. */
export const articleRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { database, clock, desk } = deps;
  app.get<{ Querystring: ArticlesAsked }>(
    path,
    {
      schema: { querystring: ArticlesAsked, response: { 200: ArticlesAnswer } },
      preHandler: requireOfficer(...readersOfArticles),
    },
    (request) => findArticles(database.kysely, request.query.find ?? '', clock.now()),
  );
  app.get<{ Querystring: ArticlesAsked }>(
    `${path}/offered`,
    {
      schema: { querystring: ArticlesAsked, response: { 200: OfferedAnswer } },
      preHandler: requireOfficer(...deskRoles),
    },
    (request) => findOfferedArticles(database.kysely, request.query.find ?? '', clock.now()),
  );
  app.get(
    `${path}/asked-again`,
    { schema: { response: { 200: AskedAgainAnswer } }, preHandler: requireOfficer(...deskRoles) },
    (request) => findAskedAgain({ db: database.kysely, vault: deps.vault, now: clock.now() }, getOfficer(request)),
  );
  app.post<{ Params: ArticleParams }>(
    `${path}/:id/used`,
    { schema: { params: ArticleParams }, preHandler: requireOfficer(...deskRoles) },
    async (request, reply) =>
      (await desk.articles.countUse(request.params.id, monthAt(clock.now())))
        ? { ok: true }
        : sendProblem(reply, 'not-found'),
  );
  keeping(app, deps);
};
