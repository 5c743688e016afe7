// A Facebook Page of the city: comments below its posts, and Messenger.
// https://developers.facebook.com/docs/graph-api/reference/page · https://developers.facebook.com/docs/messenger-platform
import type { Account, Channel, Limits } from '#ports/channel.ts';
import { findText } from '../meta/fields.ts';
import { callGraph, type Fetch } from '../meta/graph.ts';
import { checkThrough, dayMs, findThrough, sendThrough, type Dialect } from '../meta/sending.ts';
import { isSigned } from '../meta/signature.ts';
import { parseFacebook } from './parse.ts';

export const facebookLimits: Limits = {
  commentLength: { max: 8000, unit: 'characters' },
  messageLength: { max: 2000, unit: 'characters' },
  privateWindowMs: dayMs,
  humanAgentWindowMs: 7 * dayMs,
  privateReplyWindowMs: 7 * dayMs,
  mediaHosts: ['.fbcdn.net', '.fbsbx.com', '.facebook.com'],
};

export const facebook = (account: Account, fetch: Fetch = globalThis.fetch): Channel => {
  const dialect: Dialect = {
    account,
    fetch,
    limits: facebookLimits,
    replyPath: ({ commentId }) => `${commentId}/comments`,
    commentFields: { text: 'message', at: 'created_time', author: 'name' },
    conversations: { platform: 'messenger' },
  };
  return {
    name: 'facebook',
    account,
    limits: facebookLimits,
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    parse: parseFacebook,
    send: (message, now) => sendThrough(dialect, message, now),
    findSent: (message, since) => findThrough(dialect, message, since),
    profile: async (personId) => {
      const answer = await callGraph(account, fetch, {
        method: 'GET',
        path: personId,
        query: { fields: 'first_name,last_name' },
      });
      if (!answer.ok) return undefined;
      const name = [findText(answer.body, 'first_name'), findText(answer.body, 'last_name')].filter(Boolean).join(' ');
      return name === '' ? undefined : { name };
    },
    check: () => checkThrough(dialect),
  };
};
