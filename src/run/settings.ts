// The settings of a process, read from where they stand: the environment that it is handed, and the file that this names.
import { existsSync, readFileSync } from 'node:fs';
import { readConfig, type Config, type Env } from '#config/config.ts';
import { trainingAgencies } from '#training/agencies.ts';

const readFile = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** Throws ConfigError. */
export const readSettings = (env: Env): Config =>
  readConfig(
    env,
    readFile,
    trainingAgencies.map(({ id }) => id),
  );
