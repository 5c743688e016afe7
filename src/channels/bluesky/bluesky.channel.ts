// An account of the city on Bluesky: posts that name, answer or quote it, and messages. Nothing comes by webhook.
// The account's id is its DID, which stays when the handle changes. https://docs.bsky.app · why no client library: docs/decisions/0017
import type { Account, Channel, Limits, Renew } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { blueskyApi } from './api.ts';
import { checkThrough, findPerson, findThrough } from './look.ts';
import { parseBluesky } from './parse.ts';
import { blueskyPoll } from './poll.ts';
import { sendThrough } from './send.ts';
import { outFetch } from '../way-out.ts';

/** Lengths of app.bsky.feed.post and chat.bsky.convo; no window ends, since the network knows none. */
export const blueskyLimits: Limits = {
  commentLength: { max: 300, unit: 'graphemes' },
  messageLength: { max: 1000, unit: 'graphemes' },
  privateWindowMs: Infinity,
  humanAgentWindowMs: Infinity,
  privateReplyWindowMs: Infinity,
  mediaHosts: ['cdn.bsky.app'],
};

/** `renew` keeps a session for all processes; without it this channel begins its own. */
export const bluesky = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const api = blueskyApi(account, fetch, renew);
  return {
    name: 'bluesky',
    account,
    limits: blueskyLimits,
    verify: () => false,
    poll: blueskyPoll(api),
    parse: parseBluesky,
    send: (message, now) => sendThrough(api, blueskyLimits, message, now),
    findSent: (message, since) => findThrough(api, message, since),
    profile: (personId) => findPerson(api, personId),
    check: () => checkThrough(api),
  };
};
