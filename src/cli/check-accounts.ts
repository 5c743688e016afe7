// What the doctor asks each platform about the city's account there. Sends nothing to anybody.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeChannel } from '#channels/registry.ts';
import { accountBook } from '#db/accounts.ts';
import type { Account, RejectReason, Renew } from '#ports/channel.ts';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { makeSealing } from '../sealing.ts';
import { readSecretKey } from '../secret-key.ts';
import { isTrainingUrl } from '../training-seed.ts';
import type { Finding } from './check-machine.ts';

/** What `check` may answer, and what to do. */
const words = {
  'token-expired': 'tokennya kedaluwarsa; perbarui accessToken',
  'token-invalid': 'tokennya tidak diterima; periksa accessToken',
  'permission-missing': 'izin aplikasinya kurang; periksa izin di dasbor pengembang',
  'unknown-account': 'akunnya tidak dikenal; periksa id akun',
  'bad-request': 'kanal tidak menerima pertanyaan kami; periksa apiUrl',
  'window-closed': 'kanal menolak (window-closed)',
  'private-reply-used': 'kanal menolak (private-reply-used)',
  'message-too-long': 'kanal menolak (message-too-long)',
  'duplicate-text': 'kanal menolak (duplicate-text)',
  'no-private-messages': 'kanal menolak (no-private-messages)',
  'target-gone': 'akunnya tidak ditemukan; periksa id akun',
  'person-unavailable': 'kanal menolak (person-unavailable)',
  'person-must-begin': 'kanal menolak (person-must-begin)',
  'template-refused': 'kanal menolak (template-refused)',
  undelivered: 'kanal menolak (undelivered)',
  'not-reached': 'kanal menolak (not-reached)',
  'webhook-missing': 'kanal belum tahu ke mana mengantar pesan; pasang alamat webhook',
  'unknown-end': 'kanal menolak (unknown-end)',
} as const satisfies Record<RejectReason, string>;

const aboutOf = ({ channel, handle, id }: Account): string => `akun ${channel} ${handle} (${id})`;

const unreachable = (account: Account, config: Config, error: unknown): Finding => {
  const about = aboutOf(account);
  if (config.training && isTrainingUrl(account.apiUrl, config))
    return { about, state: 'note', says: 'akun latihan; simulatornya hanya menjawab selama program berjalan' };
  const said = error instanceof Error ? error.message : String(error);
  return { about, state: 'wrong', says: `kanal tidak dapat ditanya: ${said}` };
};

const checkAccount = async (account: Account, config: Config, renew: Renew): Promise<Finding> => {
  const about = aboutOf(account);
  const channel = makeChannel(account, undefined, renew);
  if (channel === undefined) return { about, state: 'note', says: 'kanal ini dicatat dengan tangan; tanpa token' };
  try {
    const problem = await channel.check();
    return problem === undefined
      ? { about, state: 'well', says: 'token diterima' }
      : { about, state: 'wrong', says: words[problem] };
  } catch (error) {
    return unreachable(account, config, error);
  }
};

const hasKey = (config: Config): boolean =>
  config.secretKey !== undefined || existsSync(join(config.dataDir, 'secret-key'));

export const checkAccounts = async (pool: Pool, config: Config): Promise<Finding[]> => {
  const { rows } = await pool.query<{ some: boolean }>('select exists (select 1 from channel_account) as some');
  if (rows[0]?.some !== true) return [{ about: 'akun', state: 'note', says: 'belum ada akun resmi' }];
  // A key made now would open nothing.
  if (!hasKey(config))
    return [{ about: 'akun', state: 'wrong', says: 'SECRET_KEY tidak ada; token akun tidak dapat dibuka' }];
  const sealing = makeSealing(readSecretKey(config), config.formerKeys);
  try {
    const book = accountBook({ pool }, sealing);
    return await Promise.all((await book.all()).map((account) => checkAccount(account, config, book.renew)));
  } catch {
    return [{ about: 'akun', state: 'wrong', says: 'token akun tidak dapat dibuka; apakah SECRET_KEY berganti?' }];
  }
};
