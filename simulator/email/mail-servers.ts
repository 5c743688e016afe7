// The post's two doors: IMAP and SMTP, each behind a file of this machine, so that no port is opened.
// Must leave neither file nor connection behind.
import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import type { Server, Socket } from 'node:net';
import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimulatorOptions } from '../accounts.ts';
import type { Faults } from '../faults.ts';
import { pictureShelf } from '../pictures.ts';
import type { SimStore } from '../store.ts';
import { imapServer } from './imap.ts';
import { openPost, type Post } from './post.ts';
import { smtpServer } from './smtp.ts';

type Door = { close: () => Promise<void> };

const openDoor = async (server: Server, path: string): Promise<Door> => {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  // Left behind by one that was killed: whoever calls holds the lock on this world.
  rmSync(path, { force: true });
  server.listen(path);
  await once(server, 'listening');
  return {
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
};

/** `post` is undefined without a mailbox among the accounts; `close` ends both doors. */
export type Mail = { post: Post | undefined; close: () => Promise<void> };

/** The post as a whole, with its doors where the options name a folder for them. */
export const openMail = async (
  options: SimulatorOptions,
  { store, faults }: { store: SimStore; faults: Faults },
): Promise<Mail> => {
  const shelf = pictureShelf(options.dataDir, store.nextSeq);
  const post = await openPost({ ...options, store, faults, shelf });
  const { mailFolder: folder } = options;
  if (post === undefined || folder === undefined) return { post, close: () => Promise.resolve() };
  return { post, close: await openMailServers(post, { folder, faults }) };
};

/** Only this user may enter the folder. Throws what the system refused; returns the way to close both. */
const openMailServers = async (
  post: Post,
  { folder, faults }: { folder: string; faults: Faults },
): Promise<() => Promise<void>> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const { id: address, accessToken: password } = post.account;
  const imap = await openDoor(imapServer(post.mailbox), join(folder, 'imap'));
  const counter = smtpServer({ address, password, faults, bring: post.take });
  const smtp = await openDoor(counter.server, join(folder, 'smtp')).catch(async (error: unknown) => {
    await imap.close();
    throw error;
  });
  return async () => {
    await Promise.all([imap.close(), smtp.close()]);
    // It may hold what others put there.
    await rmdir(folder).catch(() => undefined);
  };
};
