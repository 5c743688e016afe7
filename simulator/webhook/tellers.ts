// How each platform tells the city that something happened: which events, in what body, with what proof, to which address.
// Pure; a network that is added adds its line here.
import type { Channel, SimAccount } from '../accounts.ts';
import { mastodonTeller } from '../mastodon/teller.ts';
import { telegramTeller } from '../telegram/updates.ts';
import { threadsTeller } from '../threads/payloads.ts';
import { tiktokTeller } from '../tiktok/payloads.ts';
import { whatsappTeller } from '../whatsapp/payloads.ts';
import { xTeller } from '../x/payloads.ts';
import { commentEvents, messageEdited, messageSent, messageUnsent, webhookBody } from './payloads.ts';
import { metaHeaders, metaJson } from './sign.ts';
import type { Teller } from './teller.ts';

const social: Teller = {
  comment: commentEvents,
  sent: (scene) => [messageSent(scene)],
  edited: (scene, at) => [messageEdited(scene, at)],
  unsent: (scene, at) => [messageUnsent(scene, at)],
  body: (account, hooks, now) => metaJson(webhookBody(account, hooks, now)),
  headers: metaHeaders,
  hook: ({ channel }) => channel,
  shakesHands: true,
  mostAtOnce: 1000,
};

/** The compiler asks for a line for every channel. */
export const tellers: Record<Channel, Teller> = {
  instagram: social,
  facebook: social,
  whatsapp: whatsappTeller,
  telegram: telegramTeller,
  x: xTeller,
  threads: threadsTeller,
  mastodon: mastodonTeller,
  bluesky: mastodonTeller,
  email: mastodonTeller,
  youtube: mastodonTeller,
  tiktok: tiktokTeller,
};

/** Mastodon, Bluesky, YouTube and a mailbox bring nothing. A bot without a secret token, or an account of X without a consumer secret, has no webhook: its program fetches. */
export const isFetched = ({ channel, verifyToken, appSecret }: SimAccount): boolean =>
  ['mastodon', 'bluesky', 'youtube', 'email'].includes(channel) ||
  (channel === 'telegram' && verifyToken === '') ||
  (channel === 'x' && appSecret === '');
