// A WhatsApp number of the city on Meta's Cloud API: private conversations only. The account's id is the phone number's.
// It shows nobody what was sent: there is no look before a resend. https://developers.facebook.com/documentation/business-messaging/whatsapp
import { dayMs } from '#core/time.ts';
import type { Account, Channel, Limits, MediaAddress } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { graphClient, type Graph } from '../meta/graph-client.ts';
import { metaHandshake } from '../meta/handshake.ts';
import { checkThrough } from '../meta/look.ts';
import { isSigned } from '../meta/signature.ts';
import { findTokenEnd } from '../meta/token-end.ts';
import { parseWhatsapp } from './parse.ts';
import { sendWhatsapp, templateOf } from './send.ts';
import { outFetch } from '../way-out.ts';

const messageLength = { max: 4096, unit: 'characters' } as const;

/** Free words for a day after the person's last message; there is no human-agent tag. */
export const whatsappLimits: Limits = {
  commentLength: messageLength,
  messageLength,
  photos: { max: 10, mostBytes: 5_000_000, mostBytesTogether: 50_000_000, asMessages: true },
  privateWindowMs: dayMs,
  humanAgentWindowMs: dayMs,
  privateReplyWindowMs: 0,
  mediaHosts: ['lookaside.fbsbx.com', '.fbcdn.net', '.whatsapp.net'],
};

/** With an approved template a person can be written to at any time. */
const limitsFor = (account: Account): Limits =>
  templateOf(account) === undefined
    ? whatsappLimits
    : { ...whatsappLimits, humanAgentWindowMs: Number.POSITIVE_INFINITY };

/** The address lives five minutes, and wants the token. */
const findMedia = async (graph: Graph, reference: string): Promise<MediaAddress | undefined> => {
  const query = { phone_number_id: graph.account.id };
  const answer = await graph.call({ method: 'GET', path: [reference], query });
  if (answer.ok) {
    const { url } = answer.body;
    if (typeof url !== 'string') throw new Error('the answer holds no address');
    return { url, headers: { authorization: `Bearer ${graph.account.accessToken}` } };
  }
  const { failure } = answer;
  if (failure.outcome === 'rejected' && failure.reason === 'target-gone') return undefined;
  throw new Error(failure.detail);
};

/** Without a look before a resend: an attempt whose end is unknown waits for an officer. */
export const whatsapp = (account: Account, fetch: Fetch = outFetch): Channel => {
  const graph = graphClient(account, fetch);
  const limits = limitsFor(account);
  return {
    name: 'whatsapp',
    account,
    limits,
    verify: (raw, headers) => isSigned(raw, headers, account.appSecret),
    handshake: metaHandshake(account.verifyToken),
    media: (reference) => findMedia(graph, reference),
    parse: parseWhatsapp,
    send: (message, now) => sendWhatsapp(graph, limits, message, now),
    check: () => checkThrough({ graph }),
    expiresAt: () => findTokenEnd(graph),
  };
};
