// Tells the console who is signed in, and, in training mode only, who could be.
import type { FastifyInstance } from 'fastify';
import { channelLooks } from '#channels/kinds.ts';
import type { Role } from '#core/access.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { languageOf } from './problem.ts';
import { getSignedIn, requireSignedIn } from './session.ts';

/** The officers of training mode and their one password. */
export type SignInHints = {
  password: string;
  officers: readonly { email: string; name: string; role: Role; agencyName?: string }[];
};

/** `hints` name the invented officers of training and their password: without them their address is unknown. */
export type SessionRouteDeps = {
  training: boolean;
  hints: SignInHints | undefined;
  findAgencyName: (agencyId: string) => Promise<string | undefined>;
  /** Undefined for whoever has not chosen. */
  findLanguage: (officerId: string) => Promise<'id' | 'en' | undefined>;
  /** Empty for whoever has not chosen. */
  findSettings: (officerId: string) => Promise<{ compact?: boolean; holdFor?: HoldSeconds }>;
};

/** Answers also whoever still has something due, and says what, so that the console can lead them there. */
export const sessionRoutes = (app: FastifyInstance, deps: SessionRouteDeps): void => {
  const { training, hints, findAgencyName, findLanguage, findSettings } = deps;
  const dues = ['second-factor-due', 'new-password-due', 'enrolment-due'] as const;
  app.get('/api/v1/session', { preHandler: requireSignedIn(...dues) }, async (request) => {
    const { officer, due } = getSignedIn(request);
    const agencyName = officer.agencyId === undefined ? undefined : await findAgencyName(officer.agencyId);
    const [language, settings] = await Promise.all([findLanguage(officer.userId), findSettings(officer.userId)]);
    return {
      officer: { ...officer, ...(agencyName === undefined ? {} : { agencyName }) },
      training,
      channels: channelLooks(languageOf(request)),
      settings,
      ...(language === undefined ? {} : { language }),
      ...(due === undefined ? {} : { due }),
    };
  });
  app.get('/api/v1/sign-in-hints', (_request, reply) =>
    hints === undefined ? reply.code(204).send() : reply.send(hints),
  );
};
