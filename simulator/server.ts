// The stand-in as a whole: world, the networks' interfaces, webhooks, control and the citizen's screen on one application.
// Must not import anything of the program that it deceives.
import type { FastifyInstance } from 'fastify';
import type { SimulatorOptions } from './accounts.ts';
import { actsOn } from './acts-on.ts';
import { openMail } from './email/mail-servers.ts';
import { faultBoard } from './faults.ts';
import { citizenRoutes } from './citizen.route.ts';
import { pictureShelf } from './pictures.ts';
import type { NotedCall } from './platform-route.ts';
import { registerRoutes } from './register/register.route.ts';
import { openReports } from './register/reports.ts';
import { controlRoutes } from './control.route.ts';
import { replayDesk } from './replay.ts';
import { seedWorld } from './seed.ts';
import type { Stage } from './stand-in.ts';
import { standInOf, standIns } from './stand-ins.ts';
import { openStore } from './store.ts';
import type { Simulator } from './simulator.ts';
import { startCourier, type Courier } from './webhook/courier.ts';

export type { SimAccount, SimulatorOptions } from './accounts.ts';

const keptCalls = 1000;

/** Several networks of one company answer at one place, which is mounted once. */
const mountNetworks = async (app: FastifyInstance, stage: Stage): Promise<void> => {
  const mounts = new Set(Object.values(standIns).flatMap((standIn) => standIn.mounts));
  for (const mount of mounts) await mount(app, stage);
};

/** Seeds a new world, and delivers webhooks as soon as the city's address is known. Throws for an account of a channel that is not played. */
export const registerSimulator = async (app: FastifyInstance, options: SimulatorOptions): Promise<Simulator> => {
  for (const { channel } of options.accounts) standInOf(channel);
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
  const shelf = pictureShelf(options.dataDir, store.nextSeq);
  await mountNetworks(app, { ...options, store, acts, faults, note, shelf });
  const reports = openReports(options.dataDir);
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
