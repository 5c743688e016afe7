// /ikuti/NUMBER: a case that everybody may read of; /lacak/NUMBER/kabar: news of one's own; /kabar/TOKEN: to say yes to that, and to end it.
// Must answer alike whatever is known of an address, and whether a number is unknown or merely not for everybody.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseCaseNumber } from '#core/case-number.ts';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import type { PortalDeps } from './deps.ts';
import { fieldOf } from './fields.ts';
import { followEndPage, subscriberPage, publicCasePage, unknownCasePage } from './follow.page.ts';
import { findShown, mayMail, offeredFor, type ShownCase } from './follow.query.ts';
import { checkFollow } from './follow.section.ts';
import type { Faults } from './forms.ts';
import { linkTo } from './language.ts';
import { sendPage, type Page } from './layout.ts';
import { heldCase, showFaults, type NumberRequest } from './track.routes.ts';

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const show = (deps: PortalDeps, reply: FastifyReply, page: Page): FastifyReply =>
  sendPage(reply, page, siteOf(deps.organisation(), deps.training));

const unknown = (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  show(deps, reply.code(404), unknownCasePage(languageOf(request)));

const shownOf = async (deps: PortalDeps, { params }: NumberRequest): Promise<ShownCase | undefined> => {
  const parsed = parseCaseNumber(params.number);
  return parsed.ok ? findShown(deps, parsed.number) : undefined;
};

const showPublic = async (
  deps: PortalDeps,
  request: NumberRequest,
  reply: FastifyReply,
  { shown, faults, typed }: { shown: ShownCase; faults: Faults; typed: string },
): Promise<FastifyReply> => {
  const asked = fieldOf(request.query, 'kabar') !== '';
  const form = (await mayMail(deps)) ? { offered: 'yes' as const, asked, typed } : undefined;
  return show(deps, reply, publicCasePage({ shown, language: languageOf(request), form, faults }));
};

const openPublic = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const shown = await shownOf(deps, request);
  return shown === undefined
    ? unknown(deps, request, reply)
    : showPublic(deps, request, reply, { shown, faults: {}, typed: '' });
};

/** Back to the page, which says what follows: the same whatever came of it. */
const told = (request: NumberRequest, reply: FastifyReply, path: string, place: string): FastifyReply => {
  const link = linkTo(path, languageOf(request));
  return reply.redirect(`${link}${link.includes('?') ? '&' : '?'}kabar=1${place}`, 303);
};

const followPublic = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const shown = await shownOf(deps, request);
  if (shown === undefined || !(await mayMail(deps))) return unknown(deps, request, reply);
  const language = languageOf(request);
  const { faults, address } = checkFollow(request.body, language);
  if (address === undefined) {
    const typed = fieldOf(request.body, 'surel');
    return showPublic(deps, request, reply.code(422), { shown, faults, typed });
  }
  const { id, number } = shown.found;
  await deps.following.book.ask({ complaintId: id, own: false, address, language }, deps.clock.now());
  return told(request, reply, `/ikuti/${number}`, '#ikuti');
};

const followOwn = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const found = await heldCase(deps, request);
  if (found === undefined) return reply.redirect(linkTo('/lacak', languageOf(request)), 303);
  const { number } = found.state.file;
  const language = languageOf(request);
  if ((await offeredFor(deps, found)) !== 'yes') return reply.redirect(linkTo(`/lacak/${number}`, language), 303);
  const { faults, address } = checkFollow(request.body, language);
  if (address === undefined) return showFaults(deps, request, reply, { found, faults });
  await deps.following.book.ask({ complaintId: found.id, own: true, address, language }, deps.clock.now());
  return told(request, reply, `/lacak/${number}`, '#kabar');
};

const openSubscriber = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { token } = request.params;
  const language = languageOf(request);
  const follow = await deps.following.book.find(token, deps.clock.now());
  return follow === undefined
    ? show(deps, reply.code(404), followEndPage('gone', token, language))
    : show(deps, reply, subscriberPage(follow, token, language));
};

const confirm = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { token } = request.params;
  const language = languageOf(request);
  const follow = await deps.following.book.confirm(token, deps.clock.now());
  if (follow === undefined) return show(deps, reply.code(404), followEndPage('gone', token, language));
  return reply.redirect(linkTo(`/kabar/${token}`, language), 303);
};

/** Pressed twice it has ended all the same. */
const stop = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { token } = request.params;
  const ended = await deps.following.book.stop(token);
  const page = followEndPage(ended ? 'stopped' : 'gone', token, languageOf(request));
  return show(deps, ended ? reply : reply.code(404), page);
};

/** Each network for itself, whatever it asks about. */
const keyGenerator = (request: FastifyRequest): string => `ikuti ${networkOf(request.ip)}`;
const config = { rateLimit: { max: 20, timeWindow: '10 minutes', keyGenerator } };

/** A mail program's own button sends a form in either of its kinds (RFC 8058, section 3.2): the address says all, and nothing of a body is read. */
const stopRoute = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4096 }, (_request, _body, parsed) => {
      parsed(null, undefined);
    });
    scope.post<{ Params: { token: string } }>('/kabar/:token/berhenti', (request, reply) => stop(deps, request, reply));
    done();
  });
};

/** 404 for a number or token of which nothing is told. */
export const followRoutes = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  type OfNumber = { Params: { number: string } };
  type OfToken = { Params: { token: string } };
  app.get<OfNumber>('/ikuti/:number', (request, reply) => openPublic(deps, request, reply));
  app.post<OfNumber>('/ikuti/:number', { config }, (request, reply) => followPublic(deps, request, reply));
  app.post<OfNumber>('/lacak/:number/kabar', { config }, (request, reply) => followOwn(deps, request, reply));
  app.get<OfToken>('/kabar/:token', (request, reply) => openSubscriber(deps, request, reply));
  app.post<OfToken>('/kabar/:token', (request, reply) => confirm(deps, request, reply));
  await stopRoute(app, deps);
};
