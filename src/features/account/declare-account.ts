// Declares one account for an operator, and says field by field what stands in the way.
import type { AdministrativeActor } from '#core/administration.ts';
import { settingsOf } from '#channels/kinds.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { ChangedAccount } from './account.contract.ts';
import { accountFrom, type AccountKey, type Declaration, type Mistake } from './declaration.ts';

/** `extra` names the fields at fault, in the asker's language. */
export type Declared = { ok: true } | { ok: false; problem: ProblemCode; extra?: ProblemExtra };
type Asking = {
  key: { channel: string; id: string };
  given: ChangedAccount;
  isNew: boolean;
  by: AdministrativeActor;
};

const words: Record<Mistake['what'], Record<ProblemLanguage, string>> = {
  missing: { id: 'wajib diisi', en: 'is required' },
  unknown: { id: 'tidak dikenal', en: 'is unknown' },
  address: {
    id: 'harus alamat https, tanpa nama pengguna, tanda tanya, atau tanda pagar',
    en: 'must be an https address without user, query or fragment',
  },
  path: {
    id: 'harus diawali satu garis miring dan tetap di bawah alamat antarmuka',
    en: 'must begin with one slash and stay below the address of the interface',
  },
  choice: { id: 'harus salah satu pilihan yang ada', en: 'must be one of the choices' },
  'mail-address': {
    id: 'harus seperti imaps://nama:sandi@server:993 atau smtps://nama:sandi@server:465',
    en: 'must be like imaps://name:password@host:993 or smtps://name:password@host:465',
  },
};

const wrong = (mistakes: readonly Mistake[], language: ProblemLanguage): Declared => ({
  ok: false,
  problem: 'invalid-request',
  extra: {
    errors: mistakes.map(({ place, what }) => ({ place: `body/${place}`, message: words[what][language] })),
  },
});

type Deps = Pick<FeatureDeps, 'accounts' | 'limitsOf' | 'training'>;

/** undefined where the channel is none that this version serves. */
export const findKey = (
  { limitsOf }: Pick<Deps, 'limitsOf'>,
  { channel, id }: Asking['key'],
): AccountKey | undefined => (limitsOf(channel) !== undefined ? { channel, id } : undefined);

/**
 * Decides while nobody else can change the account, so that none of two operators overwrites the other unseen; channels of the file alone
 * are unknown here.
 */
export const declareAccount = async (
  deps: Deps,
  { key: asked, given, isNew, by }: Asking,
  language: ProblemLanguage,
): Promise<Declared> => {
  const key = findKey(deps, asked);
  if (key === undefined || settingsOf(key.channel).fileOnly === true)
    return isNew ? wrong([{ place: 'channel', what: 'unknown' }], language) : { ok: false, problem: 'not-found' };
  let declared: Declaration | 'there' | 'nowhere' = 'nowhere';
  await deps.accounts.change(
    key,
    (before) => {
      if (isNew === (before !== undefined)) {
        declared = isNew ? 'there' : 'nowhere';
        return undefined;
      }
      declared = accountFrom(key, given, before, deps);
      return declared.ok ? declared.account : undefined;
    },
    by,
  );
  return endOf(declared, language);
};

const endOf = (declared: Declaration | 'there' | 'nowhere', language: ProblemLanguage): Declared => {
  if (declared === 'nowhere') return { ok: false, problem: 'not-found' };
  if (declared === 'there') return { ok: false, problem: 'account-exists' };
  return declared.ok ? { ok: true } : wrong(declared.mistakes, language);
};
