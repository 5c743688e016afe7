// /lacak/:number/tambah: a reporter says more on their case's page, with pictures or without.
// Must keep no picture that tells where it was taken, and nothing of a case that takes no more words.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '#http/network.ts';
import { languageOf } from '#http/problem.ts';
import type { PortalDeps } from './deps.ts';
import type { Faults } from './forms.ts';
import { linkTo } from './language.ts';
import { isTooLarge } from './parts.ts';
import { picturesIn, sentForm } from './pictures-in.ts';
import { checkWords, mostAdded } from './track.acts.ts';
import { backTo, heldCase, showFaults, type NumberRequest } from './track.routes.ts';
import { trackText } from './words.ts';

const add = async (deps: PortalDeps, request: NumberRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const language = languageOf(request);
  const { errors } = trackText[language];
  const found = await heldCase(deps, request);
  if (found === undefined) return reply.redirect(linkTo('/lacak', language), 303);
  const again = (faults: Faults, sent: unknown): Promise<FastifyReply> =>
    showFaults(deps, request, reply, { found, faults, sent });
  try {
    const { fields, files } = await sentForm(request);
    const pictures = await picturesIn(deps, files);
    const { faults, asked } = checkWords(fields, language, files.length);
    if (pictures === undefined || asked === undefined)
      return await again({ ...faults, foto: pictures === undefined ? errors.noPicture : undefined }, fields);
    await deps.doors.addWords({ complaintId: found.id, now: deps.clock.now() }, asked, pictures);
    return backTo(request, reply, found.state.file.number, '#history');
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return again({ foto: errors.picturesTooLarge }, undefined);
  }
};

/** Each case for itself: who tries many shuts nobody out who shares an address with them. */
const keyGenerator = (request: FastifyRequest): string =>
  `${networkOf(request.ip)} ${request.url.split('?', 1)[0] ?? ''}`;
const config = { rateLimit: { max: 30, timeWindow: '10 minutes', keyGenerator } };

/** At most so many pictures of so many bytes at once; a form without any is answered too. */
export const addRoutes = async (app: FastifyInstance, deps: PortalDeps): Promise<void> => {
  const { pictures, bytes } = mostAdded;
  await app.register(multipart, {
    limits: { files: pictures, fields: 30, parts: 40, fileSize: bytes, fieldSize: 32 * 1024 },
  });
  app.post<{ Params: { number: string } }>('/lacak/:number/tambah', { config }, (request, reply) =>
    add(deps, request, reply),
  );
};
