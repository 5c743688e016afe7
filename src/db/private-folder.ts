// A folder that other people of this machine cannot look into. The account that the embedded server runs under may pass through it.
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';

const isNotOurs = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'EACCES');

/** Makes it where it is missing, and closes one that an earlier version left open; `tell` hears where it belongs to somebody else. */
export const keepPrivate = (
  folder: string,
  passing: { gid: number } | undefined,
  tell: (what: string) => void,
): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    if (passing !== undefined) chownSync(folder, statSync(folder).uid, passing.gid);
    chmodSync(folder, passing === undefined ? 0o700 : 0o710);
  } catch (error) {
    if (!isNotOurs(error)) throw error;
    tell(`${folder} belongs to another account: see to it that nobody else can look into it`);
  }
};
