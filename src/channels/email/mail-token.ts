// The token with which a mailbox is entered, renewed at the first refusal. One channel holds one; the account book keeps it.
import type { Account, Renew } from '#ports/channel.ts';
import { holdToken, nothingToRenew } from '../held-token.ts';
import type { Fetch, SendFailure } from '../http-call.ts';
import { renewMailToken, usesOAuth } from './oauth.ts';

/** `current` is what this channel knows now; after a refusal it is renewed and read again. */
export type MailToken = {
  current: () => string;
  /** Throws TokenTrouble. */
  renew: () => Promise<void>;
};

/** The token could not be renewed, and what that means for what was to be done. */
export class TokenTrouble extends Error {
  override name = 'TokenTrouble';
  readonly failure: SendFailure;
  constructor(failure: SendFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** undefined where name and password are in the addresses. Without `renewal` a token that has ended stays so. */
export const mailToken = (account: Account, fetch: Fetch, renewal?: Renew): MailToken | undefined => {
  if (!usesOAuth(account)) return undefined;
  const held = holdToken(account, {
    ask: (stale) => renewMailToken(stale, fetch),
    keep: renewal,
    otherwise: nothingToRenew,
  });
  return {
    current: () => held.account().accessToken,
    renew: async () => {
      const failure = await held.renew();
      if (failure !== undefined) throw new TokenTrouble(failure);
    },
  };
};

/** Does the work as somebody who is let in: a refused token is renewed once, before anything has been said. */
export const letIn = async <Done>(
  token: MailToken | undefined,
  isRefusal: (error: unknown) => boolean,
  enter: () => Promise<Done>,
): Promise<Done> => {
  if (token === undefined) return enter();
  if (token.current() === '') await token.renew();
  try {
    return await enter();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await token.renew();
    return enter();
  }
};
