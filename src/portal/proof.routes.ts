// The sheet for the Ombudsman, as a page and as a PDF: the reporter's own words, for nobody without this case's pass.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, sendProblem } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import type { CaseView } from './case-view.ts';
import type { FoundCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { linkTo, type Language } from './language.ts';
import { sendPage } from './layout.ts';
import { proofPage, type ProofView } from './proof.page.ts';
import { findSent, findTold } from './proof.query.ts';
import { proofReceipt, proofSheet } from './proof.sheet.ts';

type NumberRequest = FastifyRequest<{ Params: { number: string } }>;
type Tracking = {
  heldCase: (request: NumberRequest) => Promise<FoundCase | undefined>;
  viewOf: (deps: PortalDeps, found: FoundCase, language: Language) => Promise<CaseView>;
};

const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };
/** A sheet takes a process of its own for a moment. */
const fewer = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Kept by nobody on the way. */
export const sendPdf = (reply: FastifyReply, name: string, bytes: Buffer): FastifyReply =>
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${name}.pdf"`)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(bytes);

const busy = (reply: FastifyReply): FastifyReply => sendProblem(reply, 'unavailable');

/** Both are made of the same view, so that paper and page say the same. */
export const proofRoutes = (app: FastifyInstance, deps: PortalDeps, { heldCase, viewOf }: Tracking): void => {
  const proofOf = async (found: FoundCase, language: Language): Promise<ProofView> => {
    const { pool } = deps.database;
    const { number, reporterId } = found.state.file;
    return {
      ...(await viewOf(deps, found, language)),
      sent: await findSent(pool, found.id, reporterId),
      told: await findTold(pool, found.id, reporterId),
      office: deps.organisation()?.name,
      address: `${deps.publicUrl}/lacak/${number}`,
    };
  };
  const showing =
    (send: (reply: FastifyReply, view: ProofView) => FastifyReply | Promise<FastifyReply>) =>
    async (request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const language = languageOf(request);
      const found = await heldCase(request);
      if (found === undefined) return reply.redirect(linkTo('/lacak', language), 303);
      return send(reply, await proofOf(found, language));
    };
  const sendSheet = async (reply: FastifyReply, view: ProofView): Promise<FastifyReply> => {
    const printed = await deps.paper.print(proofSheet(view));
    return printed.ok ? sendPdf(reply, `bukti-${view.found.state.file.number}`, printed.bytes) : busy(reply);
  };
  const sendReceipt = async (reply: FastifyReply, view: ProofView): Promise<FastifyReply> => {
    const printed = await deps.paper.print(proofReceipt(view, siteOf(deps.organisation(), deps.training).organisation));
    return printed.ok ? sendPdf(reply, `tanda-terima-${view.found.state.file.number}`, printed.bytes) : busy(reply);
  };
  app.get<{ Params: { number: string } }>(
    '/lacak/:number/bukti',
    { config },
    showing((reply, view) => sendPage(reply, proofPage(view), siteOf(deps.organisation(), deps.training))),
  );
  app.get<{ Params: { number: string } }>('/lacak/:number/bukti.pdf', { config: fewer }, showing(sendSheet));
  app.get<{ Params: { number: string } }>('/lacak/:number/tanda-terima.pdf', { config: fewer }, showing(sendReceipt));
};
