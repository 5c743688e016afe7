// Waits until a file, or a folder's list of names, has reached the disk.
import { open } from 'node:fs/promises';

/** A file that was renamed is safe only once its folder was synced too. */
export const syncPath = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
