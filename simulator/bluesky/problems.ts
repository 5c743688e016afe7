// Refusals of an AT protocol server, in its own words. https://atproto.com/specs/xrpc#error-responses
// Must not be thrown outside bluesky/: other places have no such problems.
import type { SaidFault } from '../faults.ts';
import { Refusal } from '../platform-route.ts';

/** `error` is the name by which programs tell refusals apart, `words` are for people. */
export class BlueskyProblem extends Refusal {
  override name = 'BlueskyProblem';
  constructor(status: number, error: string, words: string) {
    super(status, { error, message: words }, words);
  }
}

/** 400 and not 401: so Bluesky answers a token that it did not give. */
export const badToken = (): BlueskyProblem => new BlueskyProblem(400, 'InvalidToken', 'Token could not be verified');
const noSession = (): BlueskyProblem => new BlueskyProblem(401, 'AuthMissing', 'Authentication Required');

/** Said while signing in alone. */
export const wrongPassword = (): BlueskyProblem =>
  new BlueskyProblem(401, 'AuthenticationRequired', 'Invalid identifier or password');

/** Everything that is asked wrongly, or for what is not there. */
export const invalid = (words: string): BlueskyProblem => new BlueskyProblem(400, 'InvalidRequest', words);
/** Another's records are not written to. */
export const notYours = (): BlueskyProblem =>
  new BlueskyProblem(401, 'AuthenticationRequired', 'Authentication Required');
const expired = (): BlueskyProblem => new BlueskyProblem(400, 'ExpiredToken', 'Token has expired');

/** Bluesky has words for every trouble. */
export const refusalOf = (fault: SaidFault): BlueskyProblem => {
  switch (fault.kind) {
    case 'token-expired':
      return expired();
    case 'token-revoked':
      return noSession();
    case 'permission':
      return new BlueskyProblem(400, 'InvalidToken', 'Bad token method');
    case 'blocked':
      return new BlueskyProblem(401, 'AccountTakedown', 'Account has been taken down');
    case 'rate-limit':
      return new BlueskyProblem(429, 'RateLimitExceeded', 'Rate Limit Exceeded');
    case 'unavailable':
      return invalid('recipient has disabled incoming messages');
    case '500':
      return new BlueskyProblem(502, 'UpstreamFailure', 'Upstream Failure');
  }
};
