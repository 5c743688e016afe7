// Why a command could not be carried out, as a sentence for whoever typed it. Must never name a setting's value.
import { DataDirInUse } from '#db/data-lock.ts';
import { isOutage } from '#db/queryable.ts';
import { ConfigError } from '#config/config.ts';
import { WrongSecretKey } from '#keys/secret-key.ts';
import { operator } from '#words/operator.ts';
import { Unable, WrongUse } from './verb.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Signing in refused, or no such database. */
const isTurnedAway = (error: unknown): boolean => /^(28|3D)/.test(codeOf(error) ?? '');

/** Of an error that nobody foresaw, all that is known. */
export const sayWhy = (error: unknown): string => {
  if (error instanceof WrongUse || error instanceof Unable) return error.message;
  if (error instanceof DataDirInUse) return operator.starting.dataDirInUse(error.folder);
  if (error instanceof ConfigError || error instanceof WrongSecretKey) return error.message;
  const code = codeOf(error);
  if (isOutage(error)) return operator.commandLine.failed.unreachable(code ?? '');
  if (error instanceof Error && isTurnedAway(error)) return operator.commandLine.failed.turnedAway(error.message);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
