// YouTube's refusals, in Google's words. https://developers.google.com/youtube/v3/docs/errors
// Must not be thrown outside youtube/: other places have no such problems.
import type { SaidFault } from '../faults.ts';
import { Refusal } from '../platform-route.ts';

/** `body` is the whole answer, since the token server has another frame. */
export class YoutubeProblem extends Refusal {
  override name = 'YoutubeProblem';
  constructor(status: number, body: Record<string, unknown>) {
    super(status, body, 'problem');
  }
}

const problem = (status: number, domain: string, reason: string, message: string): YoutubeProblem =>
  new YoutubeProblem(status, { error: { code: status, message, errors: [{ message, domain, reason }] } });

/** 401: nobody's token, or one that has ended. */
export const unauthorized = (): YoutubeProblem =>
  problem(401, 'global', 'authError', 'Request had invalid authentication credentials. Expected OAuth 2 access token.');

/** `name` is a parameter without which nothing is answered. */
export const missing = (name: string): YoutubeProblem =>
  problem(400, 'global', 'required', `Required parameter: ${name}`);

/** Parameters that do not go together, or of no known value. */
export const badFilters = (): YoutubeProblem =>
  problem(400, 'youtube.parameter', 'invalidFilters', 'The request specifies an invalid filter parameter.');

/** Nothing says which are wanted. */
export const noFilter = (): YoutubeProblem =>
  problem(
    400,
    'youtube.parameter',
    'missingRequiredParameter',
    'No filter selected. Expected one of: categoryId, forHandle, forUsername, id, managedByMe, mine',
  );

/** A page token that was not given here. */
export const badToken = (): YoutubeProblem =>
  problem(400, 'youtube.parameter', 'invalidPageToken', 'The request specifies an invalid page token.');

/** The token is good, and not for writing. */
export const forbidden = (): YoutubeProblem =>
  problem(403, 'youtube.comment', 'forbidden', 'The comment cannot be created due to insufficient permissions.');

/** 403 until midnight in California. */
export const usedUp = (): YoutubeProblem =>
  problem(
    403,
    'youtube.quota',
    'quotaExceeded',
    'The request cannot be completed because you have exceeded your <a href="/youtube/v3/getting-started#quota">quota</a>.',
  );

/** An answer without words. */
export const empty = (): YoutubeProblem =>
  problem(400, 'youtube.comment', 'commentTextRequired', 'Comments cannot be empty.');

/** Above 10,000 signs. */
export const tooLong = (): YoutubeProblem =>
  problem(400, 'youtube.comment', 'commentTextTooLong', 'The comment contains too many characters.');

/** Said as well where the comment above is itself a reply. */
export const noParent = (): YoutubeProblem =>
  problem(404, 'youtube.comment', 'parentCommentNotFound', 'The specified parent comment could not be found.');

/** Replies were asked for below what is no comment on top. */
export const noComment = (): YoutubeProblem =>
  problem(404, 'youtube.comment', 'commentNotFound', 'One or more of the specified comments cannot be found.');

/** Said as soon as one of several ids names no thread. */
export const noThread = (): YoutubeProblem =>
  problem(
    404,
    'youtube.commentThread',
    'commentThreadNotFound',
    'One or more of the specified comment threads cannot be found.',
  );

/** Another channel than the token's. */
export const noChannel = (): YoutubeProblem =>
  problem(404, 'youtube.commentThread', 'channelNotFound', 'The channel could not be found.');

/** 404 for what the stand-in does not play. */
export const unknownPath = (): YoutubeProblem => problem(404, 'global', 'notFound', 'Not Found');

/** 500: whether anything was done is not known. */
export const broken = (): YoutubeProblem => problem(500, 'youtube.api', 'backendError', 'Backend Error');

/** The other server, which gives tokens, has words of its own. */
export const grantRefused = (): YoutubeProblem =>
  new YoutubeProblem(400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' });

/** The token server knows no client of this id and secret. */
export const clientRefused = (): YoutubeProblem =>
  new YoutubeProblem(401, { error: 'invalid_client', error_description: 'The OAuth client was not found.' });

/** YouTube has words for every trouble. */
export const refusalOf = (fault: SaidFault): YoutubeProblem => {
  switch (fault.kind) {
    case 'token-expired':
    case 'token-revoked':
      return unauthorized();
    case 'permission':
      return forbidden();
    case 'blocked':
      return problem(
        403,
        'youtube.common',
        'authenticatedUserAccountSuspended',
        'The YouTube account of the authenticated user is suspended.',
      );
    case 'unavailable':
      return problem(
        400,
        'youtube.comment',
        'operationNotSupported',
        'The API user is not able to insert a comment in reply to the top-level comment.',
      );
    case 'rate-limit':
      return usedUp();
    case '500':
      return problem(503, 'youtube.api', 'backendError', 'Backend Error');
  }
};
