// Everything that officers' browsers, and programs in their name, may ask of the server, with its description for integrators.
// Holds no rule: each slice under features/ brings its own routes.
import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { accountRoutes } from './account/account.route.ts';
import { permissionRoutes } from './account/permission.route.ts';
import { administrationRoutes } from './administration/administration.route.ts';
import { alertRoutes } from './alert/alert.route.ts';
import { agencyRoutes } from './agency/agency.route.ts';
import { articleRoutes } from './article/article.route.ts';
import { attachmentRoutes } from './attachment/attachment.route.ts';
import { bundleRoutes } from './case/bundle.route.ts';
import { boardRoutes } from './board/board.route.ts';
import { breachRoutes } from './breach/breach.route.ts';
import { blockRoutes } from './block/block.route.ts';
import { byHandRoutes } from './by-hand/by-hand.route.ts';
import { casePaperRoutes } from './case/case-paper.route.ts';
import { caseRegisterRoutes } from './case-register/case-register.route.ts';
import { caseRoutes } from './case/case.route.ts';
import { draftRoutes } from './case/draft.route.ts';
import { heldActRoutes } from './case/held-act.route.ts';
import { alikeRoutes } from './alike/alike.route.ts';
import { nameableRoutes } from './case/nameable.route.ts';
import { outsideAnswerRoutes } from './case/outside-answer.route.ts';
import { dashboardRoutes } from './dashboard/dashboard.route.ts';
import { dutyRoutes } from './duty/duty.route.ts';
import { fieldLinkRoutes } from './field-link/field-link.route.ts';
import { forwardRoutes } from './forward/forward.route.ts';
import { handOverRoutes } from './hand-over/hand-over.route.ts';
import { inboxRoutes } from './inbox/inbox.route.ts';
import { listViewRoutes } from './inbox/list-view.route.ts';
import { intakeRoutes } from './intake/intake.route.ts';
import { sampleRoutes } from './sample/sample.route.ts';
import { satisfactionRoutes } from './satisfaction/satisfaction.route.ts';
import { settingRoutes } from './settings/settings.route.ts';
import { shiftNoteRoutes } from './shift-note/shift-note.route.ts';
import { sopRoutes } from './sop/sop.route.ts';
import { whatIfRoutes } from './what-if/what-if.route.ts';
import { sp4nRoutes } from './sp4n/sp4n.route.ts';
import { categoryRoutes } from './category/category.route.ts';
import { issueRoutes } from './issue/issue.route.ts';
import { statementRoutes } from './issue/statement.route.ts';
import { jssImportRoutes } from './jss-import/jss-import.route.ts';
import { laneRoutes } from './lane/lane.route.ts';
import { latenessRoutes } from './lateness/lateness.route.ts';
import { liveRoutes } from './live/live.route.ts';
import { noticeRoutes } from './notice/notice.route.ts';
import { officerRoutes } from './officer/officer.route.ts';
import { openDataRoutes } from './open-data/open-data.route.ts';
import { offlineRoutes } from './offline/offline.route.ts';
import { operatorRoutes } from './operator/operator.route.ts';
import { outsideBodyRoutes } from './outside-body/outside-body.route.ts';
import { ownAccountRoutes } from './own-account/own-account.route.ts';
import { personRequestRoutes } from './person-request/person-request.route.ts';
import { processingRoutes } from './processing/processing.route.ts';
import { calendarRoutes } from './calendar/calendar.route.ts';
import { reportMailRoutes } from './report-mail/report-mail.route.ts';
import { recapRoutes } from './recap/recap.route.ts';
import { brandRoutes } from './brand/brand.route.ts';
import { roadRoutes } from './road/road.route.ts';
import { retentionRoutes } from './retention/retention.route.ts';
import { personRoutes } from './person/person.route.ts';
import { postLinkRoutes } from './post-link/post-link.route.ts';
import { publicationRoutes } from './publication/publication.route.ts';
import { reconciliationRoutes } from './reconciliation/reconciliation.route.ts';
import { templateRoutes } from './template/template.route.ts';
import { unplacedRoutes } from './unplaced/unplaced.route.ts';
import { upikRoutes } from './upik/upik.route.ts';
import { receiptRoutes } from './way/receipt.route.ts';
import { wayRoutes } from './way/way.route.ts';
import { wallRoutes } from './wall/wall.route.ts';
import { webhookRoutes } from './webhook/webhook.route.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';

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

