// SP4N-LAPOR!, from which reports are passed on to the city. Without an interface an officer carries them over by hand, both ways.
// Why paths and fields are settings: docs/decisions/0021.
import type { Account, Channel, Limits } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { sp4nInterface } from './interface.ts';
import { parseSp4nReport } from './parse.ts';
import { sp4nPoll } from './poll.ts';
import { findThrough, sendThrough } from './send.ts';
import { isAssisted, settingsOf } from './settings.ts';
import { outFetch } from '../way-out.ts';

const length = { max: 5000, unit: 'characters' } as const;

/** One conversation a report, without windows; no private reply. */
export const sp4nLimits: Limits = {
  commentLength: length,
  messageLength: length,
  privateWindowMs: Number.POSITIVE_INFINITY,
  humanAgentWindowMs: Number.POSITIVE_INFINITY,
  privateReplyWindowMs: 0,
  mediaHosts: [],
};

const assisted = (account: Account): Channel => ({
  name: 'sp4n-lapor',
  account,
  limits: sp4nLimits,
  verify: () => false,
  parse: parseSp4nReport,
  send: () => Promise.resolve({ result: { outcome: 'by-hand' } }),
  // Nothing was ever sent without an officer: an attempt that was cut short left nothing behind.
  findSent: () => Promise.resolve([]),
  check: () => Promise.resolve(undefined),
});

/** Without an address or a token it is a channel by hand, both ways. */
export const sp4nLapor = (account: Account, fetch: Fetch = outFetch): Channel => {
  if (isAssisted(account)) return assisted(account);
  const settings = settingsOf(account);
  const ask = sp4nInterface(account, fetch);
  const poll = sp4nPoll(ask, settings);
  return {
    name: 'sp4n-lapor',
    account,
    limits: sp4nLimits,
    verify: () => false,
    poll,
    parse: parseSp4nReport,
    send: async (message) => ({ result: await sendThrough(ask, settings, sp4nLimits, message) }),
    findSent: (message, since) => findThrough(ask, settings, message, since),
    check: async () => {
      const polled = await poll.ask(undefined, 0);
      if (polled.outcome === 'retry-later') throw new Error(polled.detail);
      return polled.outcome === 'rejected' ? polled.reason : undefined;
    },
  };
};
