// /identitas/:token: takes in a reporter's identity by a one-time link, once, however often the button is pressed.
// Must not show, log or put into an address anything that was typed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readRetention } from '#db/retention.ts';
import { dayMs } from '#core/time.ts';
import { findIdentityRequest, type IdentityRequest } from '#db/identity-requests.ts';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import { asking } from './questions.ts';
import { findOpening, findQuestions, getCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import type { Faults } from './forms.ts';
import { checkIdentity, nothingTyped, type Typed } from './identity.form.ts';
import { calmPage, identityFormPage, receiptPage } from './identity.page.ts';
import { linkTo } from './language.ts';
import { sendPage, type Page } from './layout.ts';
import { siteOf } from '#http/site.ts';

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

/** How long the receipt, with its code, can be opened again. */
const receiptMs = dayMs;

const pathOf = ({ params }: TokenRequest): string => `/identitas/${encodeURIComponent(params.token)}`;

const show = (deps: PortalDeps, reply: FastifyReply, page: Page): FastifyReply =>
  sendPage(reply, page, siteOf(deps.organisation(), deps.training));

type Serving = { ok: true; asked: IdentityRequest } | { ok: false; reply: FastifyReply };

/** The request of a link that may still be used; else its calm page, or the receipt. */
const servingRequest = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<Serving> => {
  const language = languageOf(request);
  const path = pathOf(request);
  const asked = await findIdentityRequest(deps.database.pool, request.params.token);
  const calm = (status: number, kind: 'unknown' | 'expired' | 'used'): Serving => ({
    ok: false,
    reply: show(deps, reply.code(status), calmPage(kind, path, language)),
  });
  if (asked === undefined) return calm(404, 'unknown');
  const now = deps.clock.now();
  if (asked.usedAt === undefined) return asked.expiresAt > now ? { ok: true, asked } : calm(410, 'expired');
  if (now >= asked.usedAt + receiptMs) return calm(410, 'used');
  return { ok: false, reply: reply.redirect(linkTo(`${path}/terima`, language), 303) };
};

const showForm = async (
  deps: PortalDeps,
  request: TokenRequest,
  reply: FastifyReply,
  { asked, faults = {}, typed = nothingTyped }: { asked: IdentityRequest; faults?: Faults; typed?: Typed },
): Promise<FastifyReply> => {
  const { pool } = deps.database;
  const found = await getCase(pool, asked.complaintId);
  const { channel, state } = found;
  const opening = await findOpening(pool, asked.complaintId, asked.reporterId);
  const page = identityFormPage({
    language: languageOf(request),
    token: request.params.token,
    channel,
    opening,
    expiresAt: asked.expiresAt,
    organisation: siteOf(deps.organisation(), deps.training).organisation,
    keptDays: (await readRetention(pool)).identity,
    faults,
    typed: {
      ...typed,
      privacy: typed.privacy ?? state.file.privacy ?? 'public',
      asked: typed.asked.length > 0 ? typed.asked : asking(await findQuestions(pool, found)),
    },
  });
  return show(deps, reply, page);
};

const submit = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const serving = await servingRequest(deps, request, reply);
  if (!serving.ok) return serving.reply;
  const checked = checkIdentity(request.body, languageOf(request));
  if (!checked.ok) return showForm(deps, request, reply.code(422), { asked: serving.asked, ...checked });
  const { complaintId, reporterId } = serving.asked;
  const { given, privacy, said } = checked;
  const { token } = request.params;
  await deps.doors.giveIdentity({ token, complaintId, reporterId, given, privacy, said, now: deps.clock.now() });
  return reply.redirect(linkTo(`${pathOf(request)}/terima`, languageOf(request)), 303);
};

/** What follows the form: the receipt, or patience while another press is still being stored. */
const showReceipt = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const language = languageOf(request);
  const { pool } = deps.database;
  const now = deps.clock.now();
  const asked = await findIdentityRequest(pool, request.params.token);
  if (asked?.usedAt !== undefined && now < asked.usedAt + receiptMs) {
    const [found, code] = [await getCase(pool, asked.complaintId), deps.trackCodeOf(asked.complaintId)];
    return show(deps, reply, receiptPage({ found, code, token: request.params.token, language }));
  }
  if (asked?.usedAt === undefined && (asked?.claimedUntil ?? 0) > now)
    return show(deps, reply, calmPage('saving', `${pathOf(request)}/terima`, language));
  return reply.redirect(linkTo(pathOf(request), language), 303);
};

/** Each link for itself: a stranger who tries many shuts nobody out who shares an address with him. */
const keyGenerator = (request: FastifyRequest): string =>
  `${networkOf(request.ip)} ${request.url.split('?', 1)[0] ?? ''}`;
const config = { rateLimit: { max: 20, timeWindow: '10 minutes', keyGenerator } };

/**
 * An unknown link answers 404, one that has ended 410, a used one leads to its receipt for a day; 20 sends in ten minutes for each link
 * and network.
 */
export const identityRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get<{ Params: { token: string } }>('/identitas/:token', async (request, reply) => {
    const serving = await servingRequest(deps, request, reply);
    return serving.ok ? showForm(deps, request, reply, { asked: serving.asked }) : serving.reply;
  });
  app.post<{ Params: { token: string } }>('/identitas/:token', { config }, (request, reply) =>
    submit(deps, request, reply),
  );
  app.get<{ Params: { token: string } }>('/identitas/:token/terima', (request, reply) =>
    showReceipt(deps, request, reply),
  );
};
