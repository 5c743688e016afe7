// Which addresses inside the own walls this program may reach: what the environment names, and in training what the simulator stands at.
import { join } from 'node:path';
import { parseInner, type Inner } from '#channels/way-out.ts';
import type { Config } from '#config/config.ts';
import { trainingMailFolder } from '#training/mail.ts';

type Walls = Pick<Config, 'allowInner' | 'training' | 'dataDir'>;

/** The stand-ins of training are on this machine, behind its ports and behind the two files of its mail servers. */
const ofTraining = (config: Walls): Inner[] => {
  const folder = trainingMailFolder(config);
  const sockets = folder === undefined ? [] : ['imap', 'smtp'].map((name) => join(folder, name));
  return [...(parseInner('loopback') ?? []), ...sockets.flatMap((path) => parseInner(path) ?? [])];
};

export const innerWallsOf = (config: Walls): Inner[] => [
  ...config.allowInner,
  ...(config.training ? ofTraining(config) : []),
];
