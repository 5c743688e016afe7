// Instagram as the stand-in plays it.
import { graphRoutes } from '../graph/routes.ts';
import type { StandIn } from '../stand-in.ts';
import { instagramFirstPosts } from './first-posts.ts';
import { instagramIds } from './ids.ts';
import { instagramTeller } from './payloads.ts';

/** Pictures, comments below them, and messages. */
export const instagramStandIn: StandIn = {
  ids: instagramIds,
  teller: instagramTeller,
  at: 'graph',
  mounts: [graphRoutes],
  firstPosts: instagramFirstPosts,
  look: {
    name: 'Foto',
    likeness: 'tiruan Instagram',
    feed: { place: 'foto', sign: 'M4 6h16v12H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01', manner: 'pictures' },
    byHandle: true,
  },
  training: { id: '17841400000000001', handle: 'pemkotjogja' },
};