/** What goes from a case to others: the public, other systems, many at once, the field. */
const handingOn = (scope: FastifyInstance, deps: FeatureDeps): void => {
  openDataRoutes(scope, deps);
  publicationRoutes(scope, deps);
  forwardRoutes(scope, deps);
  issueRoutes(scope, deps);
  statementRoutes(scope, deps);
  fieldLinkRoutes(scope, deps);
};

/** What stands beside the acts of a case: what is typed, waits or was said elsewhere, who may be named, and what may be the same. */
const besideActs = (scope: FastifyInstance, deps: FeatureDeps): void => {
  draftRoutes(scope, deps);
  heldActRoutes(scope, deps);
  outsideAnswerRoutes(scope, deps);
  nameableRoutes(scope, deps);
  alikeRoutes(scope, deps);
};

/** What goes from a case to paper, or into a file that is taken along. */
const onPaper = (scope: FastifyInstance, deps: FeatureDeps): void => {
  bundleRoutes(scope, deps);
  casePaperRoutes(scope, deps);
  caseRegisterRoutes(scope, deps);
};

/** What belongs to each officer by themselves: their account, what they are told, and how. */
const forEachOfficer = (scope: FastifyInstance, deps: FeatureDeps): void => {
  ownAccountRoutes(scope, deps);
  listViewRoutes(scope, deps);
  alertRoutes(scope, deps);
  noticeRoutes(scope, deps);
  wayRoutes(scope, deps);
  receiptRoutes(scope, deps);
};

/** How the desk does, for whoever leads it or examines it. */
const forLeaders = (scope: FastifyInstance, deps: FeatureDeps): void => {
  latenessRoutes(scope, deps);
  boardRoutes(scope, deps);
  wallRoutes(scope, deps);
  dashboardRoutes(scope, deps);
  whatIfRoutes(scope, deps);
  recapRoutes(scope, deps);
  reportMailRoutes(scope, deps);
  sopRoutes(scope, deps);
  breachRoutes(scope, deps);
  sampleRoutes(scope, deps);
  satisfactionRoutes(scope, deps);
};

/** What the desk keeps as lists. */
const keptLists = (scope: FastifyInstance, deps: FeatureDeps): void => {
  outsideBodyRoutes(scope, deps);
  categoryRoutes(scope, deps);
  roadRoutes(scope, deps);
  articleRoutes(scope, deps);
  brandRoutes(scope, deps);
  calendarRoutes(scope, deps);
  settingRoutes(scope, deps);
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
    offlineRoutes(scope, deps);
    caseRoutes(scope, deps);
    onPaper(scope, deps);
    forLeaders(scope, deps);
    besideActs(scope, deps);
    byHandRoutes(scope, deps);
    dutyRoutes(scope, deps);
    shiftNoteRoutes(scope, deps);
    intakeRoutes(scope, deps);
    sp4nRoutes(scope, deps);
    upikRoutes(scope, deps);
    reconciliationRoutes(scope, deps);
    laneRoutes(scope, deps);
    personRoutes(scope, deps);
    postLinkRoutes(scope, deps);
    personRequestRoutes(scope, deps);
    processingRoutes(scope, deps);
    retentionRoutes(scope, deps);
    handingOn(scope, deps);
    templateRoutes(scope, deps);
    unplacedRoutes(scope, deps);
    blockRoutes(scope, deps);
    administrationRoutes(scope, deps);
    agencyRoutes(scope, deps);
    handOverRoutes(scope, deps);
    keptLists(scope, deps);
    operatorRoutes(scope, deps);
    officerRoutes(scope, deps);
    forEachOfficer(scope, deps);
    accountRoutes(scope, deps);
    permissionRoutes(scope, deps);
    webhookRoutes(scope, deps);
    liveRoutes(scope, deps);
    await scope.register((files) => attachmentRoutes(files, deps));
    await scope.register((files) => jssImportRoutes(files, deps));
  });
};
