// /isi/:token: whoever read a public reply says who they are; an officer decides whether it is so.
// Must not show, log or put into an address anything that was typed, and nothing of the case but its number.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isReporterKnown } from '#core/complaint/identity-known.ts';
import { mostProposals } from '#core/complaint/proposals.ts';
import { findPublicLink, type PublicLink } from '#db/proposals.ts';
import { readRetention } from '#db/retention.ts';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import { getCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { fieldOf } from './fields.ts';
import type { Faults } from './forms.ts';
import { checkIdentity, nothingTyped, type Typed } from './identity.form.ts';
import { linkTo } from './language.ts';
import { sendPage, type Page } from './layout.ts';
import { proposalEndPage, proposalPage, proposalPath } from './proposal.page.ts';

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const show = (deps: PortalDeps, reply: FastifyReply, page: Page): FastifyReply =>
  sendPage(reply, page, siteOf(deps.organisation(), deps.training));

const statuses = { done: 200, unknown: 404, ended: 410, full: 409 } as const;

const end = (deps: PortalDeps, request: TokenRequest, reply: FastifyReply, kind: keyof typeof statuses): FastifyReply =>
  show(deps, reply.code(statuses[kind]), proposalEndPage(kind, request.params.token, languageOf(request)));

type Serving = { ok: true; link: PublicLink; number: string } | { ok: false; kind: 'unknown' | 'ended' | 'full' };

const servingLink = async ({ database, clock }: PortalDeps, token: string): Promise<Serving> => {
  const link = await findPublicLink(database.pool, token);
  if (link === undefined) return { ok: false, kind: 'unknown' };
  const { state } = await getCase(database.pool, link.complaintId);
  const { file } = state;
  if (link.expiresAt <= clock.now() || state.status === 'closed' || isReporterKnown(file))
    return { ok: false, kind: 'ended' };
  if ((file.proposals ?? []).length >= mostProposals) return { ok: false, kind: 'full' };
  return { ok: true, link, number: file.number };
};

const showForm = async (
  deps: PortalDeps,
  request: TokenRequest,
  reply: FastifyReply,
  { serving, faults = {}, typed = nothingTyped }: { serving: Serving & { ok: true }; faults?: Faults; typed?: Typed },
): Promise<FastifyReply> => {
  const page = proposalPage({
    ...{ language: languageOf(request), token: request.params.token, number: serving.number, faults, typed },
    expiresAt: serving.link.expiresAt,
    organisation: siteOf(deps.organisation(), deps.training).organisation,
    keptDays: (await readRetention(deps.database.pool)).identity,
  });
  return show(deps, reply, page);
};

/** Nothing but who they are: openness and place of the matter are the reporter's own to say. */
const personIn = (sent: unknown): Record<string, string> =>
  Object.fromEntries(['nama', 'telepon', 'alamat', 'kelurahan'].map((name) => [name, fieldOf(sent, name)]));

const submit = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const serving = await servingLink(deps, request.params.token);
  if (!serving.ok) return end(deps, request, reply, serving.kind);
  const checked = checkIdentity(personIn(request.body), languageOf(request));
  if (!checked.ok) return showForm(deps, request, reply.code(422), { serving, ...checked });
  const { complaintId, expiresAt: untilAt } = serving.link;
  const { identity, fields } = checked.given ?? { identity: {}, fields: [] };
  const proposed = { complaintId, identity, fields, untilAt, now: deps.clock.now() };
  const done = await deps.doors.proposeIdentity(proposed);
  if (!done.ok) return end(deps, request, reply, done.refusal === 'too-many-proposals' ? 'full' : 'ended');
  return reply.redirect(linkTo(`${proposalPath(request.params.token)}/terima`, languageOf(request)), 303);
};

/** Each link for itself: a stranger who floods one shuts nobody out of another. */
const keyGenerator = (request: FastifyRequest): string =>
  `${networkOf(request.ip)} ${request.url.split('?', 1)[0] ?? ''}`;
const config = { rateLimit: { max: 20, timeWindow: '10 minutes', keyGenerator } };

/** 404 for an unknown link, 410 for one that has ended, 409 while as much waits as is kept; twenty sends in ten minutes for each link and network. */
export const proposalRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get<{ Params: { token: string } }>('/isi/:token', async (request, reply) => {
    const serving = await servingLink(deps, request.params.token);
    return serving.ok ? showForm(deps, request, reply, { serving }) : end(deps, request, reply, serving.kind);
  });
  app.post<{ Params: { token: string } }>('/isi/:token', { config }, (request, reply) => submit(deps, request, reply));
  app.get<{ Params: { token: string } }>('/isi/:token/terima', (request, reply) => end(deps, request, reply, 'done'));
};
