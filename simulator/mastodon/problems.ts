// Mastodon's refusals, in its own words: one sentence below `error`.
// Must not be thrown outside mastodon/: other places have no such problems.
import type { SaidFault } from '../faults.ts';
import { Refusal } from '../platform-route.ts';

export class MastodonProblem extends Refusal {
  override name = 'MastodonProblem';
  constructor(status: number, words: string) {
    super(status, { error: words }, words);
  }
}

export const unauthorized = (): MastodonProblem => new MastodonProblem(401, 'The access token is invalid');
export const notFound = (): MastodonProblem => new MastodonProblem(404, 'Record not found');
export const invalid = (what: string): MastodonProblem => new MastodonProblem(422, `Validation failed: ${what}`);

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
