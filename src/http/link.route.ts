// What a one-time link opens: whoever holds it chooses a password, once. The token travels in bodies only, so that no log holds it.
import { Type, type Static } from 'typebox';
import type { FastifyInstance } from 'fastify';
import type { OfficerProof } from './officer-proof.ts';
import { serverWords } from '#words/server.ts';
import { languageOf, sendProblem } from './problem.ts';
import { provenByItself } from './rate-limit.ts';

const token = Type.String({ minLength: 20, maxLength: 100 });
const LinkShown = Type.Object({ token }, { additionalProperties: false });
const LinkUsed = Type.Object(
  { token, password: Type.String({ minLength: 1, maxLength: 1024 }) },
  { additionalProperties: false },
);

/** Opening and using alone: a link signs nobody in. */
export type LinkRouteDeps = {
  officers: Pick<OfficerProof, 'openLink' | 'useLink'>;
  now: () => number;
};

/** Unknown, used and ended links get one answer; a password that is too weak leaves the link as it was. */
export const linkRoutes = (app: FastifyInstance, { officers, now }: LinkRouteDeps): void => {
  app.post<{ Body: Static<typeof LinkShown> }>(
    '/api/auth/link',
    { schema: { body: LinkShown }, ...provenByItself },
    async (request, reply) => {
      const opened = await officers.openLink(request.body.token, now());
      return opened ?? sendProblem(reply, 'link-spent');
    },
  );
  app.post<{ Body: Static<typeof LinkUsed> }>(
    '/api/auth/link/use',
    { schema: { body: LinkUsed }, ...provenByItself },
    async (request, reply) => {
      const used = await officers.useLink(request.body.token, request.body.password, now());
      if (used.ok) {
        request.log.info({ event: 'link-used', userId: used.userId }, 'link used');
        return { ok: true };
      }
      if (used.fault === 'link-spent') return sendProblem(reply, 'link-spent');
      return sendProblem(reply, 'weak-password', { detail: serverWords[languageOf(request)].passwords[used.fault] });
    },
  );
};
