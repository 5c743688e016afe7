// TikTok as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { tiktokRoutes } from './api.route.ts';
import { tiktokFirstPosts } from './first-posts.ts';
import { tiktokIds } from './ids.ts';
import { tiktokTeller } from './payloads.ts';
import { appIdOf, firstRefreshToken } from './tokens.ts';

/** Videos and comments below them; nothing is private, and a token lasts a day. */
export const tiktokStandIn: StandIn = {
  ids: tiktokIds,
  teller: tiktokTeller,
  at: 'tiktok',
  mounts: [tiktokRoutes],
  firstPosts: tiktokFirstPosts,
  look: {
    name: 'Goyang',
    likeness: 'tiruan TikTok',
    feed: { place: 'goyang', sign: 'M11 16.5a3 3 0 1 1-3-3M11 16.5V4c.5 3 3 5 6.5 5', manner: 'stage' },
    byHandle: true,
    wordsOnly: true,
  },
  training: {
    id: '-000pemkotjogjaLatihan0000000001',
    handle: 'pemkotjogja',
    more: ({ id, token }) => ({ appId: appIdOf({ id }), refreshToken: firstRefreshToken({ accessToken: token }) }),
  },
};
