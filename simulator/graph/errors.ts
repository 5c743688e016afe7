// The platform's refusals, in its own words and numbers.
// Must not be thrown outside graph/ and whatsapp/: other places have no such errors.
import { Refusal } from '../platform-route.ts';

/** Meta's frame of an error; programs read `code` and `error_subcode`, people the rest. */
export type GraphErrorBody = {
  message: string;
  type: string;
  code: number;
  error_subcode?: number;
  is_transient?: boolean;
  error_user_title?: string;
  error_user_msg?: string;
  /** WhatsApp's own words. */
  error_data?: Record<string, unknown>;
};

/** `code` stands apart, for the list of calls. */
export class GraphError extends Refusal {
  override name = 'GraphError';
  readonly code: number;
  constructor(status: number, said: GraphErrorBody) {
    super(status, { error: said }, said.message);
    this.code = said.code;
  }
}

const oauth = (status: number, code: number, message: string, subcode?: number): GraphError =>
  new GraphError(status, {
    message,
    type: 'OAuthException',
    code,
    ...(subcode === undefined ? {} : { error_subcode: subcode }),
  });

/** Said to a call without any token. */
export const noToken = (): GraphError =>
  oauth(400, 2500, 'An active access token must be used to query information about the current user.');

/** Code 190 without a subcode: nobody's token. */
export const tokenUnknown = (): GraphError => oauth(400, 190, 'Invalid OAuth access token - Cannot parse access token');

/** Code 190, subcode 463: a renewal may help. */
export const tokenExpired = (): GraphError =>
  oauth(
    400,
    190,
    'Error validating access token: Session has expired on Tuesday, 24-Nov-26 00:00:00 PST. The current time is later.',
    463,
  );

/** Code 190, subcode 460: only the account's owner can help. */
export const tokenRevoked = (): GraphError =>
  oauth(
    400,
    190,
    'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
    460,
  );

/** Said also where the proof was made under another app's secret. */
export const proofWrong = (): GraphError => oauth(400, 100, 'Invalid appsecret_proof provided in the API argument');

/** Said only where the app's settings demand a proof. */
export const proofMissing = (): GraphError =>
  oauth(400, 100, 'API calls from the server require an appsecret_proof argument');

/** Code 200: the token is good, and not for this. */
export const permissionMissing = (): GraphError =>
  oauth(403, 200, '(#200) Requires pages_manage_engagement permission to manage the object');

/** 403 for the codes of apps (4, 613), 400 for those of accounts. */
export const rateLimited = (code: number): GraphError =>
  oauth(
    code === 4 || code === 613 ? 403 : 400,
    code,
    `(#${String(code)}) There have been too many calls to this account. Wait a bit and try again.`,
    2_446_079,
  );

/** Code 368: the platform takes the account for an abuser. */
export const blocked = (): GraphError =>
  oauth(400, 368, 'The action attempted has been deemed abusive or is otherwise disallowed', 1_390_008);

/** Code 551: the person takes no messages. */
export const personUnavailable = (): GraphError =>
  oauth(400, 551, "(#551) This person isn't available right now.", 1_545_041);

/** Code 2 with `is_transient`: the same call may succeed later. */
export const serviceDown = (): GraphError =>
  new GraphError(500, {
    message: 'An unexpected error has occurred. Please retry your request later.',
    type: 'OAuthException',
    is_transient: true,
    code: 2,
  });

/** Said as well of what belongs to another account: the platform does not tell the two apart. */
export const objectGone = (id: string, verb: 'get' | 'post' | 'delete' = 'get'): GraphError =>
  new GraphError(400, {
    message: `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    type: 'GraphMethodException',
    code: 100,
    error_subcode: 33,
  });

/** Code 100; `what` is its sentence. */
export const badParameter = (what: string, subcode?: number): GraphError => oauth(400, 100, `(#100) ${what}`, subcode);

/** Code 24 of Threads: a container that is not there, or not there yet. */
export const mediaNotFound = (): GraphError => oauth(400, 24, 'The requested resource does not exist', 4_279_009);

/** An edge or a call that the stand-in does not play. */
export const unknownPath = (path: string): GraphError => oauth(400, 2500, `Unknown path components: /${path}`);

/** Code 10, with a subcode that differs by product. */
export const windowClosed = (channel: string): GraphError =>
  channel === 'facebook'
    ? oauth(
        400,
        10,
        '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
        2_018_278,
      )
    : oauth(400, 10, '(#10) This message is sent outside of allowed window.', 2_534_022);

/** A comment takes one private reply. */
export const privateReplyUsed = (): GraphError => oauth(400, 10_900, '(#10900) Activity already replied to');

/** Seven days after the comment. */
export const privateReplyLate = (): GraphError =>
  oauth(400, 10_903, '(#10903) Cannot reply to this activity: the time allowed for private replies has passed');
