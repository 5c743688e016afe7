// An officer's own ways over HTTP, each for themselves; and who cannot be reached, for whoever looks after the desk.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readersOfLamps, readersOfReach } from '#core/access.ts';
import { deviceOf } from '#core/device.ts';
import { sentCode } from '#core/way/way-code.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { sendProblem } from '#http/problem.ts';
import { getOfficer, requireOfficer } from '#http/session.ts';
import {
  AddressBody,
  CodeBody,
  DeviceAnswer,
  DeviceBody,
  DeviceParams,
  DropBody,
  LampsAnswer,
  LinkAnswer,
  LinkBody,
  OwnWaysAnswer,
  ReachAnswer,
  TrialBody,
  WayChoiceBody,
} from './way.contract.ts';
import { cityWays, offeredBy } from './city-ways.ts';
import { findLamps, findReach } from './way.query.ts';
import { viewWays } from './way.view.ts';

/** Of each officer by themselves, wherever they sit. */
const limited = (max: number, timeWindow: string) => ({
  config: {
    rateLimit: {
      max,
      timeWindow,
      hook: 'preHandler' as const,
      keyGenerator: (request: FastifyRequest) => getOfficer(request).userId,
    },
  },
});

type Account = { id: string; handle: string };

/** The account of the city that writes to officers there: the first that serves. */
const accountOf = async ({ accounts }: FeatureDeps, channel: string): Promise<Account | undefined> =>
  (await accounts.states()).find((one) => one.channel === channel && one.restingSinceAt === undefined);

/** https://core.telegram.org/bots/features#deep-linking and https://faq.whatsapp.com/5913398998672934 */
const linkFor = (way: 'telegram' | 'whatsapp', handle: string, code: string): string | undefined => {
  const name = handle.replace(/^@/, '');
  if (way === 'telegram') return /^\w{5,32}$/.test(name) ? `https://t.me/${name}?start=${code}` : undefined;
  const digits = name.replaceAll(/\D/g, '');
  return digits.length < 8 ? undefined : `https://wa.me/${digits}?text=${encodeURIComponent(code)}`;
};

const addressRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer();
  const idOf = (request: object): string => getOfficer(request).userId;
  app.post<{ Body: AddressBody }>(
    '/api/v1/me/ways/email',
    { schema: { body: AddressBody }, preHandler, ...limited(5, '15 minutes') },
    async (request, reply) => {
      if (!(await offeredBy(deps)).includes('email')) return sendProblem(reply, 'way-not-offered');
      const { address } = request.body;
      await deps.ways.askAddress(idOf(request), { way: 'email', address }, deps.clock.now());
      return { ok: true };
    },
  );
  app.post<{ Body: CodeBody }>(
    '/api/v1/me/ways/email/code',
    { schema: { body: CodeBody }, preHandler, ...limited(20, '15 minutes') },
    async (request, reply) => {
      const typed = { way: 'email', typed: request.body.code } as const;
      const done = await deps.ways.confirmAddress(idOf(request), typed, deps.clock.now());
      return done ? { ok: true } : sendProblem(reply, 'wrong-proof');
    },
  );
  app.post<{ Body: LinkBody }>(
    '/api/v1/me/ways/link',
    { schema: { body: LinkBody, response: { 200: LinkAnswer } }, preHandler, ...limited(20, '15 minutes') },
    async (request, reply) => {
      const { way } = request.body;
      const account = await accountOf(deps, way);
      if (account === undefined) return sendProblem(reply, 'way-not-offered');
      const awaited = await deps.ways.awaitCode(idOf(request), { way, accountId: account.id }, deps.clock.now());
      const code = sentCode(awaited.code);
      const link = linkFor(way, account.handle, code);
      const answer: LinkAnswer = { code, account: account.handle, endsAt: new Date(awaited.endsAt).toISOString() };
      return link === undefined ? answer : { ...answer, link };
    },
  );
  app.post<{ Body: DropBody }>('/api/v1/me/ways/drop', { schema: { body: DropBody }, preHandler }, async (request) => {
    await deps.ways.dropAddress(idOf(request), request.body.way);
    return { ok: true };
  });
};

const deviceRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer();
  app.post<{ Body: DeviceBody }>(
    '/api/v1/me/devices',
    { schema: { body: DeviceBody, response: { 201: DeviceAnswer } }, preHandler, ...limited(20, '15 minutes') },
    async (request, reply) => {
      const { browser, system } = deviceOf(request.headers['user-agent'] ?? null);
      const name = [browser, system].filter((word) => word !== '').join(', ');
      const device = { target: request.body, name };
      const id = await deps.ways.addDevice(getOfficer(request).userId, device, deps.clock.now());
      return reply.code(201).send({ id });
    },
  );
  app.post<{ Params: DeviceParams }>(
    '/api/v1/me/devices/:id/drop',
    { schema: { params: DeviceParams }, preHandler },
    async (request, reply) => {
      const done = await deps.ways.dropDevice(getOfficer(request).userId, request.params.id);
      return done ? { ok: true } : sendProblem(reply, 'not-found');
    },
  );
};

/** No route here takes another officer's id; the list of whom nothing reaches holds no address. */
export const wayRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer();
  app.get('/api/v1/me/ways', { schema: { response: { 200: OwnWaysAnswer } }, preHandler }, async (request) => {
    const own = await deps.ways.find(getOfficer(request).userId, deps.clock.now());
    return viewWays(own, { offered: await offeredBy(deps), pushKey: deps.pushKey });
  });
  app.put<{ Body: WayChoiceBody }>(
    '/api/v1/me/ways',
    { schema: { body: WayChoiceBody }, preHandler },
    async (request, reply) => {
      const { order, quiet } = request.body;
      const choice = { order, ...(quiet === null ? {} : { quiet }) };
      const done = await deps.ways.choose(getOfficer(request).userId, choice);
      return done ? { ok: true } : sendProblem(reply, 'bad-way-choice');
    },
  );
  app.post<{ Body: TrialBody }>(
    '/api/v1/me/ways/trial',
    { schema: { body: TrialBody }, preHandler, ...limited(10, '15 minutes') },
    async (request, reply) => {
      const { way, device: deviceId } = request.body;
      const done = await deps.ways.askTrial(getOfficer(request).userId, { way, deviceId }, deps.clock.now());
      return done ? { ok: true } : sendProblem(reply, 'way-not-proven');
    },
  );
  addressRoutes(app, deps);
  deviceRoutes(app, deps);
  app.get(
    '/api/v1/reach',
    { schema: { response: { 200: ReachAnswer } }, preHandler: requireOfficer(...readersOfReach) },
    async () => findReach(deps.database.kysely, await offeredBy(deps)),
  );
  app.get(
    '/api/v1/way-lamps',
    { schema: { response: { 200: LampsAnswer } }, preHandler: requireOfficer(...readersOfLamps) },
    async () => findLamps(deps.database.kysely, await cityWays(deps)),
  );
};
