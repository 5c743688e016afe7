// An account of the city on TikTok: comments below its videos, and answers to them. Everything there is public.
// https://business-api.tiktok.com/portal/docs · what is assumed of it: docs/decisions/0018
import type { Account, Channel, Limits, Renew } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { tiktokApi } from './api.ts';
import { checkThrough, findEnd } from './check.ts';
import { parseTiktok } from './parse.ts';
import { tiktokPoll } from './poll.ts';
import { findThrough, sendThrough } from './send.ts';
import { isSigned } from './signature.ts';
import { outFetch } from '../way-out.ts';

/** Comments of 150 characters where the account's `replyLength` says nothing else; no private messages. */
export const tiktokLimits: Limits = {
  commentLength: { max: 150, unit: 'characters' },
  // No private message goes out: it is refused for that, and not for its length.
  messageLength: { max: 10_000, unit: 'characters' },
  privateWindowMs: 0,
  humanAgentWindowMs: 0,
  privateReplyWindowMs: 0,
  mediaHosts: ['.tiktokcdn.com', '.ibyteimg.com'],
};

/** TikTok is about to take longer answers, not everywhere at once: the operator says how long. */
const limitsFor = ({ more }: Account): Limits => {
  const max = Number(more?.['replyLength'] ?? Number.NaN);
  return Number.isInteger(max) && max > 0
    ? { ...tiktokLimits, commentLength: { max, unit: 'characters' } }
    : tiktokLimits;
};

/** The account's id is its `business_id`; webhooks bring news and polling brings words. */
export const tiktok = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const api = tiktokApi(account, fetch, renew);
  const limits = limitsFor(account);
  return {
    name: 'tiktok',
    account,
    limits,
    verify: (raw, headers, now) => isSigned(raw, headers, account.appSecret, now),
    poll: tiktokPoll(api),
    parse: parseTiktok,
    send: async (message) => ({ result: await sendThrough(api, limits, message) }),
    findSent: (message, since) => findThrough(api, message, since),
    check: () => checkThrough(api),
    expiresAt: async () => findEnd(api),
  };
};
