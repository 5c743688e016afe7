// What the program knows of YouTube before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { parseYoutube } from './parse.ts';
import { youtube, youtubeLimits } from './youtube.channel.ts';

/** There is no access token to declare: it is asked for with the refresh token. */
export const youtubeKind: ChannelKind = {
  label: 'YouTube',
  sign: 'M4.4 4h7.2a2.4 2.4 0 0 1 2.4 2.4v3.2a2.4 2.4 0 0 1-2.4 2.4H4.4A2.4 2.4 0 0 1 2 9.6V6.4A2.4 2.4 0 0 1 4.4 4ZM7 6.6v2.8L9.4 8Z',
  settings: {
    apiUrl: 'https://www.googleapis.com',
    needs: ['clientId', 'clientSecret', 'refreshToken'],
    may: ['tokenUrl'],
    plain: ['clientId', 'tokenUrl'],
  },
  byHandle: true,
  profileOf: ({ handle }) => `https://www.youtube.com/@${handle}`,
  posts: [
    /^youtube\.com\/watch\?(?:.*&)?v=([\w-]{6,})/,
    /^youtube\.com\/(?:shorts|live)\/([\w-]{6,})/,
    /^youtu\.be\/([\w-]{6,})/,
  ],
  limits: youtubeLimits,
  make: youtube,
  parse: parseYoutube,
};
