// Fills a training installation: agencies, officers, accounts that speak to the simulator.
// May be repeated without change, and must never run in production mode.
import type { Pool } from 'pg';
import type { AccountBook } from '#db/accounts.ts';
import type { Recording } from '#db/administrative-log.ts';
import { declareAgencies } from '#db/agencies.ts';
import { officerBook } from '#http/officers.ts';
import type { Account } from '#ports/channel.ts';
import type { Config } from '#config/config.ts';
import { deriveKey } from '#keys/sealing.ts';
import { trainingPassword } from '#config/training-password.ts';
import { trainingAgencies } from './agencies.ts';
import { trainingAccounts, trainingLines, trainingOfficers, trainingSp4n } from './people.ts';

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

type TrainingAccount = Account & Pick<(typeof trainingAccounts)[number], 'channel'>;

/** Where the simulator that this program brings answers as the platforms. */
export const trainingApiUrl = ({ publicUrl }: Pick<Config, 'publicUrl'>): string => `${publicUrl}/simulator/graph`;

/** Those that do not share Meta's interface stand beside it, by their own names. */
const ownInterfaces: readonly string[] = ['telegram', 'x', 'mastodon', 'bluesky', 'tiktok', 'youtube', 'sp4n-lapor'];

const apiUrlFor = (channel: string, apiUrl: string): string =>
  ownInterfaces.includes(channel) ? apiUrl.replace(/graph$/, channel) : apiUrl;

/** Whether an account speaks to the simulator that this program brings. */
export const isTrainingUrl = (apiUrl: string, config: Pick<Config, 'publicUrl'>): boolean =>
  ['', ...ownInterfaces].some((channel) => apiUrl === apiUrlFor(channel, trainingApiUrl(config)));

/** Secrets that are the same at every start of one installation and of no other. */
export const trainingSecret = (secretKey: Buffer, account: { channel: string }, what: string): string =>
  deriveKey(secretKey, `training/${account.channel}/${what}`).toString('hex');

/** A bot's token begins with its number. */
const tokenFor = (secretKey: Buffer, account: { channel: string; id: string }): string => {
  const token = trainingSecret(secretKey, account, 'access-token');
  return account.channel === 'telegram' ? `${account.id}:${token}` : token;
};

/** What the simulator renews a token of X, TikTok and YouTube with, and begins a session of Bluesky. */
const moreFor = (
  { channel, id }: { channel: string; id: string },
  accessToken: string,
  apiUrl: string,
): Pick<Account, 'more'> => {
  const clientId = `klien-${id}`;
  const refreshToken = `perbarui-${accessToken}`;
  if (channel === 'bluesky') return { more: { appPassword: accessToken } };
  if (channel === 'tiktok') return { more: { appId: `aplikasi-${id}`, refreshToken } };
  if (channel === 'youtube')
    return { more: { clientId, clientSecret: `rahasia-${accessToken}`, refreshToken, tokenUrl: `${apiUrl}/token` } };
  return channel === 'x' ? { more: { clientId, refreshToken } } : {};
};

/** Secrets are derived from the installation's key: the same at each start, and never the same elsewhere. */
export const trainingAccountsFor = (secretKey: Buffer, apiUrl: string): TrainingAccount[] =>
  trainingAccounts.map((account) => {
    const accessToken = tokenFor(secretKey, account);
    const ownUrl = apiUrlFor(account.channel, apiUrl);
    return {
      ...account,
      appSecret: trainingSecret(secretKey, account, 'app-secret'),
      verifyToken: trainingSecret(secretKey, account, 'verify-token'),
      accessToken,
      ...moreFor(account, accessToken, ownUrl),
      apiUrl: ownUrl,
    };
  });

/** Passes reports on by an interface; it has no secret but its token. */
export const trainingSp4nFor = (secretKey: Buffer, apiUrl: string): Account => ({
  ...trainingSp4n,
  appSecret: '',
  verifyToken: '',
  accessToken: trainingSecret(secretKey, trainingSp4n, 'access-token'),
  apiUrl: apiUrlFor(trainingSp4n.channel, apiUrl),
});

/** Throws in production before anything is written; officers who changed their password keep it. */
export const seedTraining = async (deps: SeedDeps): Promise<void> => {
  if (!deps.config.training) throw new Error('training people do not belong into production');
  const { pool } = deps.database;
  await declareAgencies(pool, trainingAgencies, 'training');
  const officers = officerBook({
    pool,
    by: { kind: 'settings' },
    administration: deps.administration,
    clock: deps.clock,
  });
  for (const officer of trainingOfficers)
    await officers.addOfficer({ ...officer, password: trainingPassword, declaredBy: 'training', keepsPassword: true });
  const accounts = [...trainingAccountsFor(deps.secretKey, deps.apiUrl), trainingSp4nFor(deps.secretKey, deps.apiUrl)];
  for (const account of accounts) await deps.accounts.declare(account, 'training');
  if (deps.mailbox !== undefined) await deps.accounts.declare(deps.mailbox, 'training');
  for (const line of trainingLines)
    await deps.accounts.declare(
      { ...line, ...{ appSecret: '', verifyToken: '', accessToken: '', apiUrl: '' } },
      'training',
    );
};
