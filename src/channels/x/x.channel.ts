// An account of the city on X: posts that name it, answers to its posts, and direct messages.
// https://docs.x.com/x-api · why no client library: docs/decisions/0015
import type { Account, Channel, Limits, Renew } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { xApi } from './api.ts';
import { checkThrough, findPerson, findThrough } from './look.ts';
import { parseX } from './parse.ts';
import { partWeight } from './parts.ts';
import { xPoll } from './poll.ts';
import { postPricesOf, pricesOf } from './prices.ts';
import { privateMedia, privateMediaHosts } from './private-media.ts';
import { sendThrough } from './send.ts';
import { crcHandshake, isSigned } from './signature.ts';
import { outFetch } from '../way-out.ts';

/** An answer longer than one post is cut into parts; nobody reads more than five. */
const mostParts = 5;

/** An answer may go in parts of 280, weighted as X weighs; only who named or quoted the account may be answered. */
export const xLimits: Limits = {
  commentLength: { max: mostParts * partWeight, unit: 'weighted' },
  messageLength: { max: 10_000, unit: 'characters' },
  privateWindowMs: Infinity,
  humanAgentWindowMs: Infinity,
  privateReplyWindowMs: Infinity,
  answersInvitedOnly: true,
  postPrices: postPricesOf(pricesOf({})),
  mediaHosts: ['pbs.twimg.com', 'video.twimg.com', ...privateMediaHosts],
};

/** X names two kinds of plans; only those that are negotiated may answer anybody. */
const limitsFor = (account: Account): Limits => {
  const { answersInvitedOnly: _invited, postPrices: _prices, ...open } = xLimits;
  const isNegotiated = account.more?.['plan']?.trim().toLowerCase() === 'enterprise';
  return isNegotiated ? open : { ...xLimits, postPrices: postPricesOf(pricesOf(account)) };
};

/** Tokens renew themselves as long as `renew` keeps them: nobody needs to be warned of their end. */
export const x = (account: Account, fetch: Fetch = outFetch, renew?: Renew): Channel => {
  const api = xApi(account, fetch, renew);
  return {
    name: 'x',
    account,
    limits: limitsFor(account),
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    handshake: crcHandshake(account.appSecret),
    poll: xPoll(api),
    media: (reference) => Promise.resolve(privateMedia(reference, api.authorization())),
    parse: parseX,
    send: (message, now) => sendThrough(api, xLimits, message, now),
    findSent: (message, since) => findThrough(api, message, since),
    takeSpent: api.takeSpent,
    profile: (personId) => findPerson(api, personId),
    check: () => checkThrough(api),
  };
};
