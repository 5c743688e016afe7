// /lacak: opens a case for whoever has its number and code, and hears their mark or their reason to open it again.
// Must answer alike whether a number exists or not, and must not let a code be guessed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Heard } from '#app/hear-reporter.ts';
import { isOnOwnPages } from '#channels/kinds.ts';
import { parseCaseNumber } from '#core/case-number.ts';
import { sopsIn } from '#core/sop/in-force.ts';
import { rememberDevice } from '#http/known-device.ts';
import { languageOf } from '#http/problem.ts';
import { isSurveyed } from '#db/surveys.ts';
import { findShownPhotos } from '#db/uploads.ts';
import {
  findAgencyNames,
  findAnsweredRequests,
  findCaseByNumber,
  findEvents,
  findOwnRequests,
  findQuestions,
  type FoundCase,
} from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { fieldOf } from './fields.ts';
import { eventsBeside, findFamily } from './children.query.ts';
import { agenciesIn } from './history.ts';
import { offeredFor } from './follow.query.ts';
import { linkTo, type Language } from './language.ts';
import { sendPage } from './layout.ts';
import { releasedIn, wasReleased, type ReleasedPhoto } from './photos.ts';
import { givePass, hasPass } from './pass.ts';
import { findTold } from './proof.query.ts';
import { proofRoutes } from './proof.routes.ts';
import { askedIn, asking } from './questions.ts';
import { siteOf } from '#http/site.ts';
import { sendPicture } from './send-picture.ts';
import { trackText } from './words.ts';
import { checkRating, checkReason, checkWithdrawal, type CheckedActs } from './track.acts.ts';
import { checkRight } from './track.rights.ts';
import { checkTrackForm, type TrackAsked } from './track.form.ts';
import type { CaseView } from './case-view.ts';
import { casePage, trackFormPage } from './track.page.ts';
import { devicesOf, tryCode } from './try-code.ts';

/** Of one case's page. */
export type NumberRequest = FastifyRequest<{ Params: { number: string } }>;

/** Answers what was tried: the case's page at an address without the code, or the form again. */
const tryToOpen = async (
  deps: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: TrackAsked,
): Promise<FastifyReply> => {
  const language = languageOf(request);
  const opened = await tryCode(deps, request, asked);
  if (opened.outcome === 'open') {
    rememberDevice(request, reply, devicesOf(deps), asked.number);
    return givePass(reply, deps, asked.number, deps.clock.now()).redirect(
      linkTo(`/lacak/${asked.number}`, language),
      303,
    );
  }
  const { errors } = trackText[language];
  const held = opened.outcome === 'too-many';
  const fault = held ? errors.tooMany : errors.noMatch;
  if (held) void reply.header('retry-after', String(Math.ceil(opened.afterMs / 1000)));
  const form = { language, number: asked.number, code: '', faults: { nomor: fault } };
  return sendPage(reply.code(held ? 429 : 422), trackFormPage(form), siteOf(deps.organisation(), deps.training));
};

const photosOf = async (
  { database }: PortalDeps,
  found: FoundCase,
  events: CaseView['events'],
): Promise<ReleasedPhoto[]> => {
  const released = releasedIn(events);
  if (released.length === 0) return [];
  const files = await findShownPhotos(
    database.pool,
    found.id,
    released.map(({ id }) => id),
  );
  const sizes = new Map(files.map(({ id, byteLength }) => [id, byteLength]));
  return released.map((photo) => {
    const bytes = sizes.get(photo.id);
    return bytes === undefined ? photo : { ...photo, bytes };
  });
};

const viewOf = async (deps: PortalDeps, found: FoundCase, language: Language): Promise<CaseView> => {
  const { pool } = deps.database;
  const family = await findFamily(pool, found);
  const events = eventsBeside(await findEvents(pool, found.id), family);
  const names = await findAgencyNames(pool, agenciesIn(events));
  return {
    language,
    found,
    events,
    names,
    photos: await photosOf(deps, found, events),
    now: deps.clock.now(),
    terms: await deps.termsFor(sopsIn(events)),
    requests: await findOwnRequests(pool, found.id),
    answered: await findAnsweredRequests(pool, found.id),
    surveyed: await isSurveyed(pool, found.id),
    follow: { offered: await offeredFor(deps, found), asked: false, typed: '' },
    ...(isOnOwnPages(found.channel) ? { told: await findTold(pool, found.id, found.state.file.reporterId) } : {}),
    asked: asking(await findQuestions(pool, found)),
    family,
    faults: {},
    typed: { score: '', comment: '', reason: '', words: '', why: '', right: '', rightWords: '' },
  };
};

