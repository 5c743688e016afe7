// The secret key of this installation: the setting, or in training mode a file that only its owner may read.
// Must never overwrite a key: what it sealed could not be opened again.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';

/** SECRET_KEY is not the one under which the database stands. The message is a sentence for the operator. */
export class WrongSecretKey extends Error {
  override name = 'WrongSecretKey';
  constructor(cause?: unknown) {
    super(operator.starting.wrongSecretKey, { cause });
  }
}

const isExisting = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Makes the file whole or not at all, so that two processes that start together end with one key. */
const makeKeyFile = (path: string): void => {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isExisting(error)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

const keyIn = (path: string): Buffer | undefined => {
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  } catch {
    return undefined;
  }
};

/** Whether there is a key already: reading one that is not there would make it. */
export const hasSecretKey = (config: Pick<Config, 'secretKey' | 'dataDir'>): boolean =>
  config.secretKey !== undefined || existsSync(join(config.dataDir, 'secret-key'));

/** The 32 bytes from which all keys derive. */
export const readSecretKey = (config: Pick<Config, 'secretKey' | 'training' | 'dataDir'>): Buffer => {
  if (config.secretKey !== undefined) return config.secretKey;
  if (!config.training) throw new Error('production has no SECRET_KEY');
  const path = join(config.dataDir, 'secret-key');
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  if (keyIn(path) === undefined) makeKeyFile(path);
  const key = keyIn(path);
  if (key?.length !== 32) throw new Error(`${path} does not hold 32 bytes in base64`);
  return key;
};

/** Keys that may have sealed what lies there: those of the setting, and the one that training made in DATA_DIR. */
export const formerKeysIn = ({ formerKeys, dataDir }: Pick<Config, 'formerKeys' | 'dataDir'>): Buffer[] => {
  const made = keyIn(join(dataDir, 'secret-key'));
  return made?.length === 32 ? [...formerKeys, made] : [...formerKeys];
};
