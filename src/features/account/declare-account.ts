// Declares one account for an operator, and says field by field what stands in the way.
import type { AdministrativeActor } from '#core/administration.ts';
import { settingsOf } from '#channels/kinds.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';
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

const wrong = (mistakes: readonly Mistake[], language: ProblemLanguage): Declared => ({
  ok: false,
  problem: 'invalid-request',
  extra: {
    errors: mistakes.map(({ place, what }) => ({
      place: `body/${place}`,
      message: serverWords[language].deskFields.account[what],
    })),
  },
});

type Deps = Pick<FeatureDeps, 'accounts' | 'limitsOf' | 'training'>;

/** undefined where the channel is none that this version serves. */
export const findKey = ({ limitsOf }: Pick<Deps, 'limitsOf'>, { channel, id }: Asking['key']): AccountKey | undefined =>
  limitsOf(channel) !== undefined ? { channel, id } : undefined;

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
