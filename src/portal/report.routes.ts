// /lapor: a report by the city's own form, a question a page; and /lacak/NUMBER/terima, its receipt.
// Must keep nothing before it is sent, and tell a case's code to nobody but whoever sent it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isOnOwnPages } from '#channels/kinds.ts';
import { parseCaseNumber } from '#core/case-number.ts';
import { readRetention } from '#db/retention.ts';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import { findForm, getCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { hasFaults, type Faults } from './forms.ts';
import { checkIdentity } from './identity.form.ts';
import { linkTo } from './language.ts';
import { sendPage } from './layout.ts';
import { givePass } from './pass.ts';
import {
  draftIn,
  faultsOn,
  firstAtFault,
  keyOf,
  messageOf,
  pageIn,
  reportPages,
  wantedIn,
  type Draft,
  type ReportPage,
} from './report.form.ts';
import { reportPage, reportReceiptPage } from './report.page.ts';
import { heldCase, type NumberRequest } from './track.routes.ts';

type Shown = { page: ReportPage; draft: Draft; faults?: Faults };

/** What every page may ask of a browser, and where it is: the page of the place alone. */
const asking = ({ raw }: FastifyReply): string =>
  String(raw.getHeader('permissions-policy') ?? 'geolocation=()').replace('geolocation=()', 'geolocation=(self)');

const show = async (
  deps: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { page, draft, faults = {} }: Shown,
): Promise<FastifyReply> => {
  const site = siteOf(deps.organisation, deps.training);
  const keptDays = (await readRetention(deps.database.pool)).identity;
  const form = { page, draft, faults, keptDays, language: languageOf(request), organisation: site.organisation };
  if (page === 'mana') void reply.header('permissions-policy', asking(reply));
  return sendPage(reply.code(hasFaults(faults) ? 422 : 200), reportPage(form), site);
};

/** Where the city has opened no form, the ways to report stand on the front page. */
const elsewhere = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.redirect(`${linkTo('/', languageOf(request))}#lapor`, 303);

/** Taken down, and its receipt opened for this browser. */
const take = async (
  deps: PortalDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { accountId, draft }: { accountId: string; draft: Draft },
): Promise<FastifyReply> => {
  const language = languageOf(request);
  const checked = checkIdentity(request.body, language);
  if (!checked.ok) throw new Error('a report with faults was about to be taken');
  const now = deps.clock.now();
  const complaintId = await deps.doors.takeWebReport({
    ...{ accountId, key: keyOf(draft), text: messageOf(draft), given: checked.given, now },
    privacy: checked.privacy ?? 'public',
  });
  const { number } = (await getCase(deps.database.pool, complaintId)).state.file;
  return givePass(reply, deps, number, now).redirect(linkTo(`/lacak/${number}/terima`, language), 303);
};

const goOn = async (deps: PortalDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const accountId = await findForm(deps.database.pool);
  if (accountId === undefined) return elsewhere(request, reply);
  const { body } = request;
  const language = languageOf(request);
  const draft = draftIn(body, () => deps.ids.uuid());
  const wanted = wantedIn(body);
  if (wanted !== undefined) return show(deps, request, reply, { page: wanted, draft });
  const page = pageIn(body);
  const faults = faultsOn(page, body, draft, language);
  if (hasFaults(faults)) return show(deps, request, reply, { page, draft, faults });
  const following = reportPages[reportPages.indexOf(page) + 1];
  if (following !== undefined) return show(deps, request, reply, { page: following, draft });
  const first = firstAtFault(body, draft, language);
  if (first === undefined) return take(deps, request, reply, { accountId, draft });
  return show(deps, request, reply, { page: first, draft, faults: faultsOn(first, body, draft, language) });
};

const showReceipt = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const language = languageOf(request);
  const found = await heldCase(deps, request);
  const parsed = parseCaseNumber(request.params.number);
  if (found === undefined || !parsed.ok) return reply.redirect(linkTo('/lacak', language), 303);
  if (!isOnOwnPages(found.channel)) return reply.redirect(linkTo(`/lacak/${parsed.number}`, language), 303);
  const code = deps.trackCodeOf(found.id);
  return sendPage(reply, reportReceiptPage({ found, code, language }), siteOf(deps.organisation, deps.training));
};

/** Many share an address with a telephone company; what one of them can send stays far below what a desk can read. */
const keyGenerator = (request: FastifyRequest): string => `lapor ${networkOf(request.ip)}`;
const config = { rateLimit: { max: 60, timeWindow: '10 minutes', keyGenerator } };

/** Closed where no account of channel `web` is declared, or it rests. */
export const reportRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  app.get('/lapor', async (request, reply) =>
    (await findForm(deps.database.pool)) === undefined
      ? elsewhere(request, reply)
      : show(deps, request, reply, { page: 'apa', draft: draftIn(undefined, () => deps.ids.uuid()) }),
  );
  app.post('/lapor', { config }, (request, reply) => goOn(deps, request, reply));
  app.get<{ Params: { number: string } }>('/lacak/:number/terima', (request, reply) =>
    showReceipt(deps, request, reply),
  );
};
