// Keeps a second program off one DATA_DIR. Held by the kernel for as long as the process lives, so that no crash leaves it behind.
import { once } from 'node:events';
import { existsSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** Held until released, or until the process ends in whatever way. */
export type DataLock = { release: () => Promise<void> };

/** DATA_DIR belongs to a running program; whoever speaks to the operator says so in the operator’s language. */
export class DataDirInUse extends Error {
  override name = 'DataDirInUse';
  readonly folder: string;
  constructor(folder: string) {
    super(`another program holds DATA_DIR ${folder}`);
    this.folder = folder;
  }
}

/** In bytes: with the file's name, what every system takes as a socket. */
const longestFolder = 90;

const listen = async (path: string): Promise<Server | 'taken'> => {
  const server = createServer((socket) => socket.destroy());
  server.listen(path);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return 'taken';
    throw error;
  }
  server.unref();
  return server;
};

const answers = async (path: string): Promise<boolean> => {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

/** A name without a file, which ends with its process. Linux only, and told apart by network namespace. */
const nameFor = (folder: string): string => {
  const { dev, ino } = statSync(folder);
  return `\0tanggap-data-${String(dev)}-${String(ino)}`;
};

/** A file in the folder, seen from every container that mounts it. */
const fileFor = (folder: string): string => join(folder, 'lock.socket');

const takeName = (folder: string): Promise<Server | 'taken'> => listen(nameFor(folder));

/** A file that nobody answers at is left over. */
const takeFile = async (folder: string): Promise<Server | 'taken'> => {
  const path = fileFor(folder);
  const first = await listen(path);
  if (first !== 'taken' || (await answers(path))) return first;
  rmSync(path, { force: true });
  return listen(path);
};

type Way = { path: (folder: string) => string; take: (folder: string) => Promise<Server | 'taken'> };
const name: Way = { path: nameFor, take: takeName };
const file: Way = { path: fileFor, take: takeFile };

/** Where the file's path is too long for a socket, Linux must do with the name. */
const waysFor = (folder: string): Way[] => {
  if (process.platform !== 'linux') return [file];
  return Buffer.byteLength(folder) <= longestFolder ? [name, file] : [name];
};

/** Throws DataDirInUse where a program holds the folder now. Takes nothing: whoever goes on must lock it all the same. */
export const refuseInUse = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  for (const { path } of waysFor(folder)) if (await answers(path(folder))) throw new DataDirInUse(folder);
};

const closeAll = async (servers: readonly Server[]): Promise<void> => {
  for (const server of servers) {
    server.close();
    await once(server, 'close');
  }
};

/** Locks an existing folder for this process; throws DataDirInUse. */
export const lockDataDir = async (folder: string): Promise<DataLock> => {
  const held: Server[] = [];
  try {
    for (const { take } of waysFor(folder)) {
      const server = await take(folder);
      if (server === 'taken') throw new DataDirInUse(folder);
      held.push(server);
    }
  } catch (error) {
    await closeAll(held);
    throw error;
  }
  return { release: () => closeAll(held) };
};
