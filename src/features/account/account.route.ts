// The city's accounts over HTTP: the operator declares, tests, rests and ends them, the team lead may look.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { testAccount } from '#app/check-account.ts';
import { keepers } from '#core/access.ts';
import { actorOf, askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { AccountParams, AccountsAnswer, ChangedAccount, NewAccount, TestAnswer } from './account.contract.ts';
import { findSpending } from './spend.query.ts';
import { viewAccounts, reachableHook, viewTested } from './account.view.ts';
import { declareAccount, findKey, type Declared } from './declare-account.ts';

/** Of those who may: whoever is refused anyway counts for nothing. */
const limited = (max: number) => ({
  config: { rateLimit: { max, timeWindow: '1 minute', hook: 'preHandler' as const } },
});

const answerTo = (reply: FastifyReply, declared: Declared, status: 200 | 201) =>
  declared.ok ? reply.code(status).send({ ok: true }) : sendProblem(reply, declared.problem, declared.extra);

/** What the platform is told when the account is gone. Where it cannot be told, as when its token has ended, the account goes all the same. */
const parting = async (
  { accounts, makeChannel, publicUrl, limitsOf }: FeatureDeps,
  { params, log }: FastifyRequest<{ Params: AccountParams }>,
): Promise<(() => Promise<void>) | undefined> => {
  const key = findKey({ limitsOf }, params);
  const account = key === undefined ? undefined : await accounts.findEvenResting(key);
  const channel = account === undefined ? undefined : makeChannel(account);
  const hookUrl = account === undefined ? undefined : reachableHook(account, publicUrl);
  if (channel?.disconnect === undefined || hookUrl === undefined) return undefined;
  const warn = (what: object): void => {
    log.warn({ event: 'platform-not-told', channel: params.channel, ...what }, 'webhook not ended');
  };
  return async () => {
    try {
      const reason = await channel.disconnect?.(hookUrl);
      if (reason !== undefined) warn({ reason });
    } catch (error) {
      warn({ err: error });
    }
  };
};

/** At rest, awake, removed: cases and messages stay as they are. */
const lifeRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.account);
  for (const [act, run] of Object.entries(deps.desk.accounts))
    app.post<{ Params: AccountParams }>(
      `/api/v1/accounts/:channel/:id/${act}`,
      { schema: { params: AccountParams }, preHandler, ...limited(30) },
      async (request, reply) => {
        const { actor: by, ...where } = askingOf(deps, request);
        const leave = act === 'remove' ? await parting(deps, request) : undefined;
        const end = await run({ by, ...where }, request.params);
        if (end !== 'done') return sendProblem(reply, end);
        await leave?.();
        return { ok: true };
      },
    );
};

const keepRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const { accounts, clock, publicUrl, limitsOf, makeChannel } = deps;
  const preHandler = requireOfficer(...keepers.account);
  app.get(
    '/api/v1/accounts',
    { schema: { response: { 200: AccountsAnswer } }, preHandler: requireOfficer('operator', 'team-lead') },
    async (request) => {
      const now = clock.now();
      const spending = await findSpending(deps.database.kysely, now);
      const sight = { now, publicUrl, language: languageOf(request), limitsOf, spending };
      return viewAccounts(await accounts.states(), sight);
    },
  );
  app.post<{ Body: NewAccount }>(
    '/api/v1/accounts',
    { schema: { body: NewAccount }, preHandler, ...limited(30) },
    async (request, reply) => {
      const { channel, id, ...given } = request.body;
      const asking = {
        key: { channel, id: id.trim() },
        given: { ...given, forget: [] },
        isNew: true,
        by: actorOf(getOfficer(request)),
      };
      return answerTo(reply, await declareAccount(deps, asking, languageOf(request)), 201);
    },
  );
  app.put<{ Params: AccountParams; Body: ChangedAccount }>(
    '/api/v1/accounts/:channel/:id',
    { schema: { params: AccountParams, body: ChangedAccount }, preHandler, ...limited(30) },
    async (request, reply) => {
      const asking = { key: request.params, given: request.body, isNew: false, by: actorOf(getOfficer(request)) };
      return answerTo(reply, await declareAccount(deps, asking, languageOf(request)), 200);
    },
  );
  app.post<{ Params: AccountParams }>(
    '/api/v1/accounts/:channel/:id/test',
    { schema: { params: AccountParams, response: { 200: TestAnswer } }, preHandler, ...limited(20) },
    async (request, reply) => {
      const key = findKey(deps, request.params);
      const account = key === undefined ? undefined : await accounts.find(key);
      const channel = account === undefined ? undefined : makeChannel(account);
      if (channel === undefined) return sendProblem(reply, 'not-found');
      return viewTested(
        await testAccount(accounts, channel, clock.now(), reachableHook(channel.account, publicUrl)),
        languageOf(request),
      );
    },
  );
};

/** The team lead reads; whatever changes or tests an account is the operator's, limited, and what changes one is recorded. */
export const accountRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  keepRoutes(app, deps);
  lifeRoutes(app, deps);
};
