// Mastodon's refusals, in its own words: one sentence below `error`.
// Must not be thrown outside mastodon/: other places have no such problems.
import type { SaidFault } from '../faults.ts';
import { Refusal } from '../platform-route.ts';

/** One sentence is all that Mastodon says; programs go by the status. */
export class MastodonProblem extends Refusal {
  override name = 'MastodonProblem';
  constructor(status: number, words: string) {
    super(status, { error: words }, words);
  }
}

/** 401: nobody's token. */
export const unauthorized = (): MastodonProblem => new MastodonProblem(401, 'The access token is invalid');

/** Said as well of what the account may not see. */
export const notFound = (): MastodonProblem => new MastodonProblem(404, 'Record not found');

/** 422; `what` is what the validation found. */
export const invalid = (what: string): MastodonProblem => new MastodonProblem(422, `Validation failed: ${what}`);

/** Undefined where a person takes no messages: Mastodon tells nobody. */
export const refusalOf = (fault: SaidFault): MastodonProblem | undefined => {
  switch (fault.kind) {
    case 'token-expired':
      return new MastodonProblem(401, 'The access token expired');
    case 'token-revoked':
      return new MastodonProblem(401, 'The access token was revoked');
    case 'permission':
      return new MastodonProblem(403, 'This action is outside the authorized scopes');
    case 'blocked':
      return new MastodonProblem(403, 'Your login is currently disabled');
    case 'rate-limit':
      return new MastodonProblem(429, 'Too many requests');
    case '500':
      return new MastodonProblem(503, 'Service Unavailable');
    case 'unavailable':
      return undefined;
  }
};
