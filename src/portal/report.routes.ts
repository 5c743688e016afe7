// /lapor: a report by the city's own form, a question a page; /lacak/NUMBER/terima, its receipt; and the way off.
// Must keep what is not sent yet locked under the browser's key alone, and tell a case's code to nobody but whoever sent it.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isOnOwnPages } from '#channels/kinds.ts';
import { parseCaseNumber } from '#core/case-number.ts';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import { findForm, getCase, type FoundCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { heldKey, takeKey } from './draft-cookie.ts';
import { fieldOf } from './fields.ts';
import { linkTo } from './language.ts';
import { sendPage } from './layout.ts';
import { elsewhere as weather } from './leave.ts';
import { dropPass, givePass } from './pass.ts';
import { sendPicture } from './send-picture.ts';
import { mostShown, pageIn } from './report.form.ts';
import { reportReceiptPage } from './report.receipt.ts';
import { goOn, showAlike, showAsked, startOf, type Asked } from './report.steps.ts';
import { heldCase, type NumberRequest } from './track.routes.ts';

/** Where the city has opened no form, the ways to report stand on the front page. */
const elsewhere = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.redirect(`${linkTo('/', languageOf(request))}#lapor`, 303);

type Handler = (asked: Asked, accountId: string) => Promise<FastifyReply>;

const whereOpen =
  (deps: PortalDeps, handler: Handler) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const accountId = await findForm(deps.database.pool);
    return accountId === undefined ? elsewhere(request, reply) : handler({ deps, request, reply }, accountId);
  };

/** The draft, and what it became, as far as this browser is concerned. */
const forget = async ({ deps, request, reply }: Asked): Promise<void> => {
  await deps.drafts.drop(heldKey(request, deps));
  const parsed = parseCaseNumber(fieldOf(request.body, 'nomor'));
  if (parsed.ok) void dropPass(reply, deps, parsed.number);
  void takeKey(reply, deps);
};

const post: Handler = (asked, accountId) => goOn(asked, accountId, () => forget(asked));

/** What this browser's form became; undefined of another number. */
const sentHere = async (deps: PortalDeps, request: FastifyRequest, number: string): Promise<FoundCase | undefined> => {
  const draft = await deps.drafts.find(heldKey(request, deps), deps.clock.now());
  if (draft?.complaintId === undefined) return undefined;
  const found = await getCase(deps.database.pool, draft.complaintId);
  return found.state.file.number === number ? found : undefined;
};

const showReceipt = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const language = languageOf(request);
  const parsed = parseCaseNumber(request.params.number);
  if (!parsed.ok) return reply.redirect(linkTo('/lacak', language), 303);
  const { number } = parsed;
  const held = await heldCase(deps, request);
  const found = held ?? (await sentHere(deps, request, number));
  if (found === undefined || !isOnOwnPages(found.channel))
    return reply.redirect(linkTo(`/lacak/${number}`, language), 303);
  if (held === undefined) void givePass(reply, deps, number, deps.clock.now());
  const [code, again] = [deps.trackCodeOf(found.id), fieldOf(request.query, 'lagi') !== ''];
  return sendPage(
    reply,
    reportReceiptPage({ found, code, language, again }),
    siteOf(deps.organisation(), deps.training),
  );
};

type PictureRequest = FastifyRequest<{ Params: { id: string } }>;

/** One picture of the form that this browser fills in. */
const showPicture = async (deps: PortalDeps, request: PictureRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const picture = await deps.drafts.openPicture(heldKey(request, deps), request.params.id, deps.clock.now());
  if (picture === undefined) return reply.redirect(linkTo('/lapor', languageOf(request)), 303);
  return sendPicture(reply, picture, 'no-store');
};

/** By a press on our own page, or an address that somebody typed: no other site's link, and no browser that reads ahead, throws away what was typed. */
const isPressed = ({ headers }: FastifyRequest): boolean => {
  const [site = 'same-origin', purpose] = [headers['sec-fetch-site'], headers['sec-purpose'] ?? headers['purpose']];
  return purpose === undefined && (site === 'same-origin' || site === 'none');
};

/** Away at once, and nothing of it is found here by whoever looks next. */
const leave = async (asked: Asked): Promise<FastifyReply> => {
  if (isPressed(asked.request)) await forget(asked);
  return asked.reply.header('cache-control', 'no-store').redirect(weather, 303);
};

/** Many share an address with a telephone company; what one of them can send stays far below what a desk can read. */
const keyGenerator = (request: FastifyRequest): string => `lapor ${networkOf(request.ip)}`;
const config = { rateLimit: { max: 120, timeWindow: '10 minutes', keyGenerator } };
/** Each page that is sent shows the next, and is looked at once more. */
const lookConfig = { rateLimit: { ...config.rateLimit, max: 360 } };

/** Closed where no account of channel `web` is declared, or it rests. */
export const reportRoutes = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  await app.register(multipart, {
    limits: { files: mostShown.pictures, fields: 30, parts: 40, fileSize: mostShown.bytes, fieldSize: 32 * 1024 },
  });
  const shown: Handler = (asked) => {
    if (fieldOf(asked.request.query, 'langkah') === 'serupa') return showAlike(asked);
    const page = pageIn(asked.request.query);
    return page === 'apa' ? startOf(asked) : showAsked(asked, page);
  };
  app.get('/lapor', { config: lookConfig }, whereOpen(deps, shown));
  app.post('/lapor', { config }, whereOpen(deps, post));
  app.get('/lapor/tinggalkan', (request, reply) => leave({ deps, request, reply }));
  app.get<{ Params: { id: string } }>('/lapor/foto/:id', (request, reply) => showPicture(deps, request, reply));
  app.get<{ Params: { number: string } }>('/lacak/:number/terima', (request, reply) =>
    showReceipt(deps, request, reply),
  );
};
