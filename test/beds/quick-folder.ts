// Where a test run keeps what lives no longer than it: in memory where the machine has room there, as making a database means making six hundred files.
// Never for what a test is about whether it survives.
import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const gigabyte = 1024 ** 3;
const memory = '/dev/shm';

/** What the kernel could still give away; none where it does not say. */
const freeMemory = (): number => {
  const kilobytes = /^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
};

/** The folder for temporary files that are made and thrown away by the thousand. */
export const quickFolder = (): string => {
  if (tmpdir().startsWith(memory)) return tmpdir();
  try {
    accessSync(memory, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= 3 * gigabyte && freeMemory() >= 6 * gigabyte ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
};

/** A folder on a disk that is waited for, for what must outlive its processes; `npm test` names the one that it clears away. */
export const durableFolder = (): string => process.env['TANGGAP_TEST_DISK'] ?? tmpdir();
