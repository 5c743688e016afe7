// Waits until a file, or a folder's list of names, has reached the disk.
import { open } from 'node:fs/promises';

export const syncPath = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