const showForm = (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply, number: string): FastifyReply =>
  sendPage(
    reply,
    trackFormPage({ language: languageOf(request), number, code: '', faults: {} }),
    siteOf(deps.organisation(), deps.training),
  );

const showCase = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const parsed = parseCaseNumber(request.params.number);
  if (!parsed.ok) return showForm(deps, request, reply, '');
  const { number } = parsed;
  const code = fieldOf(request.query, 'kode').replaceAll(/\D/g, '');
  if (code.length === 6) return tryToOpen(deps, request, reply, { number, code });
  const open = hasPass(request, deps, number, deps.clock.now());
  const found = open ? await findCaseByNumber(deps.database.pool, number) : undefined;
  if (found === undefined) return showForm(deps, request, reply, number);
  const view = await viewOf(deps, found, languageOf(request));
  if (view.follow !== undefined) view.follow.asked = fieldOf(request.query, 'kabar') !== '';
  return sendPage(reply, casePage(view), siteOf(deps.organisation(), deps.training));
};

/** The case of a request that holds its pass. */
export const heldCase = async (deps: PortalDeps, request: NumberRequest): Promise<FoundCase | undefined> => {
  const parsed = parseCaseNumber(request.params.number);
  if (!parsed.ok || !hasPass(request, deps, parsed.number, deps.clock.now())) return undefined;
  return findCaseByNumber(deps.database.pool, parsed.number);
};

/** Back to the page, so that loading it anew sends nothing again. */
export const backTo = (request: NumberRequest, reply: FastifyReply, number: string, place: string): FastifyReply =>
  reply.redirect(`${linkTo(`/lacak/${number}`, languageOf(request))}${place}`, 303);

type PhotoRequest = FastifyRequest<{ Params: { number: string; id: string } }>;

/** One picture, typed by its content and in a sandbox of its own; whatever is not there leads back to the case, or to the form. */
const showPhoto = async (deps: PortalDeps, request: PhotoRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const found = await heldCase(deps, request);
  if (found === undefined) return reply.redirect(linkTo('/lacak', languageOf(request)), 303);
  const { id } = request.params;
  const isOurs = wasReleased(await findEvents(deps.database.pool, found.id), id);
  const [photo] = isOurs ? await deps.photosOf(found.id, [id]) : [];
  if (photo === undefined) return backTo(request, reply, found.state.file.number, '');
  return sendPicture(reply, photo, 'private, max-age=3600');
};

/** The page once more, with what is wrong and what was typed. */
export const showFaults = async (
  deps: PortalDeps,
  request: NumberRequest,
  reply: FastifyReply,
  { found, faults, sent, marked }: Pick<CaseView, 'found' | 'faults' | 'marked'> & { sent?: unknown },
): Promise<FastifyReply> => {
  const body = sent ?? request.body;
  const typed = {
    score: fieldOf(body, 'nilai'),
    comment: fieldOf(body, 'catatan'),
    reason: fieldOf(body, 'alasan'),
    right: fieldOf(body, 'hak'),
    rightWords: fieldOf(body, 'penjelasan'),
    words: fieldOf(body, 'keterangan'),
    why: fieldOf(body, 'mengapa'),
  };
  const asked = askedIn(body);
  const fresh = await viewOf(deps, found, languageOf(request));
  if (fresh.follow !== undefined) fresh.follow.typed = fieldOf(body, 'surel');
  const view = { ...fresh, ...(asked.length === 0 ? {} : { asked }), ...(marked && { marked }), faults, typed };
  return sendPage(reply.code(422), casePage(view), siteOf(deps.organisation(), deps.training));
};

