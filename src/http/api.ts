// Everything that officers' browsers, and programs in their name, may ask of the server, with its description for integrators.
// Holds no rule: each slice under features/ brings its own routes.
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { accountRoutes } from '#features/account/account.route.ts';
import { permissionRoutes } from '#features/account/permission.route.ts';
import { administrationRoutes } from '#features/administration/administration.route.ts';
import { agencyRoutes } from '#features/agency/agency.route.ts';
import { attachmentRoutes } from '#features/attachment/attachment.route.ts';
import { byHandRoutes } from '#features/by-hand/by-hand.route.ts';
import { caseRoutes } from '#features/case/case.route.ts';
import { outsideAnswerRoutes } from '#features/case/outside-answer.route.ts';
import { forwardRoutes } from '#features/forward/forward.route.ts';
import { inboxRoutes } from '#features/inbox/inbox.route.ts';
import { intakeRoutes } from '#features/intake/intake.route.ts';
import { sp4nRoutes } from '#features/sp4n/sp4n.route.ts';
import { jssImportRoutes } from '#features/jss-import/jss-import.route.ts';
import { latenessRoutes } from '#features/lateness/lateness.route.ts';
import { liveRoutes } from '#features/live/live.route.ts';
import { noticeRoutes } from '#features/notice/notice.route.ts';
import { officerRoutes } from '#features/officer/officer.route.ts';
import { operatorRoutes } from '#features/operator/operator.route.ts';
import { ownAccountRoutes } from '#features/own-account/own-account.route.ts';
import { personRoutes } from '#features/person/person.route.ts';
import { publicationRoutes } from '#features/publication/publication.route.ts';
import { reconciliationRoutes } from '#features/reconciliation/reconciliation.route.ts';
import { templateRoutes } from '#features/template/template.route.ts';
import { unplacedRoutes } from '#features/unplaced/unplaced.route.ts';
import { upikRoutes } from '#features/upik/upik.route.ts';
import { webhookRoutes } from '#features/webhook/webhook.route.ts';
import type { FeatureDeps } from './feature-deps.ts';

const openapi: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'Tanggap',
    version: '1',
    description:
      'Antarmuka JSON yang dipakai meja petugas. Waktu ditulis ISO 8601 dengan selisih zona; penolakan berupa RFC 9457 ' +
      '(application/problem+json) dengan `type` dan `code` yang tetap. / The JSON interface of the officers’ console.',
  },
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'tanggap_session',
        description: 'Sesi petugas, dari POST /api/auth/sign-in/email.',
      },
    },
  },
  security: [{ session: [] }],
};

/** The description is public, as the program is; what it describes is not. */
const describe = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, { openapi });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};

/** Registers every slice. A scope of its own, so that only these routes are described. */
export const registerFeatures = async (app: FastifyInstance, deps: FeatureDeps): Promise<void> => {
  await app.register(async (scope) => {
    // Browsers learn the time from our answers, so they must hear the clock that decides.
    scope.addHook('onSend', (_request, reply, payload, done) => {
      void reply.header('date', new Date(deps.clock.now()).toUTCString());
      done(null, payload);
    });
    await describe(scope);
    inboxRoutes(scope, deps);
    caseRoutes(scope, deps);
    outsideAnswerRoutes(scope, deps);
    byHandRoutes(scope, deps);
    intakeRoutes(scope, deps);
    sp4nRoutes(scope, deps);
    upikRoutes(scope, deps);
    reconciliationRoutes(scope, deps);
    latenessRoutes(scope, deps);
    noticeRoutes(scope, deps);
    personRoutes(scope, deps);
    publicationRoutes(scope, deps);
    forwardRoutes(scope, deps);
    templateRoutes(scope, deps);
    unplacedRoutes(scope, deps);
    administrationRoutes(scope, deps);
    agencyRoutes(scope, deps);
    operatorRoutes(scope, deps);
    officerRoutes(scope, deps);
    ownAccountRoutes(scope, deps);
    accountRoutes(scope, deps);
    permissionRoutes(scope, deps);
    webhookRoutes(scope, deps);
    liveRoutes(scope, deps);
    await scope.register((files) => attachmentRoutes(files, deps));
    await scope.register((files) => jssImportRoutes(files, deps));
  });
};
