// Tells the console who is signed in, and, in training mode only, who could be.
import type { FastifyInstance } from 'fastify';
import { trainingAgencies, trainingOfficers, trainingPassword } from '#training/people.ts';
import { sendProblem } from './problem.ts';
import { getSignedIn, requireSignedIn } from './session.ts';

export type SessionRouteDeps = {
  training: boolean;
  findAgencyName: (agencyId: string) => Promise<string | undefined>;
};

const hints = {
  password: trainingPassword,
  officers: trainingOfficers.map(({ email, name, role, agencyId }) => {
    const agencyName = trainingAgencies.find(({ id }) => id === agencyId)?.shortName;
    return { email, name, role, ...(agencyName === undefined ? {} : { agencyName }) };
  }),
};

export const sessionRoutes = (app: FastifyInstance, { training, findAgencyName }: SessionRouteDeps): void => {
  const dues = ['second-factor-due', 'new-password-due', 'enrolment-due'] as const;
  app.get('/api/v1/session', { preHandler: requireSignedIn(...dues) }, async (request) => {
    const { officer, due } = getSignedIn(request);
    const agencyName = officer.agencyId === undefined ? undefined : await findAgencyName(officer.agencyId);
    return {
      officer: { ...officer, ...(agencyName === undefined ? {} : { agencyName }) },
      training,
      ...(due === undefined ? {} : { due }),
    };
  });
  app.get('/api/v1/sign-in-hints', (_request, reply) =>
    training ? reply.send(hints) : sendProblem(reply, 'not-found'),
  );
};
