// The city's channel on YouTube: comments below its videos, and answers below them. Everything there is public, and nothing comes by webhook.
// https://developers.google.com/youtube/v3 · how the day's units are shared out: docs/decisions/0019
import type { Account, Channel, Limits, Renew } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { youtubeApi } from './api.ts';
import { checkThrough, findPerson } from './look.ts';
import { parseYoutube } from './parse.ts';
import { youtubePoll } from './poll.ts';
import { unitsADay, untilResetMs } from './quota.ts';
import { findThrough, sendThrough } from './send.ts';
import { outFetch } from '../way-out.ts';

/** Public answers only; `dailyUnits` holds back answers where the day's units are used up. */
export const youtubeLimits: Limits = {
  commentLength: { max: 10_000, unit: 'characters' },
  // No private message goes out: it is refused for that, and not for its length.
  messageLength: { max: 10_000, unit: 'characters' },
  privateWindowMs: 0,
  humanAgentWindowMs: 0,
  privateReplyWindowMs: 0,
  mediaHosts: [],
  dailyUnits: { max: unitsADay, backInMs: untilResetMs },
};

/** Tokens renew themselves as long as `renew` keeps them: nobody needs to be warned of their end. */
export const youtube = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const api = youtubeApi(account, fetch, renew);
  return {
    name: 'youtube',
    account,
    limits: youtubeLimits,
    verify: () => false,
    poll: youtubePoll(api),
    parse: parseYoutube,
    send: (message, now) => sendThrough(api, youtubeLimits, message, now),
    findSent: (message, since) => findThrough(api, message, since),
    profile: (personId) => findPerson(api, personId),
    check: () => checkThrough(api),
  };
};
