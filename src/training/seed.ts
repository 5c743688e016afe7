// Fills a training installation: agencies, officers, accounts that speak to the simulator.
// May be repeated without change, and must never run in production mode.
import type { Pool } from 'pg';
import type { AccountBook } from '#db/accounts.ts';
import type { Recording } from '#db/administrative-log.ts';
import { declareAgencies } from '#db/agencies.ts';
import { officerBook } from '#http/officers.ts';
import { hashPassword } from '#http/password.ts';
import type { Account } from '#ports/channel.ts';
import type { Config } from '#config/config.ts';
import { deriveKey } from '#keys/sealing.ts';
import { trainingPassword } from '#config/training-password.ts';
import { trainingAgencies } from './agencies.ts';
import type { StandIn } from '#simulator/stand-in.ts';
import { standIns } from '#simulator/stand-ins.ts';
import { trainingLines, trainingOfficers } from './people.ts';

/** What seeding writes to, and whether it may: `config.training` false makes it throw. */
export type SeedDeps = Recording & {
  database: { pool: Pool };
  accounts: Pick<AccountBook, 'declare'>;
  config: { training: boolean };
  secretKey: Buffer;
  /** The simulator's Graph API as this program reaches it, for example `http://127.0.0.1:3000/simulator/graph`. */
  apiUrl: string;
  /** Where the simulator serves one. */
  mailbox?: Account | undefined;
};

/** Where the simulator that this program brings answers as the platforms. */
export const trainingApiUrl = ({ publicUrl }: Pick<Config, 'publicUrl'>): string => `${publicUrl}/simulator/graph`;

/** Each network stands beside Meta's, or in it. */
const urlBeside = (apiUrl: string, at: string): string => apiUrl.replace(/graph$/, at);

/** Whether an account speaks to the simulator that this program brings. */
export const isTrainingUrl = (apiUrl: string, config: Pick<Config, 'publicUrl'>): boolean =>
  Object.values(standIns).some(({ at }) => at !== undefined && apiUrl === urlBeside(trainingApiUrl(config), at));

/** Secrets that are the same at every start of one installation and of no other. */
export const trainingSecret = (secretKey: Buffer, account: { channel: string }, what: string): string =>
  deriveKey(secretKey, `training/${account.channel}/${what}`).toString('hex');

const accountFor = (
  secretKey: Buffer,
  channel: string,
  { id, handle, token, more, tokenOnly }: StandIn['training'],
  url: string,
): Account => {
  const secret = (what: string): string => trainingSecret(secretKey, { channel }, what);
  const drawn = secret('access-token');
  const accessToken = token?.(id, drawn) ?? drawn;
  return {
    ...{ channel, id, handle, accessToken, apiUrl: url },
    appSecret: tokenOnly === true ? '' : secret('app-secret'),
    verifyToken: tokenOnly === true ? '' : secret('verify-token'),
    ...(more === undefined ? {} : { more: more({ id, token: accessToken, url }) }),
  };
};

/** Those that are called by HTTP. Secrets are derived from the installation's key: the same at each start, and never the same elsewhere. */
export const trainingAccountsFor = (secretKey: Buffer, apiUrl: string): Account[] =>
  Object.entries(standIns).flatMap(([channel, { at, training }]) =>
    at === undefined ? [] : [accountFor(secretKey, channel, training, urlBeside(apiUrl, at))],
  );

/** They share one password, which the sign-in page shows: it is hashed once a start, and not once for each of them. */
const hashOnce = (): ((password: string) => Promise<string>) => {
  let kept: Promise<string> | undefined;
  return (password) => (kept ??= hashPassword(password));
};

/** Throws in production before anything is written; officers who changed their password keep it. */
export const seedTraining = async (deps: SeedDeps): Promise<void> => {
  if (!deps.config.training) throw new Error('training people do not belong into production');
  const { pool } = deps.database;
  await declareAgencies(pool, trainingAgencies, 'training');
  const { administration, clock } = deps;
  const officers = officerBook({ pool, by: { kind: 'settings' }, administration, clock, hash: hashOnce() });
  for (const officer of trainingOfficers)
    await officers.addOfficer({ ...officer, password: trainingPassword, declaredBy: 'training', keepsPassword: true });
  for (const account of trainingAccountsFor(deps.secretKey, deps.apiUrl))
    await deps.accounts.declare(account, 'training');
  if (deps.mailbox !== undefined) await deps.accounts.declare(deps.mailbox, 'training');
  for (const line of trainingLines)
    await deps.accounts.declare(
      { ...line, ...{ appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' } },
      'training',
    );
};
