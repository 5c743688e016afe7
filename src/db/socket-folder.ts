// Where a server of this machine listens behind a file: near what it serves, or where paths are short enough for every system.
// Must give every process that asks about one folder the same answer.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** In bytes, without the file's own name. */
const longestSocketFolder = 80;

/** `folder` must be there. */
export const socketFolderFor = (folder: string): string => {
  const near = join(folder, 'socket');
  if (Buffer.byteLength(near) <= longestSocketFolder) return near;
  const { dev, ino } = statSync(folder);
  const name = createHash('sha256')
    .update(`${String(dev)}:${String(ino)}`)
    .digest('hex')
    .slice(0, 12);
  return join(tmpdir(), `tanggap-${name}`);
};
