// An Instagram professional account of the city: comments below its posts, and direct messages.
// https://developers.facebook.com/docs/instagram-platform
import type { Account, Channel, Limits } from '#ports/channel.ts';
import { findText } from '../meta/fields.ts';
import { callGraph, type Fetch } from '../meta/graph.ts';
import { checkThrough, dayMs, findThrough, sendThrough, type Dialect } from '../meta/sending.ts';
import { isSigned } from '../meta/signature.ts';
import { parseInstagram } from './parse.ts';

export const instagramLimits: Limits = {
  commentLength: { max: 2200, unit: 'characters' },
  messageLength: { max: 1000, unit: 'bytes' },
  hashtags: 30,
  privateWindowMs: dayMs,
  humanAgentWindowMs: 7 * dayMs,
  privateReplyWindowMs: 7 * dayMs,
  mediaHosts: ['.cdninstagram.com', '.fbcdn.net', '.fbsbx.com'],
};

export const instagram = (account: Account, fetch: Fetch = globalThis.fetch): Channel => {
  const dialect: Dialect = {
    account,
    fetch,
    limits: instagramLimits,
    // Only top-level comments take replies: an answer to a reply goes below its parent.
    replyPath: ({ commentId, parentId }) => `${parentId ?? commentId}/replies`,
    commentFields: { text: 'text', at: 'timestamp', author: 'username' },
    conversations: { platform: 'instagram' },
  };
  return {
    name: 'instagram',
    account,
    limits: instagramLimits,
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    parse: parseInstagram,
    send: (message, now) => sendThrough(dialect, message, now),
    findSent: (message, since) => findThrough(dialect, message, since),
    profile: async (personId) => {
      const answer = await callGraph(account, fetch, {
        method: 'GET',
        path: personId,
        query: { fields: 'name,username' },
      });
      if (!answer.ok) return undefined;
      const name = findText(answer.body, 'name');
      const handle = findText(answer.body, 'username');
      return { ...(name === undefined ? {} : { name }), ...(handle === undefined ? {} : { handle }) };
    },
    check: () => checkThrough(dialect),
  };
};
