// A private folder for the parts of a back-up while it is written or read; gone when the work ends, also by an interruption.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Below `parent`, so that a finished file can be moved out of it without being copied; made where it is missing. */
export const withStageFolder = async <Result>(
  parent: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, '.tanggap-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
};
