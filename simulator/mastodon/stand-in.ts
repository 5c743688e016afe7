// Mastodon as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { mastodonRoutes } from './api.route.ts';
import { mastodonFirstPosts } from './first-posts.ts';
import { mastodonIds } from './ids.ts';

/** Statuses, answers below answers, and direct ones; an instance tells nobody anything. */
export const mastodonStandIn: StandIn = {
  ids: mastodonIds,
  isDeep: true,
  at: 'mastodon',
  mounts: [mastodonRoutes],
  firstPosts: mastodonFirstPosts,
  look: { name: 'Gading', likeness: 'tiruan Mastodon', byHandle: true, edits: true },
  training: { id: '109000000000000001', handle: 'pemkotjogja' },
};
