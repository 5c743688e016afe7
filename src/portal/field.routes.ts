// /lapangan/:token: somebody without an account works for an agency on one case, by a link that its officer gave them.
// Must not show, log or put into an address anything that was typed.
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldLink } from '#core/complaint/inside.ts';
import { openLink } from '#core/complaint/steps/field-link.ts';
import { ownTimeOf } from '#core/complaint/holder.ts';
import { findFieldLink } from '#db/field-links.ts';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import { findAgencyNames, getCase, type FoundCase } from './case.query.ts';
import type { PortalDeps } from './deps.ts';
import { mostPhotoBytes, mostPhotos, readFieldForm, type FieldTyped } from './field.form.ts';
import { fieldCalmPage, fieldPage, fieldPath, fieldSentPage, type FieldView } from './field.page.ts';
import { agencyName } from './history.ts';
import { linkTo } from './language.ts';
import { isTooLarge } from './parts.ts';
import { sendPage, type Page } from './layout.ts';

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const show = (deps: PortalDeps, reply: FastifyReply, page: Page): FastifyReply =>
  sendPage(reply, page, siteOf(deps.organisation(), deps.training));

type Serving = { complaintId: string; found: FoundCase; link: FieldLink; task: string };

/** The case of a link that serves now; else its calm page. */
const servingLink = async (
  deps: PortalDeps,
  request: TokenRequest,
  reply: FastifyReply,
): Promise<Serving | { calm: FastifyReply }> => {
  const { token } = request.params;
  const calm = (status: number, kind: 'unknown' | 'ended') => ({
    calm: show(deps, reply.code(status), fieldCalmPage(kind, token, languageOf(request))),
  });
  const row = await findFieldLink(deps.database.pool, token);
  if (row === undefined) return calm(404, 'unknown');
  const found = await getCase(deps.database.pool, row.complaintId);
  const link = openLink(found.state, row.id, deps.clock.now());
  return link === undefined ? calm(410, 'ended') : { complaintId: row.complaintId, found, link, task: row.task };
};

const dueOf = ({ state }: FoundCase): number =>
  state.status === 'closed' ? state.closedAt : (ownTimeOf(state) ?? state.clock.dueAt);

const viewOf = async (
  deps: PortalDeps,
  request: TokenRequest,
  { found, link, task }: Serving,
  { typed, faults = [] }: { typed: FieldTyped; faults?: FieldView['faults'] },
): Promise<Page> => {
  const names = await findAgencyNames(deps.database.pool, [link.agencyId]);
  return fieldPage({
    ...{ language: languageOf(request), token: request.params.token, number: found.state.file.number },
    ...{ agency: agencyName(names, link.agencyId), task, dueAt: dueOf(found), untilAt: link.untilAt, typed, faults },
    leftMs: link.untilAt - deps.clock.now(),
  });
};

const emptyForm = ({ ids }: PortalDeps): FieldTyped => ({ name: '', text: '', key: ids.token() });

const submit = async (deps: PortalDeps, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const serving = await servingLink(deps, request, reply);
  if ('calm' in serving) return serving.calm;
  const again = async (typed: FieldTyped, faults: FieldView['faults']): Promise<FastifyReply> =>
    show(deps, reply.code(422), await viewOf(deps, request, serving, { typed, faults }));
  if (!request.isMultipart()) return again(emptyForm(deps), ['name', 'text']);
  try {
    const form = await readFieldForm(request, { madeKey: deps.ids.token(), inspect: deps.inspectPhoto });
    if (form.faults.length > 0) return await again(form, form.faults);
    const { name, text, key, photos } = form;
    const report = { complaintId: serving.complaintId, linkId: serving.link.linkId, name, text, key, photos };
    const done = await deps.doors.reportByLink({ ...report, now: deps.clock.now() });
    if (!done.ok) return show(deps, reply.code(410), fieldCalmPage('ended', request.params.token, languageOf(request)));
    return reply.redirect(linkTo(`${fieldPath(request.params.token)}/terima`, languageOf(request)), 303);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return again(emptyForm(deps), ['tooLarge']);
  }
};

/** Each link for itself: a stranger who tries many shuts nobody out who shares an address with him. */
const keyGenerator = (request: FastifyRequest): string =>
  `${networkOf(request.ip)} ${request.url.split('?', 1)[0] ?? ''}`;
const config = { rateLimit: { max: 30, timeWindow: '10 minutes', keyGenerator } };

/** An unknown link answers 404, one that ended 410; 30 sends in ten minutes for each link and network, of at most four photos of 15 MiB each. */
export const fieldRoutes = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  // A form without its photos is answered, too.
  await app.register(formbody, { bodyLimit: 32 * 1024 });
  await app.register(multipart, { limits: { files: mostPhotos, fields: 5, parts: 10, fileSize: mostPhotoBytes } });
  app.get<{ Params: { token: string } }>('/lapangan/:token', async (request, reply) => {
    const serving = await servingLink(deps, request, reply);
    if ('calm' in serving) return serving.calm;
    return show(deps, reply, await viewOf(deps, request, serving, { typed: emptyForm(deps) }));
  });
  app.post<{ Params: { token: string } }>('/lapangan/:token', { config }, (request, reply) =>
    submit(deps, request, reply),
  );
  app.get<{ Params: { token: string } }>('/lapangan/:token/terima', (request, reply) =>
    show(deps, reply, fieldSentPage(request.params.token, languageOf(request))),
  );
};
