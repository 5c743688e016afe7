// An account of the city on Threads: answers below its posts, and posts that name it. Everything there is public.
// https://developers.facebook.com/docs/threads
import type { Account, Channel, Limits, Renew } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { graphClient } from '../meta/graph-client.ts';
import { metaHandshake } from '../meta/handshake.ts';
import { checkThrough } from '../meta/look.ts';
import { isSigned } from '../meta/signature.ts';
import { prolongedEnd } from '../meta/token-renewal.ts';
import { parseThreads } from './parse.ts';
import { threadsPoll } from './poll.ts';
import { findThrough, sendThrough } from './publish.ts';
import { outFetch } from '../way-out.ts';

/** Windows of none: the platform's interface has no private messages. */
export const threadsLimits: Limits = {
  commentLength: { max: 500, unit: 'characters' },
  // No private message goes out: it is refused for that, and not for its length.
  messageLength: { max: 10_000, unit: 'characters' },
  privateWindowMs: 0,
  humanAgentWindowMs: 0,
  privateReplyWindowMs: 0,
  mediaHosts: ['.cdninstagram.com', '.fbcdn.net'],
};

/** Threads counts the versions of its interface by itself. */
const versioned = (account: Account): Account => ({ ...account, more: { graphVersion: 'v1.0', ...account.more } });

/** The token is prolonged when its end is asked for. */
export const threads = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const graph = graphClient(versioned(account), fetch);
  return {
    name: 'threads',
    account,
    limits: threadsLimits,
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    handshake: metaHandshake(account.verifyToken),
    poll: threadsPoll(graph),
    parse: parseThreads,
    send: (message) => sendThrough(graph, threadsLimits, message),
    findSent: (message, since) => findThrough(graph, message, since),
    check: () => checkThrough({ graph }),
    expiresAt: (now) => prolongedEnd(graph, renew, now),
  };
};
