// Bluesky as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { blueskyRoutes } from './api.route.ts';
import { blueskyFirstPosts } from './first-posts.ts';
import { blueskyIds } from './ids.ts';

/** Posts, answers below answers, and messages; it tells nobody anything. */
export const blueskyStandIn: StandIn = {
  ids: blueskyIds,
  isDeep: true,
  at: 'bluesky',
  mounts: [blueskyRoutes],
  firstPosts: blueskyFirstPosts,
  look: { name: 'Langit', likeness: 'tiruan Bluesky', byHandle: true },
  training: {
    id: 'did:plc:pemkotlatihan',
    handle: 'pemkotjogja.latihan.example',
    more: ({ token }) => ({ appPassword: token }),
  },
};
