// How the settings stand, over HTTP: one question for the whole screen, answered for each role by its own.
import type { FastifyInstance } from 'fastify';
import { readersOfSettings } from '#core/access.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { tellError } from '#http/log.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import { findStates } from './setting-states.ts';
import { SettingsAnswer } from './settings.contract.ts';

/** Nothing is changed here: each setting has its own screen and its own guard. */
export const settingRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  app.get(
    '/api/v1/settings',
    { schema: { response: { 200: SettingsAnswer } }, preHandler: requireOfficer(...readersOfSettings) },
    (request) =>
      findStates(deps, getOfficer(request), (part, error) => {
        request.log.error({ err: tellError(error), part }, 'setting not read');
      }),
  );
};
