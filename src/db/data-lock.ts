// Keeps a second program off one DATA_DIR. Held by the kernel for as long as the process lives, so that no crash leaves it behind.
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
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
const takeName = (folder: string): Promise<Server | 'taken'> => {
  const { dev, ino } = statSync(folder);
  return listen(`\0tanggap-data-${String(dev)}-${String(ino)}`);
};

/** A file in the folder, seen from every container that mounts it. One that nobody answers at is left over. */
const takeFile = async (folder: string): Promise<Server | 'taken'> => {
  const path = join(folder, 'lock.socket');
  const first = await listen(path);
  if (first !== 'taken' || (await answers(path))) return first;
  rmSync(path, { force: true });
  return listen(path);
};

/** Where the file's path is too long for a socket, Linux must do with the name. */
const waysFor = (folder: string): (typeof takeFile)[] => {
  if (process.platform !== 'linux') return [takeFile];
  return Buffer.byteLength(folder) <= longestFolder ? [takeName, takeFile] : [takeName];
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
    for (const take of waysFor(folder)) {
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
