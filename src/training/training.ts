// Training's one door: everything that a process in training mode has and one in production must not even load.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { parseInner, type Inner } from '#channels/way-out.ts';
import type { Config } from '#config/config.ts';
import { lockDataDir } from '#db/data-lock.ts';
import type { Account } from '#ports/channel.ts';
import type { Clock } from '#ports/clock.ts';
import { registerSimulator, type SimulatorOptions } from '#simulator/server.ts';
import type { Simulator } from '#simulator/simulator.ts';
import { sayFirstWords } from './first-words.ts';
import { simulatedTargets, trainingRegisterToken } from './forwards.ts';
import { givePast } from './past/past.ts';
import { isTrainingMail, trainingMailFolder, trainingMailFor } from './mail.ts';
import { signInHints, tour } from './people.ts';
import { isTrainingUrl, seedTraining, trainingAccountsFor, trainingApiUrl } from './seed.ts';

export type { Simulator } from '#simulator/simulator.ts';

type Installation = { config: Config; secretKey: Buffer };

/** The stand-ins of training are on this machine, behind its ports and behind the two files of its mail servers. */
const innerWalls = (config: Pick<Config, 'dataDir'>): Inner[] => {
  const folder = trainingMailFolder(config);
  const sockets = folder === undefined ? [] : ['imap', 'smtp'].map((name) => join(folder, name));
  return [...(parseInner('loopback') ?? []), ...sockets.flatMap((path) => parseInner(path) ?? [])];
};

/** Whether an account speaks to the simulator of this program. */
const isSimulated = (account: Account, config: Pick<Config, 'publicUrl'>): boolean =>
  isTrainingMail(account) || isTrainingUrl(account.apiUrl, config);

type Seeding = Pick<Parameters<typeof seedTraining>[0], 'database' | 'accounts' | 'administration' | 'clock'>;

const seed = ({ config, secretKey, ...deps }: Installation & Seeding): Promise<void> => {
  const mailbox = trainingMailFor(secretKey, config);
  return seedTraining({ ...deps, config, secretKey, apiUrl: trainingApiUrl(config), mailbox });
};

const accountsOf = ({ config, secretKey }: Installation): SimulatorOptions['accounts'] => {
  const mailbox = trainingMailFor(secretKey, config);
  return [...trainingAccountsFor(secretKey, trainingApiUrl(config)), ...(mailbox === undefined ? [] : [mailbox])];
};

/** One world lives in one folder: a second program on it would write over the first one's. */
const mountSimulator = async (
  app: FastifyInstance,
  { config, secretKey, clock }: Installation & { clock: Clock },
): Promise<Simulator> => {
  const folder = join(config.dataDir, 'simulator');
  mkdirSync(folder, { recursive: true });
  const lock = await lockDataDir(folder);
  app.addHook('onClose', lock.release);
  const mailFolder = trainingMailFolder(config);
  return registerSimulator(app, {
    prefix: '/simulator',
    dataDir: config.dataDir,
    publicUrl: config.publicUrl,
    hookBaseUrl: config.publicUrl,
    accounts: accountsOf({ config, secretKey }),
    ...(mailFolder === undefined ? {} : { mailFolder }),
    registerToken: trainingRegisterToken(secretKey),
    reportsWait: config.trainingReports,
    clock,
  });
};

/** What a first look finds, played by the simulator. */
const firstWords = (pool: Pool, { replays }: Simulator): Promise<void> =>
  sayFirstWords({ pool, play: (file) => replays.start({ file, perSecond: 5 }) });

/** The only value of this room that others may hold, reached through `loadTraining`. */
export const training = {
  signInHints,
  tour,
  innerWalls,
  isSimulated,
  seed,
  forwardTargets: simulatedTargets,
  mountSimulator,
  firstWords,
  givePast,
};

/** What a process has in training mode; in production undefined stands in its place. */
export type Training = typeof training;
