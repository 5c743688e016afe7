// X's refusals, in its own words. https://docs.x.com/x-api/fundamentals/response-codes-and-errors
// Must not be thrown outside x/: other places have no such problems.
import type { SaidFault } from '../faults.ts';
import { Refusal } from '../platform-route.ts';

/** `body` is the whole answer, since X's problems have no one frame. */
export class XProblem extends Refusal {
  override name = 'XProblem';
  constructor(status: number, body: Record<string, unknown>) {
    super(status, body, typeof body['detail'] === 'string' ? body['detail'] : 'problem');
  }
}

const plain = (status: number, title: string, detail: string): XProblem =>
  new XProblem(status, { title, detail, type: 'about:blank', status });

/** 401: nobody's token, or one that has ended. */
export const unauthorized = (): XProblem => plain(401, 'Unauthorized', 'Unauthorized');

/** 403; `detail` tells why. */
export const forbidden = (detail: string): XProblem => plain(403, 'Forbidden', detail);

/** The city said the same words below that post already. */
export const duplicate = (): XProblem => forbidden('You are not allowed to create a Tweet with duplicate content.');

/** The person takes no direct messages of this account. */
export const noMessages = (): XProblem => forbidden('You do not have permission to DM one or more participants.');

/** The post above is deleted or hidden. */
export const replyToGone = (): XProblem =>
  forbidden('You attempted to reply to a Tweet that is deleted or not visible to you.');
/** Since 23 February 2026, for all plans but those that were negotiated. */
export const uninvited = (): XProblem =>
  forbidden(
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
  );
/** Since 20 April 2026, likewise. */
export const noQuotes = (): XProblem => forbidden('You are not permitted to perform this action.');

const credits = 'https://api.twitter.com/2/problems/credits';
const spent = (): XProblem =>
  new XProblem(402, {
    title: 'CreditsDepleted',
    detail: 'Your enrolled account does not have any credits to fulfill this request.',
    type: credits,
  });
const capReached = (): XProblem =>
  new XProblem(403, {
    title: 'SpendCapReached',
    detail: 'Your enrolled account has reached its billing cycle spend cap. Requests are blocked until the next cycle.',
    type: credits,
  });

/** 404 for what the stand-in does not play. */
export const unknownPath = (): XProblem => plain(404, 'Not Found', 'Not Found');

/** Above 280, weighted. */
export const tooLong = (): XProblem =>
  invalid('Your Tweet text is too long. For more information, see the documentation.');

/** 400; `detail` is the sentence that says what is wrong. */
export const invalid = (detail: string): XProblem =>
  new XProblem(400, {
    errors: [{ message: detail }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: 'https://api.twitter.com/2/problems/invalid-request',
  });

/** Said to a refresh token that was used already, or never given. */
export const tokenRefused = (): XProblem =>
  new XProblem(400, { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' });

/** Asked for one thing that is not there: an answer, not a refusal. */
export const notFound = (what: string, id: string): Record<string, unknown> => ({
  errors: [
    {
      value: id,
      detail: `Could not find ${what} with id: [${id}].`,
      title: 'Not Found Error',
      resource_type: what,
      parameter: 'id',
      resource_id: id,
      type: 'https://api.twitter.com/2/problems/resource-not-found',
    },
  ],
});

/** `permission` has three meanings here, told apart by the trouble's code. */
export const refusalOf = (fault: SaidFault): XProblem => {
  switch (fault.kind) {
    case 'token-expired':
    case 'token-revoked':
      return unauthorized();
    case 'permission':
      if (fault.code === 402) return spent();
      if (fault.code === 403) return capReached();
      return forbidden('You are not permitted to perform this action.');
    case 'rate-limit':
      return plain(429, 'Too Many Requests', 'Too Many Requests');
    case 'blocked':
      return forbidden(
        "This request looks like it might be automated. To protect our users from spam and other malicious activity, we can't complete this action right now. Please try again later.",
      );
    case 'unavailable':
      return noMessages();
    case '500':
      return plain(503, 'Service Unavailable', 'Service Unavailable');
  }
};
