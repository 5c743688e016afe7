// What the program knows of Bluesky before any account of it is declared.
import type { ChannelKind } from '../channel-kind.ts';
import { bluesky, blueskyLimits } from './bluesky.channel.ts';
import { parseBluesky } from './parse.ts';

/** Needs an app password and not the account's own, so that it can be withdrawn by itself. */
export const blueskyKind: ChannelKind = {
  label: 'Bluesky',
  sign: 'M8 7.4C7 5.5 5 3.8 3.5 3.5c-.8 2.9.3 4.9 2.4 5.1-1.7.5-1.4 2.9.3 3.4 1 .3 1.5-1 1.8-2.2.3 1.2.8 2.5 1.8 2.2 1.7-.5 2-2.9.3-3.4 2.1-.2 3.2-2.2 2.4-5.1C11 3.8 9 5.5 8 7.4Z',
  settings: { apiUrl: 'https://bsky.social', needs: ['appPassword'], may: ['otherIds'], plain: ['otherIds'] },
  byHandle: true,
  profileOf: ({ handle }) => `https://bsky.app/profile/${handle}`,
  posts: [/^bsky\.app\/profile\/([\w.:-]+\/post\/\w+)/],
  limits: blueskyLimits,
  make: bluesky,
  parse: parseBluesky,
};
