// Attachments' bytes as files below one folder, under names that only we make.
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ObjectStore } from '#ports/object-store.ts';

const keyShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether we could have made it: nothing else becomes a path or an address. */
export const isObjectKey = (key: string): boolean => keyShape.test(key);

/** The last two digits are chance; the first ones are time, and would fill one folder a day. */
const pathOf = (folder: string, key: string): string => {
  if (!isObjectKey(key)) throw new Error('an object key that we never made');
  return join(folder, key.slice(-2), key);
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const writeAll = async (handle: FileHandle, bytes: Buffer): Promise<void> => {
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Whole or not at all, also when the power fails: under its name stands only what has reached the disk. */
const putFile = async (path: string, bytes: Buffer): Promise<void> => {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeAll(await open(part, 'wx', 0o600), bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(dirname(folder));
};

/** Keys are lower-case UUIDs; anything else throws before a path is made of it. */
export const fileObjects = (folder: string): ObjectStore => ({
  put: async (key, bytes) => putFile(pathOf(folder, key), bytes),
  get: async (key) => {
    try {
      return await readFile(pathOf(folder, key));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  remove: async (key) => rm(pathOf(folder, key), { force: true }),
});
