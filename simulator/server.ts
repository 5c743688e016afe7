// The stand-in as a whole: world, Graph interface, webhooks, control and the citizen's screen on one application.
// Must not import anything of the program that it deceives.
import type { FastifyInstance } from 'fastify';
import { urlOf, type SimulatorOptions } from './accounts.ts';
import { actsOn } from './acts-on.ts';
import { openMail } from './email/mail-servers.ts';
import { faultBoard } from './faults.ts';
import { graphRoutes } from './graph/routes.ts';
import { citizenRoutes } from './citizen.route.ts';
import { blueskyRoutes } from './bluesky/api.route.ts';
import { mastodonRoutes } from './mastodon/api.route.ts';
import { pictureShelf } from './pictures.ts';
import type { NotedCall } from './platform-route.ts';
import { registerRoutes } from './register/register.route.ts';
import { openReports } from './register/reports.ts';
import { sp4nRoutes } from './sp4n-lapor/api.route.ts';
import { botRoutes } from './telegram/bot.route.ts';
import { tiktokRoutes } from './tiktok/api.route.ts';
import { whatsappMediaRoute } from './whatsapp/media.route.ts';
import { xRoutes } from './x/api.route.ts';
import { youtubeRoutes } from './youtube/api.route.ts';
import { controlRoutes } from './control.route.ts';
import { replayDesk } from './replay.ts';
import { seedWorld } from './seed.ts';
import { openStore } from './store.ts';
import type { Simulator } from './simulator.ts';
import { startCourier, type Courier } from './webhook/courier.ts';

export type { SimAccount, SimulatorOptions } from './accounts.ts';

const keptCalls = 1000;

type World = Pick<Simulator, 'acts' | 'store' | 'faults'> & { note: (call: NotedCall) => void };

/** Each platform's own interface; a network that is added adds its line. */
const mountNetworks = async (app: FastifyInstance, options: SimulatorOptions, world: World): Promise<void> => {
  const { accounts, clock, prefix } = options;
  const { store } = world;
  const shelf = pictureShelf(options.dataDir, store.nextSeq);
  await graphRoutes(app, prefix, {
    ...world,
    accounts,
    clock,
    base: () => `${urlOf(options.publicUrl) ?? ''}${prefix}`,
  });
  whatsappMediaRoute(app, prefix, { accounts, world: store.world, shelf });
  await xRoutes(app, prefix, { accounts, clock, ...world });
  await youtubeRoutes(app, prefix, { accounts, clock, ...world });
  blueskyRoutes(app, prefix, { accounts, clock, ...world });
  mastodonRoutes(app, prefix, { accounts, clock, ...world });
  tiktokRoutes(app, prefix, { accounts, clock, ...world });
  await botRoutes(app, prefix, { ...options, ...world, shelf });
};

/** Seeds a new world, and delivers webhooks as soon as the city's address is known. */
export const registerSimulator = async (app: FastifyInstance, options: SimulatorOptions): Promise<Simulator> => {
  const store = await openStore(options.dataDir);
  const faults = faultBoard();
  const calls: NotedCall[] = [];
  // Known only after the seed, which must not be delivered.
  const delivery: { courier?: Courier } = {};
  const acts = actsOn({
    ...options,
    store,
    queued: () => delivery.courier?.wake(),
  });
  await seedWorld(actsOn({ ...options, store, queued: () => undefined, silent: true }), store.world, options);
  const courier = startCourier(store, options);
  delivery.courier = courier;
  const note = (call: NotedCall): void => {
    calls.push(call);
    if (calls.length > 2 * keptCalls) calls.splice(0, keptCalls);
  };
  await mountNetworks(app, options, { store, acts, faults, note });
  const reports = openReports(options.dataDir);
  sp4nRoutes(app, options, faults);
  if (options.registerToken !== undefined)
    registerRoutes(app, options.prefix, { clock: options.clock, token: options.registerToken, reports, faults });
  const mail = await openMail(options, { store, faults });
  const replays = replayDesk({ accounts: options.accounts, acts, store, post: mail.post });
  let closing: Promise<void> | undefined;
  const simulator: Simulator = {
    acts,
    store,
    faults,
    courier,
    replays,
    post: mail.post,
    reports,
    calls: () => calls,
    close: () => {
      closing ??= replays
        .close()
        .then(() => Promise.all([courier.close(), mail.close()]))
        .then(() => store.close());
      return closing;
    },
  };
  await controlRoutes(app, options.prefix, { ...options, simulator, replays });
  await citizenRoutes(app, { ...options, simulator });
  app.addHook('onClose', () => simulator.close());
  return simulator;
};
