// Every channel that exists, by its name.
import { ParseError, type Account, type Channel, type Inbound, type Limits, type Renew } from '#ports/channel.ts';
import { byHandLimits, parseTakenDown } from './by-hand.ts';
import { email } from './email/email.channel.ts';
import { parseEmail } from './email/parse.ts';
import { emailLimits } from './email/sending.ts';
import { bluesky, blueskyLimits } from './bluesky/bluesky.channel.ts';
import { parseBluesky } from './bluesky/parse.ts';
import { facebook, facebookLimits } from './facebook/facebook.channel.ts';
import { parseFacebook } from './facebook/parse.ts';
import { instagram, instagramLimits } from './instagram/instagram.channel.ts';
import { parseInstagram } from './instagram/parse.ts';
import { parseWhatsapp } from './whatsapp/parse.ts';
import { whatsapp, whatsappLimits } from './whatsapp/whatsapp.channel.ts';
import { parseForBot, telegram, telegramLimits } from './telegram/telegram.channel.ts';
import type { Fetch } from './http-call.ts';
import { mastodon, mastodonLimits } from './mastodon/mastodon.channel.ts';
import { parseMastodon } from './mastodon/parse.ts';
import { parseThreads } from './threads/parse.ts';
import { threads, threadsLimits } from './threads/threads.channel.ts';
import { parseTiktok } from './tiktok/parse.ts';
import { tiktok, tiktokLimits } from './tiktok/tiktok.channel.ts';
import { parseX } from './x/parse.ts';
import { x, xLimits } from './x/x.channel.ts';
import { parseYoutube } from './youtube/parse.ts';
import { youtube, youtubeLimits } from './youtube/youtube.channel.ts';
import { open311, open311Limits } from './open311/open311.channel.ts';
import { parseOpen311 } from './open311/parse.ts';
import { phone } from './phone/phone.channel.ts';
import { parseSp4nReport } from './sp4n-lapor/parse.ts';
import { sp4nLapor, sp4nLimits } from './sp4n-lapor/sp4n-lapor.channel.ts';
import { walkIn } from './walk-in/walk-in.channel.ts';

type Kind = {
  make: (account: Account, fetch?: Fetch, renew?: Renew) => Channel;
  parse: (payload: unknown, accountId?: string) => Inbound[];
  limits: Limits;
};

const kinds: Record<string, Kind | undefined> = {
  facebook: { make: facebook, parse: parseFacebook, limits: facebookLimits },
  instagram: { make: instagram, parse: parseInstagram, limits: instagramLimits },
  telegram: { make: telegram, parse: parseForBot, limits: telegramLimits },
  whatsapp: { make: whatsapp, parse: parseWhatsapp, limits: whatsappLimits },
  email: { make: email, parse: parseEmail, limits: emailLimits },
  threads: { make: threads, parse: parseThreads, limits: threadsLimits },
  x: { make: x, parse: parseX, limits: xLimits },
  bluesky: { make: bluesky, parse: parseBluesky, limits: blueskyLimits },
  mastodon: { make: mastodon, parse: parseMastodon, limits: mastodonLimits },
  tiktok: { make: tiktok, parse: parseTiktok, limits: tiktokLimits },
  youtube: { make: youtube, parse: parseYoutube, limits: youtubeLimits },
  open311: { make: open311, parse: parseOpen311, limits: open311Limits },
  'sp4n-lapor': { make: sp4nLapor, parse: parseSp4nReport, limits: sp4nLimits },
  phone: { make: phone, parse: parseTakenDown, limits: byHandLimits },
  'walk-in': { make: walkIn, parse: parseTakenDown, limits: byHandLimits },
};

/** undefined for a channel that is not built. Without `renew` a token that has ended stays so. */
export const makeChannel = (account: Account, fetch?: Fetch, renew?: Renew): Channel | undefined =>
  kinds[account.channel]?.make(account, fetch, renew);

export const limitsOf = (channel: string): Limits | undefined => kinds[channel]?.limits;

/** Throws ParseError. */
export const parsePayload = (channel: string, payload: unknown, accountId?: string): Inbound[] => {
  const kind = kinds[channel];
  if (kind === undefined) throw new ParseError(`channel ${channel}: unknown`);
  return kind.parse(payload, accountId);
};
