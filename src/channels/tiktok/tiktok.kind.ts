// What the program knows of TikTok before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { parseTiktok } from './parse.ts';
import { tiktok, tiktokLimits } from './tiktok.channel.ts';

/** Without `appId` and `refreshToken` the access token ends after a day and stays so. */
export const tiktokKind: ChannelKind = {
  label: 'TikTok',
  sign: 'M9.3 3v7.4a2.3 2.3 0 1 1-2.3-2.3M9.3 3c.3 2 1.5 3.2 3.4 3.4',
  settings: {
    apiUrl: 'https://business-api.tiktok.com',
    // The app's secret signs webhooks and, with the app's id, renews tokens, which last a day. `replyLength`: 150 characters unless set.
    needs: ['appSecret', 'accessToken'],
    may: ['appId', 'refreshToken', 'replyLength'],
    plain: ['appId', 'replyLength'],
    hook: 'shared',
  },
  byHandle: true,
  profileOf: ({ handle }) => `https://www.tiktok.com/@${handle}`,
  posts: [/^tiktok\.com\/@[\w.]+\/(?:video|photo)\/(\d+)/, /^(v[mt]\.tiktok\.com\/\w+)/],
  limits: tiktokLimits,
  make: tiktok,
  parse: parseTiktok,
};
