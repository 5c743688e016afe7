// What the doctor asks each platform about the city's account there. Sends nothing to anybody.
import { makeChannel } from '#channels/kinds.ts';
import { allowInner } from '#channels/way-out.ts';
import { administrativeLog } from '#db/administrative-log.ts';
import { accountBook } from '#db/accounts.ts';
import { hashChain } from '#db/hash-chain.ts';
import { tokenEndsSoon } from '#core/token-end.ts';
import type { Instant } from '#core/time.ts';
import type { Account, Renew } from '#ports/channel.ts';
import { problemWords } from '#words/account-problems.ts';
import type { Pool } from 'pg';
import type { Config } from '#config/config.ts';
import { ids } from '#keys/ids.ts';
import { makeSealing } from '#keys/sealing.ts';
import { formerKeysIn, hasSecretKey, readSecretKey } from '#keys/secret-key.ts';
import { loadTraining } from '#run/load-training.ts';
import type { Training } from '#training/training.ts';
import type { Finding } from './check-machine.ts';

type Asking = { config: Config; training: Training | undefined; renew: Renew; now: Instant };

const aboutOf = ({ channel, handle, id }: Account): string => `akun ${channel} ${handle} (${id})`;

const unreachable = (account: Account, { config, training }: Asking, error: unknown): Finding => {
  const about = aboutOf(account);
  if (training?.isSimulated(account, config) === true)
    return { about, state: 'note', says: 'akun latihan; simulatornya hanya menjawab selama program berjalan' };
  const said = error instanceof Error ? error.message : String(error);
  return { about, state: 'wrong', says: `kanal tidak dapat ditanya: ${said}` };
};

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });

/** A token that the platform accepts, by when it ends. */
export const endFinding = (about: string, endsAt: Instant | undefined, now: Instant): Finding => {
  if (endsAt === undefined) return { about, state: 'well', says: 'token diterima' };
  const says = `token diterima, berakhir ${day.format(endsAt)}`;
  if (!tokenEndsSoon(endsAt, now)) return { about, state: 'well', says };
  return { about, state: 'note', says: `${says}; buat token baru sebelum itu` };
};

const checkAccount = async (account: Account, asking: Asking): Promise<Finding> => {
  const about = aboutOf(account);
  const channel = makeChannel(account, undefined, asking.renew);
  if (channel === undefined) return { about, state: 'note', says: 'kanal ini dicatat dengan tangan; tanpa token' };
  try {
    const problem = await channel.check();
    if (problem === undefined) return endFinding(about, await channel.expiresAt?.(asking.now), asking.now);
    const { says, act } = problemWords(problem);
    return { about, state: 'wrong', says: `${says} ${act}` };
  } catch (error) {
    return unreachable(account, asking, error);
  }
};

/** One finding an account, or one that says why none could be asked; a platform out of reach is a finding and no error. */
export const checkAccounts = async (pool: Pool, config: Config, now: Instant): Promise<Finding[]> => {
  const { rows } = await pool.query<{ some: boolean }>('select exists (select 1 from channel_account) as some');
  if (rows[0]?.some !== true) return [{ about: 'akun', state: 'note', says: 'belum ada akun resmi' }];
  // A key made now would open nothing.
  if (!hasSecretKey(config))
    return [{ about: 'akun', state: 'wrong', says: 'SECRET_KEY tidak ada; token akun tidak dapat dibuka' }];
  const training = await loadTraining(config);
  allowInner([...config.allowInner, ...(training?.innerWalls(config) ?? [])]);
  const sealing = makeSealing(readSecretKey(config), formerKeysIn(config));
  const administration = administrativeLog(hashChain(sealing), ids.uuid);
  try {
    const book = accountBook({ pool, administration, clock: { now: () => now } }, sealing);
    return await Promise.all(
      (await book.all()).map((account) => checkAccount(account, { config, training, renew: book.renew, now })),
    );
  } catch {
    return [{ about: 'akun', state: 'wrong', says: 'token akun tidak dapat dibuka; apakah SECRET_KEY berganti?' }];
  }
};
