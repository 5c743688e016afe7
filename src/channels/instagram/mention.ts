// How a mention below somebody else's post is named: it is answered at another address than a comment below ours.
// https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/mentions

/** Without `commentId` the caption of the media itself names the account. */
export type Mention = { mediaId: string; commentId?: string };

/** Marked, so that no comment of ours is ever taken for one. */
export const mentionId = ({ mediaId, commentId }: Mention): string =>
  `mention:${mediaId}${commentId === undefined ? '' : `:${commentId}`}`;

/** Undefined for the id of an ordinary comment. */
export const findMention = (id: string): Mention | undefined => {
  const found = /^mention:([^:]+)(?::([^:]+))?$/.exec(id);
  if (found === null) return undefined;
  const [, mediaId = '', commentId] = found;
  return { mediaId, ...(commentId === undefined ? {} : { commentId }) };
};
