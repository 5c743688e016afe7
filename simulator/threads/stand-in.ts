// Threads as the stand-in plays it.
import { graphRoutes } from '../graph/routes.ts';
import type { StandIn } from '../stand-in.ts';
import { threadsFirstPosts } from './first-posts.ts';
import { threadsIds } from './ids.ts';
import { threadsTeller } from './payloads.ts';

/** Posts and answers below answers; nothing is private. */
export const threadsStandIn: StandIn = {
  ids: threadsIds,
  isDeep: true,
  teller: threadsTeller,
  at: 'graph',
  mounts: [graphRoutes],
  firstPosts: threadsFirstPosts,
  look: {
    name: 'Utas',
    likeness: 'tiruan Threads',
    feed: { place: 'utas', sign: 'M8 5v14M8 9h8a3 3 0 0 1 0 6h-4', manner: 'short' },
    byHandle: true,
  },
  training: { id: '17841400000000003', handle: 'pemkotjogja' },
};
