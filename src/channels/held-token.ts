// A token that ends: a new one is asked for with what renews it, kept by the account book, and used by the call that was refused.
// Must not keep a token itself, and never tells one. RFC 6749 5 and 6.
import type { Account, RenewedSecrets, Renew } from '#ports/channel.ts';
import { callJson, recordOf, type Answered, type Fetch, type JsonAnswer, type SendFailure } from './http-call.ts';

/** New secrets, or what their absence means for the call that waits for them. */
export type Renewal = { ok: true; renewed: RenewedSecrets } | { ok: false; failure: SendFailure };

/** One platform's words for what RFC 6749 says in its own. */
export type TokenWords = {
  /** Where an answer holds tokens; `access_token` and `refresh_token` of its body where absent. */
  givenIn?: (answer: JsonAnswer) => Record<string, unknown>;
  /** What else is kept with them. */
  moreIn?: (answer: JsonAnswer) => Readonly<Record<string, string>>;
  /** What an answer without tokens means; by its status where absent. */
  refusal?: (answer: JsonAnswer) => SendFailure;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const plainlyGiven = ({ status, body }: JsonAnswer): Record<string, unknown> => (status === 200 ? recordOf(body) : {});

/** Withdrawn, used up, or of another app: only whoever holds the account can give a new permission. Trouble of theirs passes. */
export const refusedGrant = (
  { status }: JsonAnswer,
  reason: 'token-invalid' | 'token-expired' = 'token-invalid',
): SendFailure => {
  const detail = `HTTP ${String(status)}: the token could not be renewed`;
  return status === 429 || status >= 500
    ? { outcome: 'retry-later', reason: 'temporary', detail, unknown: false }
    : { outcome: 'rejected', reason, detail };
};

const renewalIn = (answer: JsonAnswer, words: TokenWords): Renewal => {
  const { givenIn = plainlyGiven, moreIn = () => ({}), refusal = refusedGrant } = words;
  const { access_token: accessToken, refresh_token: refreshToken } = givenIn(answer);
  if (!isText(accessToken)) return { ok: false, failure: refusal(answer) };
  // Where a new one comes along, the old one ends some day.
  const more = { ...(isText(refreshToken) ? { refreshToken } : {}), ...moreIn(answer) };
  return { ok: true, renewed: { accessToken, ...(Object.keys(more).length === 0 ? {} : { more }) } };
};

/** Asks once, and never throws. Nothing of a message has left when this fails. */
export const askForToken = async (
  fetch: Fetch,
  request: Parameters<typeof callJson>[1],
  words: TokenWords = {},
): Promise<Renewal> => {
  const called = await callJson(fetch, request);
  const renewal: Renewal = called.answered ? renewalIn(called.answer, words) : { ok: false, failure: called.failure };
  if (renewal.ok || renewal.failure.outcome !== 'retry-later') return renewal;
  return { ok: false, failure: { ...renewal.failure, unknown: false } };
};

/** Said where an account was declared with a token alone. */
export const nothingToRenew: SendFailure = {
  outcome: 'rejected',
  reason: 'token-expired',
  detail: 'the token has ended, and there is nothing to renew it with',
};

/** How one platform's tokens are renewed and kept. */
export type Renewing = {
  /** undefined where the account holds nothing that a token could be asked for with. */
  ask: ((account: Account) => Promise<Renewal>) | undefined;
  /** Keeps what a renewal brings; without it a token that has ended stays so. */
  keep: Renew | undefined;
  /** What it means that nobody can renew it; where absent, the platform's own refusal stands. */
  otherwise?: SendFailure;
};

/** One account's token over many calls, as this channel holds it; what is kept is shared by all processes. */
export type HeldToken = {
  /** As it is now, renewals included. */
  account: () => Account;
  /** Resolves to why there is no new token. */
  renew: () => Promise<SendFailure | undefined>;
  /** Calls as the account: once more with a new token where the old one is refused, and after asking for one where there is none yet. */
  through: (
    call: (account: Account) => Promise<Answered>,
    isRefused: (answer: JsonAnswer) => boolean,
  ) => Promise<Answered>;
};

/** Each channel holds one; all processes share what is kept. */
export const holdToken = (declared: Account, { ask, keep, otherwise }: Renewing): HeldToken => {
  let account = declared;
  const renew = async (): Promise<SendFailure | undefined> => {
    if (ask === undefined || keep === undefined) return otherwise;
    try {
      const fresh = await keep(account, ask);
      if (!fresh.ok) return fresh.failure;
      ({ account } = fresh);
      return undefined;
    } catch {
      const detail = 'the renewed token could not be kept';
      return { outcome: 'retry-later', reason: 'temporary', detail, unknown: false };
    }
  };
  return {
    account: () => account,
    renew,
    through: async (call, isRefused) => {
      const missing = account.accessToken === '' ? await renew() : undefined;
      if (missing !== undefined) return { answered: false, failure: missing };
      const before = account;
      const called = await call(before);
      if (!called.answered || !isRefused(called.answer)) return called;
      const failure = await renew();
      if (failure !== undefined) return { answered: false, failure };
      return account === before ? called : call(account);
    },
  };
};
