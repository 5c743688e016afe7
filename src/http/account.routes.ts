// Everything with which officers prove who they are: password, one-time links, second factors, providers. Puts these routes together.
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import { findFactors, removeKey } from '#db/officer-factors.ts';
import type { RateWindow } from '#db/rate-window.ts';
import { authRoutes, type SignInParts } from './auth.route.ts';
import type { Auth } from './auth.ts';
import { linkRoutes } from './link.route.ts';
import { noteOwnActIn } from './note-own-act.ts';
import { officerProof } from './officer-proof.ts';
import { providerRoutes } from './provider.route.ts';
import { secondFactorRoutes, type SecondFactorDeps } from './second-factor.route.ts';

/** `now` tells when one-time links end and when an act was recorded; sessions live by the library's own clock. */
export type AccountRouteDeps = SignInParts & {
  rate: RateWindow;
  pool: Pool;
  administration: AdministrativeLog;
  now: () => number;
};

/** Of whom a factor is demanded keeps one. */
const mayLoseIn =
  (pool: Pool, auth: Auth): SecondFactorDeps['mayLose'] =>
  async (userId, what) => {
    if (!(await auth.isDemandedOf(userId))) return true;
    const { app, keys } = await findFactors(pool, userId);
    return what === 'app' ? keys.length > 0 : app || keys.some(({ id }) => id !== what.key);
  };

/** Whoever must show a second factor cannot give up their last one; what officers change about their own proof is recorded. */
export const accountRoutes = (app: FastifyInstance, deps: AccountRouteDeps): void => {
  const { auth, rate, pool, administration, now } = deps;
  const proof = officerProof({ pool, administration });
  const note = noteOwnActIn({ pool, administration, now });
  authRoutes(app, { ...deps, note, weigh: proof.weigh });
  linkRoutes(app, { officers: proof, now });
  providerRoutes(app, { auth });
  secondFactorRoutes(app, {
    ...{ auth, rate },
    isPasswordOf: proof.isPasswordOf,
    removeKey: (userId, keyId) => removeKey(pool, userId, keyId),
    mayLose: mayLoseIn(pool, auth),
    note,
  });
};
