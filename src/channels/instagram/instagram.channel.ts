// An Instagram professional account of the city: comments below its media, mentions, and direct messages.
// https://developers.facebook.com/docs/instagram-platform
import { textLength } from '#core/text-length.ts';
import { dayMs } from '#core/time.ts';
import type { Account, Channel, Limits, Renew } from '#ports/channel.ts';
import type { CommentCall, CommentTarget, Dialect } from '../meta/dialect.ts';
import type { Fetch } from '../http-call.ts';
import { graphClient, type Graph } from '../meta/graph-client.ts';
import { metaHandshake } from '../meta/handshake.ts';
import { findThrough } from '../meta/look.ts';
import { sendThrough } from '../meta/sending.ts';
import { isSigned } from '../meta/signature.ts';
import { asCalled, findTrouble, messagesNode, tokenEnd } from './login.ts';
import { findMention } from './mention.ts';
import { mentionPoll } from './mention-poll.ts';
import { parseInstagram } from './parse.ts';
import { outFetch } from '../way-out.ts';

/** As `facebookLimits`, with shorter texts; messages are measured in bytes of UTF-8. */
export const instagramLimits: Limits = {
  commentLength: { max: 2200, unit: 'characters' },
  messageLength: { max: 1000, unit: 'bytes' },
  hashtags: 30,
  privateWindowMs: dayMs,
  humanAgentWindowMs: 7 * dayMs,
  privateReplyWindowMs: 7 * dayMs,
  privateReplyOnce: true,
  mediaHosts: ['.cdninstagram.com', '.fbcdn.net', 'lookaside.fbsbx.com'],
};

/** Below a parent stand many people's answers: the name says whom ours is for, where it still fits. */
const addressed = async (graph: Graph, commentId: string, text: string): Promise<string> => {
  const answer = await graph.call({ method: 'GET', path: [commentId], query: { fields: 'id,username' } });
  const username = answer.ok ? answer.body['username'] : undefined;
  if (typeof username !== 'string' || !/^[\w.]+$/.test(username) || text.includes(`@${username}`)) return text;
  const { max, unit } = instagramLimits.commentLength;
  const named = `@${username} ${text}`;
  return textLength(named, unit) > max ? text : named;
};

/** Only topmost comments take replies; a mention is answered through the account that was named. */
const commentCall = async (
  graph: Graph,
  { commentId, parentId }: CommentTarget,
  text: string,
): Promise<CommentCall> => {
  const mention = findMention(commentId);
  if (mention !== undefined) {
    const { mediaId, commentId: below } = mention;
    const body = { media_id: mediaId, ...(below === undefined ? {} : { comment_id: below }), message: text };
    return { call: { method: 'POST', path: [graph.account.id, 'mentions'], body }, text };
  }
  const words = parentId === undefined ? text : await addressed(graph, commentId, text);
  return { call: { method: 'POST', path: [parentId ?? commentId, 'replies'], body: { message: words } }, text: words };
};

const dialectOf = (graph: Graph): Dialect => ({
  graph,
  limits: instagramLimits,
  commentCall: (target, text) => commentCall(graph, target, text),
  repliesPath: async ({ commentId, parentId }) => [parentId ?? commentId, 'replies'],
  commentFields: { text: 'text', at: 'timestamp' },
  privateReplyTo: (id) => (findMention(id) === undefined ? { comment_id: id } : undefined),
  platform: 'instagram',
  messagesNode: messagesNode(graph.account),
});

const findPerson = async (graph: Graph, personId: string): Promise<{ name?: string; handle?: string } | undefined> => {
  const answer = await graph.call({ method: 'GET', path: [personId], query: { fields: 'name,username' } });
  if (!answer.ok) return undefined;
  const { name, username } = answer.body;
  return {
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof username === 'string' && username !== '' ? { handle: username } : {}),
  };
};

/** The account's id is the one that webhooks name; words of mentions are asked for by polling. */
export const instagram = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const graph = graphClient(asCalled(account), fetch);
  const dialect = dialectOf(graph);
  return {
    name: 'instagram',
    account,
    limits: instagramLimits,
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    handshake: metaHandshake(account.verifyToken),
    poll: mentionPoll(graph),
    parse: parseInstagram,
    send: (message, now) => sendThrough(dialect, message, now),
    findSent: (message, since) => findThrough(dialect, message, since),
    profile: (personId) => findPerson(graph, personId),
    check: () => findTrouble(graph),
    expiresAt: (now) => tokenEnd(graph, renew, now),
  };
};
