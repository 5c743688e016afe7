// Accounts and forms as the operator's page gets them: states in words, never a secret. Pure.
import { tokenEndsSoon } from '#core/token-end.ts';
import type { Instant } from '#core/time.ts';
import type { Tested } from '#app/check-account.ts';
import type { AccountState } from '#db/accounts.ts';
import type { Account, Limits } from '#ports/channel.ts';
import type { Spending } from './spend.query.ts';
import { hookPathOf } from '#channels/channel-kind.ts';
import { kinds, settingsOf } from '#channels/kinds.ts';
import { problemWords, unreachableWords, wellWords } from '#words/account-problems.ts';
import type { AccountsAnswer, AccountView, ChannelForm, TestAnswer } from './account.contract.ts';

/** Words of the platforms' troubles exist in these two. */
export type Language = 'id' | 'en';

/** Everything that a view depends on besides the account itself, so that the same account always looks the same. */
export type Sight = {
  now: Instant;
  publicUrl: string;
  language: Language;
  /** undefined for a channel that is not built. */
  limitsOf: (channel: string) => Limits | undefined;
  spending: Spending;
};

const isoIn = <Name extends string>(name: Name, at: Instant | undefined): Partial<Record<Name, string>> =>
  at === undefined ? {} : ({ [name]: new Date(at).toISOString() } as Partial<Record<Name, string>>);

/** Platforms bring messages over https only. */
export const reachableHook = (
  { channel, id }: Pick<Account, 'channel' | 'id'>,
  publicUrl: string,
): string | undefined => {
  const path = hookPathOf(settingsOf(channel), channel, id);
  return path === undefined || !publicUrl.startsWith('https://') ? undefined : `${publicUrl}${path}`;
};

/** A bot without a verify token fetches by itself, and no platform needs to know where we are. */
const hookUrlOf = ({ channel, id, held = [] }: AccountState, publicUrl: string): { hookUrl?: string } => {
  const path = hookPathOf(settingsOf(channel), channel, id);
  const isBrought = settingsOf(channel).hook === 'shared' || held.includes('verifyToken');
  return path === undefined || !isBrought ? {} : { hookUrl: `${publicUrl}${path}` };
};

/** Percents are whole ones, so this is about right. */
const unitsOf = (
  { channel, usagePercent }: AccountState,
  { now, limitsOf }: Pick<Sight, 'now' | 'limitsOf'>,
): Pick<AccountView, 'units'> => {
  const daily = limitsOf(channel)?.dailyUnits;
  if (daily === undefined) return {};
  const backAt = new Date(now + daily.backInMs(now)).toISOString();
  return { units: { used: Math.round((usagePercent * daily.max) / 100), of: daily.max, backAt } };
};

const spentOf = ({ channel, id }: AccountState, { spending }: Sight): Pick<AccountView, 'spent'> => {
  const spent = spending.get(`${channel}/${id}`);
  return spent === undefined ? {} : { spent };
};

const viewAccount = (state: AccountState, sight: Sight): AccountView => {
  const { now, publicUrl, language } = sight;
  const { channel, id, handle, apiUrl, declaredBy, held, problem, usagePercent, expiresAt } = state;
  return {
    ...{ channel, id, handle, apiUrl, declaredBy, usagePercent },
    ...(held === undefined ? {} : { held: [...held] }),
    ...(problem === undefined ? {} : { problem: { code: problem, ...problemWords(problem, language) } }),
    ...unitsOf(state, sight),
    ...spentOf(state, sight),
    ...isoIn('restsUntil', state.restsUntil !== undefined && state.restsUntil > now ? state.restsUntil : undefined),
    ...isoIn('restingSinceAt', state.restingSinceAt),
    ...isoIn('checkedAt', state.checkedAt),
    ...isoIn('expiresAt', expiresAt),
    endsSoon: expiresAt !== undefined && tokenEndsSoon(expiresAt, now),
    permits: ['mailProvider', 'clientId'].every((name) => held?.includes(name) === true),
    ...hookUrlOf(state, publicUrl),
  };
};

const formsOf = (limitsOf: Sight['limitsOf']): ChannelForm[] =>
  Object.entries(kinds)
    .filter(([channel, { settings }]) => settings.fileOnly !== true && limitsOf(channel) !== undefined)
    .map(([channel, { settings }]) => {
      const { apiUrl, needs, may, plain, choices = {} } = settings;
      return {
        ...{ channel, apiUrl, needs: [...needs], may: [...may] },
        plain: [...needs, ...may].filter((name) => plain.includes(name)),
        choices: Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, [...values]])),
      };
    });

/** What somebody must look at stands first: refused or locked, soon to end, well, and at last what rests. */
const rankOf = ({ restingSinceAt, problem, held, endsSoon }: AccountView): number => {
  if (restingSinceAt !== undefined) return 3;
  if (problem !== undefined || held === undefined) return 0;
  return endsSoon ? 1 : 2;
};

/** Takes states that hold no secret, so that none can slip out here. Of one health they stand in their own order. */
export const viewAccounts = (states: readonly AccountState[], sight: Sight): AccountsAnswer => ({
  accounts: states.map((state) => viewAccount(state, sight)).toSorted((one, other) => rankOf(one) - rankOf(other)),
  channels: formsOf(sight.limitsOf),
});

/** The platform's word put into ours, with what must be done; `detail` only where it could not be reached. */
export const viewTested = (tested: Tested, language: Language): TestAnswer => {
  switch (tested.kind) {
    case 'well':
      return { state: 'well', ...wellWords(language) };
    case 'refused':
      return { state: 'refused', code: tested.problem, ...problemWords(tested.problem, language) };
    case 'unreachable':
      return { state: 'unreachable', ...unreachableWords(language), detail: tested.detail };
  }
};
