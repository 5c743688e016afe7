// An account of the city on a Mastodon instance: statuses that name it, in public or to it alone. Nothing comes by webhook.
// https://docs.joinmastodon.org/api/ · why no client library: docs/decisions/0016
import type { Account, Channel, Limits } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { mastodonApi } from './api.ts';
import { checkThrough, findPerson, findThrough } from './look.ts';
import { parseMastodon } from './parse.ts';
import { mastodonPoll } from './poll.ts';
import { sendThrough } from './send.ts';
import { outFetch } from '../way-out.ts';

/** Of 500 characters the name in front takes up to 32: an `@`, thirty signs, a space. An instance may take more; each takes these. */
const length = { max: 468, unit: 'characters' } as const;

/** What every instance takes, less the name in front; no window ends. */
export const mastodonLimits: Limits = {
  commentLength: length,
  messageLength: length,
  privateWindowMs: Infinity,
  humanAgentWindowMs: Infinity,
  privateReplyWindowMs: Infinity,
  mediaHosts: [],
};

/** An instance keeps files of all others at an address of its own: below its name, or where the account's `mediaHosts` say. */
const mediaHostsOf = ({ apiUrl, more }: Account): string[] => {
  const host = URL.parse(apiUrl)?.hostname ?? '';
  const named = (more?.['mediaHosts'] ?? '').split(',').map((one) => one.trim());
  return [...(host === '' ? [] : [host, `.${host}`]), ...named.filter((one) => one !== '')];
};

/** Files are taken from the instance's own host, or from those that the account names. */
export const mastodon = (account: Account, fetch: Fetch = outFetch): Channel => {
  const api = mastodonApi(account, fetch);
  const limits = { ...mastodonLimits, mediaHosts: mediaHostsOf(account) };
  return {
    name: 'mastodon',
    account,
    limits,
    verify: () => false,
    poll: mastodonPoll(api),
    parse: parseMastodon,
    send: (message) => sendThrough(api, limits, message),
    findSent: (message, since) => findThrough(api, message, since),
    profile: (personId) => findPerson(api, personId),
    check: () => checkThrough(api),
  };
};
