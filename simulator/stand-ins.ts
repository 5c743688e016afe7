// Every network that is played, by the name of the city's channel, which is the one in the addresses of webhooks. A new one is its folder and a line here.
import type { SimAccount } from './accounts.ts';
import { blueskyStandIn } from './bluesky/stand-in.ts';
import { emailStandIn } from './email/stand-in.ts';
import { facebookStandIn } from './facebook/stand-in.ts';
import { instagramStandIn } from './instagram/stand-in.ts';
import { mastodonStandIn } from './mastodon/stand-in.ts';
import { sp4nStandIn } from './sp4n-lapor/stand-in.ts';
import type { Look, StandIn } from './stand-in.ts';
import { telegramStandIn } from './telegram/stand-in.ts';
import { threadsStandIn } from './threads/stand-in.ts';
import { tiktokStandIn } from './tiktok/stand-in.ts';
import type { Teller } from './webhook/teller.ts';
import { whatsappStandIn } from './whatsapp/stand-in.ts';
import type { Comment } from './world.ts';
import { xStandIn } from './x/stand-in.ts';
import { youtubeStandIn } from './youtube/stand-in.ts';

/** In the order in which the citizen's screen and training's list of accounts show them. */
export const standIns: Readonly<Record<string, StandIn>> = {
  instagram: instagramStandIn,
  facebook: facebookStandIn,
  whatsapp: whatsappStandIn,
  telegram: telegramStandIn,
  x: xStandIn,
  threads: threadsStandIn,
  youtube: youtubeStandIn,
  tiktok: tiktokStandIn,
  bluesky: blueskyStandIn,
  mastodon: mastodonStandIn,
  email: emailStandIn,
  'sp4n-lapor': sp4nStandIn,
};

/** Throws for a channel that is not played. */
export const standInOf = (channel: string): StandIn => {
  const found = Object.hasOwn(standIns, channel) ? standIns[channel] : undefined;
  if (found === undefined)
    throw new Error(`kanal "${channel}" tidak diperankan simulator; yang ada: ${Object.keys(standIns).join(', ')}`);
  return found;
};

/** Tells nothing. */
const silent: Teller = {
  comment: () => [],
  sent: () => [],
  edited: () => [],
  unsent: () => [],
  body: () => '',
  headers: () => ({}),
  hook: ({ channel }) => channel,
  isAsked: () => true,
  shakesHands: false,
  mostAtOnce: 1,
};

/** Of a network that tells nothing, one that says so. */
export const tellerOf = ({ channel }: Pick<SimAccount, 'channel'>): Teller => standInOf(channel).teller ?? silent;

/** What an answer to this comment names: on most networks the topmost one. */
export const placeBelow = (channel: string, { id, parentId }: Comment): string =>
  standInOf(channel).isDeep === true ? id : (parentId ?? id);

/** A network as its screen is told of it; `isPublicOnly` where nobody can write to the city alone. */
export type NetworkView = Look & { channel: string; isPublicOnly: boolean };

/** Those that have a place on the citizen's screen. */
export const networkViews = (): NetworkView[] =>
  Object.entries(standIns).flatMap(([channel, { look, ids }]) =>
    look === undefined ? [] : [{ channel, ...look, isPublicOnly: ids.message === undefined }],
  );
