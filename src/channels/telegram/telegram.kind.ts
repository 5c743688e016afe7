// What the program knows of Telegram before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { parseForBot, telegram, telegramLimits } from './telegram.channel.ts';

/** Without a verify token updates are fetched; with one they come to the account's own address. */
export const telegramKind: ChannelKind = {
  label: 'Telegram',
  sign: 'M13.4 3 2.6 7.4l3.6 1.4 1.2 4 2-2.5 2.7 1.9ZM6.2 8.8l3.7-2.9',
  settings: {
    apiUrl: 'https://api.telegram.org',
    needs: ['accessToken'],
    may: ['verifyToken'],
    plain: [],
    hook: 'by-account',
  },
  way: 'chat',
  byHandle: true,
  profileOf: ({ handle }) => `https://t.me/${handle}`,
  posts: [/^t\.me\/(?:s\/)?(\w+\/\d+)/],
  limits: telegramLimits,
  make: telegram,
  parse: parseForBot,
};
