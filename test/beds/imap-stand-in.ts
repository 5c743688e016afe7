// A mailbox in memory behind the simulator's IMAP server, over real TCP, for machines without Dovecot. The same tests run against Dovecot where it is there.
import type { AddressInfo, Server, Socket } from 'node:net';
import { imapServer, type Folder } from '#simulator/email/imap.ts';
import type { Cleanup } from './database.ts';
import type { Mailbox } from './mailbox.ts';

const listening = async (t: Cleanup, server: Server): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  );
  return (server.address() as AddressInfo).port;
};

const emptyFolder = (specialUse = ''): Folder => ({ validity: 1_795_500_000, next: 1, letters: [], specialUse });

export const standInMailbox = async (t: Cleanup): Promise<Mailbox> => {
  const password = 'rahasia-surel';
  const folders = new Map([
    ['INBOX', emptyFolder()],
    ['Sent', emptyFolder('\\Sent')],
    ['Aduan', emptyFolder()],
  ]);
  const listeners = new Set<() => void>();
  const change = (name: string, by: (folder: Folder) => Folder): Promise<void> => {
    const folder = folders.get(name);
    if (folder === undefined) return Promise.reject(new Error(`no folder ${name}`));
    folders.set(name, by(folder));
    return Promise.resolve();
  };
  const port = await listening(
    t,
    imapServer({
      folders: () => folders,
      refusalOf: (given) => (given === password ? undefined : '[AUTHENTICATIONFAILED] Authentication failed.'),
      onNews: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
  );
  return {
    imapUrl: `imap://desk:${password}@127.0.0.1:${String(port)}`,
    password,
    deliver: async (source, name = 'INBOX') => {
      await change(name, ({ letters, next, ...folder }) => ({
        ...folder,
        letters: [...letters, { uid: next, source: Buffer.from(source), at: Date.now() }],
        next: next + 1,
      }));
      for (const hear of listeners) hear();
    },
    rebuild: (name) =>
      change(name, ({ letters, validity, ...folder }) => ({
        ...folder,
        validity: validity + 1,
        letters: letters.map((letter, index) => ({ ...letter, uid: index + 1 })),
        next: letters.length + 1,
      })),
  };
};
