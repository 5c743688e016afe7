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
import { operator, operatorLanguage } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

type Asking = { config: Config; training: Training | undefined; renew: Renew; now: Instant };

const aboutOf = ({ channel, handle, id }: Account): string =>
  operator.doctor.about.account(`${channel} ${handle} (${id})`);

const unreachable = (account: Account, { config, training }: Asking, error: unknown): Finding => {
  const about = aboutOf(account);
  if (training?.isSimulated(account, config) === true)
    return { about, state: 'note', says: operator.doctor.account.simulated };
  const said = error instanceof Error ? error.message : String(error);
  return { about, state: 'wrong', says: operator.doctor.account.unreachable(said) };
};

const dayOf = (at: Instant): string =>
  new Intl.DateTimeFormat(operator.doctor.dayLocale, { dateStyle: 'long', timeZone: 'Asia/Jakarta' }).format(at);

/** A token that the platform accepts, by when it ends. */
export const endFinding = (about: string, endsAt: Instant | undefined, now: Instant): Finding => {
  if (endsAt === undefined) return { about, state: 'well', says: operator.doctor.account.accepted };
  const { ends, endsSoon } = operator.doctor.account;
  if (!tokenEndsSoon(endsAt, now)) return { about, state: 'well', says: ends(dayOf(endsAt)) };
  return { about, state: 'note', says: endsSoon(dayOf(endsAt)) };
};

const checkAccount = async (account: Account, asking: Asking): Promise<Finding> => {
  const about = aboutOf(account);
  const channel = makeChannel(account, undefined, asking.renew);
  if (channel === undefined) return { about, state: 'note', says: operator.doctor.account.byHand };
  try {
    const problem = await channel.check();
    if (problem === undefined) return endFinding(about, await channel.expiresAt?.(asking.now), asking.now);
    const { says, act } = problemWords(problem, operatorLanguage);
    return { about, state: 'wrong', says: `${says} ${act}` };
  } catch (error) {
    return unreachable(account, asking, error);
  }
};

/** One finding an account, or one that says why none could be asked; a platform out of reach is a finding and no error. */
export const checkAccounts = async (pool: Pool, config: Config, now: Instant): Promise<Finding[]> => {
  const { rows } = await pool.query<{ some: boolean }>('select exists (select 1 from channel_account) as some');
  if (rows[0]?.some !== true)
    return [{ about: operator.doctor.about.accounts, state: 'note', says: operator.doctor.account.none }];
  // A key made now would open nothing.
  if (!hasSecretKey(config))
    return [{ about: operator.doctor.about.accounts, state: 'wrong', says: operator.doctor.account.noKey }];
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
    return [{ about: operator.doctor.about.accounts, state: 'wrong', says: operator.doctor.account.closed }];
  }
};
