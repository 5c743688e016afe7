// The mailbox of training mode: the simulator's mail servers listen behind files of this machine, so that the program opens no port but its own.
// Must never be used in production mode.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { socketFolderFor } from '#db/socket-folder.ts';
import type { Account } from '#ports/channel.ts';
import type { Config } from '#config/config.ts';
import { trainingMailbox } from './people.ts';
import { trainingSecret } from './seed.ts';

/** Undefined on Windows: it has no such files, and its pipes stand open to every user of the machine. */
export const trainingMailFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string | undefined => {
  if (process.platform === 'win32') return undefined;
  const world = join(dataDir, 'simulator');
  mkdirSync(world, { recursive: true });
  return socketFolderFor(world);
};

/** Undefined on Windows, which has no such files; the password is derived from the installation's key. */
export const trainingMailFor = (secretKey: Buffer, config: Pick<Config, 'dataDir'>): Account | undefined => {
  const folder = trainingMailFolder(config);
  if (folder === undefined) return undefined;
  const password = trainingSecret(secretKey, trainingMailbox, 'access-token');
  const urlOf = (scheme: string): string => {
    const path = join(folder, scheme).split('/').map(encodeURIComponent).join('/');
    return `${scheme}://desk:${password}@localhost/?socket=${path}`;
  };
  return {
    ...trainingMailbox,
    ...{ appSecret: '', verifyToken: '', accessToken: password, apiUrl: '' },
    more: { imapUrl: urlOf('imap'), smtpUrl: urlOf('smtp') },
  };
};

/** Whether it is the one that the simulator of this program serves. */
export const isTrainingMail = ({ channel, id }: Pick<Account, 'channel' | 'id'>): boolean =>
  channel === trainingMailbox.channel && id === trainingMailbox.id;
