// Every channel that exists, by its name. A new one is its folder and a line here.
import { ParseError, type Account, type Channel, type Inbound, type Limits, type Renew } from '#ports/channel.ts';
import { withUnread } from './aside.ts';
import type { ChannelKind, ChannelLook, ChannelSettings } from './channel-kind.ts';
import type { Fetch } from './http-call.ts';
import { payloadField } from './payload-field.ts';
import { blueskyKind } from './bluesky/bluesky.kind.ts';
import { emailKind } from './email/email.kind.ts';
import { facebookKind } from './facebook/facebook.kind.ts';
import { instagramKind } from './instagram/instagram.kind.ts';
import { mastodonKind } from './mastodon/mastodon.kind.ts';
import { open311Kind } from './open311/open311.kind.ts';
import { phoneKind } from './phone/phone.kind.ts';
import { sp4nLaporKind } from './sp4n-lapor/sp4n-lapor.kind.ts';
import { telegramKind } from './telegram/telegram.kind.ts';
import { threadsKind } from './threads/threads.kind.ts';
import { tiktokKind } from './tiktok/tiktok.kind.ts';
import { walkInKind } from './walk-in/walk-in.kind.ts';
import { webKind } from './web/web.kind.ts';
import { whatsappKind } from './whatsapp/whatsapp.kind.ts';
import { xKind } from './x/x.kind.ts';
import { youtubeKind } from './youtube/youtube.kind.ts';

/** The keys stand in the log and in the configuration file: a name that was used stays. */
export const kinds: Readonly<Record<string, ChannelKind>> = {
  facebook: facebookKind,
  instagram: instagramKind,
  threads: threadsKind,
  whatsapp: whatsappKind,
  x: xKind,
  tiktok: tiktokKind,
  youtube: youtubeKind,
  telegram: telegramKind,
  bluesky: blueskyKind,
  mastodon: mastodonKind,
  email: emailKind,
  'sp4n-lapor': sp4nLaporKind,
  phone: phoneKind,
  'walk-in': walkInKind,
  open311: open311Kind,
  web: webKind,
};

/** undefined for a channel that is not built. */
export const kindOf = (channel: string): ChannelKind | undefined =>
  Object.hasOwn(kinds, channel) ? kinds[channel] : undefined;

/** undefined for a channel that is not built. Without `renew` a token that has ended stays so. */
export const makeChannel = (account: Account, fetch?: Fetch, renew?: Renew): Channel | undefined =>
  kindOf(account.channel)?.make(account, fetch, renew);

/** Those of the channel, which one account's settings may change (see `Channel.limits`); undefined for one that is not built. */
export const limitsOf = (channel: string): Limits | undefined => kindOf(channel)?.limits;

const unknownSettings: ChannelSettings = { apiUrl: '', needs: [], may: [], plain: [] };

/** What an account is declared with; one of a channel that is not built has nothing. */
export const settingsOf = (channel: string): ChannelSettings => kindOf(channel)?.settings ?? unknownSettings;

/** Ways on which nothing is typed to a platform: said to an officer, who also tells the answer. */
export const isSpoken = (channel: string): boolean => kindOf(channel)?.spoken === true;

/** Written and answered on our own pages. */
export const isOnOwnPages = (channel: string): boolean => kindOf(channel)?.ownPages === true;

/** A channel that is not built keeps its own name. */
export const channelName = (channel: string, language: 'id' | 'en' = 'id'): string => {
  const { label = channel } = kindOf(channel) ?? {};
  return typeof label === 'string' ? label : label[language];
};

/** What the console shows of each in its officer's language, and what citizens are told that it is called. */
export const channelLooks = (language: 'id' | 'en'): ChannelLook[] =>
  Object.entries(kinds).map(([name, { sign, spoken }]) => ({
    ...{ name, sign, label: channelName(name, language), toldAs: channelName(name) },
    ...(spoken === undefined ? {} : { spoken }),
  }));

/** Throws ParseError, for a channel that is not built as well; `accountId` as the webhook's address or the poll named it. */
export const parsePayload = (channel: string, payload: unknown, accountId?: string): Inbound[] => {
  const kind = kindOf(channel);
  if (kind === undefined) throw new ParseError(`channel ${channel}: unknown`);
  const told = withUnread(accountId ?? '', payloadField(payload), kind.parse(payload, accountId));
  return told.length > 0 ? told : [{ kind: 'ignored', accountId: accountId ?? '', what: 'nothing in it' }];
};
