// A Facebook Page of the city: comments and posts on it, and Messenger.
// https://developers.facebook.com/docs/graph-api/reference/page · https://developers.facebook.com/docs/messenger-platform
import { dayMs } from '#core/time.ts';
import type { Account, Channel, Limits } from '#ports/channel.ts';
import type { CommentTarget, Dialect } from '../meta/dialect.ts';
import type { Fetch } from '../http-call.ts';
import { graphClient, type Graph } from '../meta/graph-client.ts';
import { metaHandshake } from '../meta/handshake.ts';
import { checkThrough, findThrough } from '../meta/look.ts';
import { sendThrough } from '../meta/sending.ts';
import { isSigned } from '../meta/signature.ts';
import { findTokenEnd } from '../meta/token-end.ts';
import { parseFacebook } from './parse.ts';
import { isReview, nodeOf } from './rating.ts';
import { outFetch } from '../way-out.ts';

/** A comment takes one private reply within a week; messages are free for a day, and for a week with the human-agent tag. */
export const facebookLimits: Limits = {
  commentLength: { max: 8000, unit: 'characters' },
  messageLength: { max: 2000, unit: 'characters' },
  // Of images Messenger takes 8 MB at most: https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets
  photos: { max: 10, mostBytes: 8_000_000, mostBytesTogether: 80_000_000, asMessages: true },
  privateWindowMs: dayMs,
  humanAgentWindowMs: 7 * dayMs,
  privateReplyWindowMs: 7 * dayMs,
  privateReplyOnce: true,
  mediaHosts: ['.fbcdn.net', 'lookaside.fbsbx.com', 'cdn.fbsbx.com'],
};

/** Answers to an answer stand below the topmost comment. */
const topOf = ({ commentId, parentId }: CommentTarget): string => parentId ?? commentId;

const dialectOf = (graph: Graph): Dialect => ({
  graph,
  limits: facebookLimits,
  commentCall: async ({ commentId }, text) => ({
    call: { method: 'POST', path: [nodeOf(commentId), 'comments'], body: { message: text } },
    text,
  }),
  repliesPath: async (target) => [nodeOf(topOf(target)), 'comments'],
  commentFields: { text: 'message', at: 'created_time' },
  // What somebody posted on the page carries the page's id in its own.
  privateReplyTo: (id) => {
    if (isReview(id)) return undefined;
    return id.startsWith(`${graph.account.id}_`) ? { post_id: id } : { comment_id: id };
  },
  platform: 'messenger',
  messagesNode: graph.account.id,
});

const findName = async (graph: Graph, personId: string): Promise<{ name: string } | undefined> => {
  const answer = await graph.call({ method: 'GET', path: [personId], query: { fields: 'first_name,last_name' } });
  if (!answer.ok) return undefined;
  const { first_name: first, last_name: last } = answer.body;
  const name = [first, last].filter((part) => typeof part === 'string' && part !== '').join(' ');
  return name === '' ? undefined : { name };
};

/** The account's id is the Page's; its token must be the Page's own. */
export const facebook = (account: Account, fetch: Fetch = outFetch): Channel => {
  const graph = graphClient(account, fetch);
  const dialect = dialectOf(graph);
  return {
    name: 'facebook',
    account,
    limits: facebookLimits,
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    handshake: metaHandshake(account.verifyToken),
    parse: parseFacebook,
    send: (message, now) => sendThrough(dialect, message, now),
    findSent: (message, since) => findThrough(dialect, message, since),
    profile: (personId) => findName(graph, personId),
    check: () => checkThrough(dialect),
    expiresAt: () => findTokenEnd(graph),
  };
};