const rate = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const found = await heldCase(deps, request);
  if (found === undefined) return reply.redirect(linkTo('/lacak', languageOf(request)), 303);
  const { faults, asked } = checkRating(request.body, languageOf(request));
  if (asked === undefined) return showFaults(deps, request, reply, { found, faults });
  const heard = { complaintId: found.id, now: deps.clock.now() };
  // A second press finds the mark there already, and the page says so.
  await deps.doors.rate(heard, asked.score, asked.comment);
  return backTo(request, reply, found.state.file.number, '#penilaian');
};

type Words = {
  check: (sent: unknown, language: Language) => CheckedActs<string>;
  tell: (doors: PortalDeps['doors'], heard: Heard, text: string) => Promise<unknown>;
  /** Where on the page what came of it stands. */
  place: string;
};

/** What is asked of their own data; each kind once at a time. */
const askRight = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const found = await heldCase(deps, request);
  if (found === undefined) return reply.redirect(linkTo('/lacak', languageOf(request)), 303);
  const { faults, asked } = checkRight(request.body, languageOf(request));
  if (asked === undefined) return showFaults(deps, request, reply, { found, faults });
  const { number, reporterId, erased, lane } = found.state.file;
  const waiting = await findOwnRequests(deps.database.pool, found.id);
  if (erased !== true && !waiting.some(({ kind }) => kind === asked.kind))
    await deps.doors.fileRequest({
      ...{ ...asked, complaintId: found.id, reporterId, now: deps.clock.now() },
      // The record of a sealed case's request tells nobody its number.
      number: lane === undefined ? number : '',
    });
  return backTo(request, reply, number, '#data-saya');
};

/** What is told in words alone; pressed twice, the page shows what came of the first. */
const inWords: Record<'buka-lagi' | 'tarik', Words> = {
  'buka-lagi': { check: checkReason, tell: (doors, heard, text) => doors.reopen(heard, text), place: '' },
  tarik: { check: checkWithdrawal, tell: (doors, heard, text) => doors.withdraw(heard, text), place: '' },
};

const hear =
  (deps: PortalDeps, { check, tell, place }: Words) =>
  async (request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const found = await heldCase(deps, request);
    if (found === undefined) return reply.redirect(linkTo('/lacak', languageOf(request)), 303);
    const { faults, asked } = check(request.body, languageOf(request));
    if (asked === undefined) return showFaults(deps, request, reply, { found, faults });
    await tell(deps.doors, { complaintId: found.id, now: deps.clock.now() }, asked);
    return backTo(request, reply, found.state.file.number, place);
  };

const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };
/** Codes have limits of their own, which shut nobody out behind a shared address; this one only spares the machine. */
const storm = { rateLimit: { max: 600, timeWindow: '1 minute' } };

/** Without this case's pass every address shows the form, and every act leads back to it, whether the case exists or not. */
export const trackRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get('/lacak', (request, reply) => showForm(deps, request, reply, ''));
  app.post('/lacak', { config: storm }, (request, reply) => {
    const checked = checkTrackForm(request.body, languageOf(request));
    if (checked.ok) return tryToOpen(deps, request, reply, checked.asked);
    return sendPage(reply.code(422), trackFormPage(checked.form), siteOf(deps.organisation(), deps.training));
  });
  app.get<{ Params: { number: string } }>('/lacak/:number', (request, reply) => showCase(deps, request, reply));
  app.get<{ Params: { number: string; id: string } }>('/lacak/:number/foto/:id', (request, reply) =>
    showPhoto(deps, request, reply),
  );
  proofRoutes(app, deps, { heldCase: (request) => heldCase(deps, request), viewOf });
  app.post<{ Params: { number: string } }>('/lacak/:number/nilai', { config }, (request, reply) =>
    rate(deps, request, reply),
  );
  app.post<{ Params: { number: string } }>('/lacak/:number/hak', { config }, (request, reply) =>
    askRight(deps, request, reply),
  );
  for (const [name, words] of Object.entries(inWords))
    app.post<{ Params: { number: string } }>(`/lacak/:number/${name}`, { config }, hear(deps, words));
};
