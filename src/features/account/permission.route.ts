// The operator gives permission for a mailbox by signing in at its provider, and comes back: no secret is typed anywhere.
import type { FastifyInstance } from 'fastify';
import { testAccount } from '#app/check-account.ts';
import type { Asking } from '#db/people.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { AccountParams, PermissionAnswer, PermissionBack } from './account.contract.ts';
import { findKey } from './declare-account.ts';

const backPath = '/api/v1/account-permissions';

/** Whether the account is let in from now on. */
const keep = async (deps: FeatureDeps, asked: PermissionBack, by: Asking): Promise<boolean> => {
  const { accounts, clock, desk, makeChannel, publicUrl } = deps;
  const begun = await desk.permissions.take({ state: asked.state, officerId: by.actor.userId }, by.now);
  if (begun === undefined || asked.code === undefined) return false;
  const account = await accounts.find(begun);
  const authorisation = account === undefined ? undefined : makeChannel(account)?.authorisation;
  const { code } = asked;
  const given = await authorisation?.redeem({ code, verifier: begun.verifier, returnUrl: `${publicUrl}${backPath}` });
  if (account === undefined || given?.ok !== true) return false;
  // As a renewal: it outlives a start at which the configuration file still holds the old one.
  await accounts.renew(account, () => Promise.resolve(given));
  await desk.permissions.note(by, begun);
  const fresh = await accounts.find(begun);
  const channel = fresh === undefined ? undefined : makeChannel(fresh);
  if (channel !== undefined) await testAccount(accounts, channel, clock.now());
  return true;
};

/** Operator only; the browser comes back to the accounts' page whether permission was given or not, without the provider's code in the address. */
export const permissionRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer('operator');
  app.post<{ Params: AccountParams }>(
    '/api/v1/accounts/:channel/:id/permission',
    { schema: { params: AccountParams, response: { 200: PermissionAnswer } }, preHandler },
    async (request, reply) => {
      const key = findKey(deps, request.params);
      const account = key === undefined ? undefined : await deps.accounts.find(key);
      const authorisation = account === undefined ? undefined : deps.makeChannel(account)?.authorisation;
      if (key === undefined || authorisation === undefined) return sendProblem(reply, 'not-found');
      const asked = { ...key, officerId: getOfficer(request).userId };
      const { state, challenge } = await deps.desk.permissions.begin(asked, deps.clock.now());
      return { address: authorisation.address({ state, challenge, returnUrl: `${deps.publicUrl}${backPath}` }) };
    },
  );
  // The provider's own refusal comes without a code.
  app.get<{ Querystring: PermissionBack }>(
    backPath,
    { schema: { querystring: PermissionBack }, preHandler },
    async (request, reply) => {
      const isKept = await keep(deps, request.query, askingOf(deps, request));
      return reply.redirect(`/meja/akun?izin=${isKept ? 'diterima' : 'gagal'}`, 303);
    },
  );
};
