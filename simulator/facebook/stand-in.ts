// Facebook as the stand-in plays it.
import { graphRoutes } from '../graph/routes.ts';
import type { StandIn } from '../stand-in.ts';
import { facebookFirstPosts } from './first-posts.ts';
import { facebookIds } from './ids.ts';
import { facebookTeller } from './payloads.ts';

/** Posts of a page, comments below them, and messages. */
export const facebookStandIn: StandIn = {
  ids: facebookIds,
  teller: facebookTeller,
  at: 'graph',
  mounts: [graphRoutes],
  firstPosts: facebookFirstPosts,
  look: {
    name: 'Kabar',
    likeness: 'tiruan Facebook',
    feed: { place: 'kabar', sign: 'M5 5h14v14H5zM8 9h8M8 12h8M8 15h5', manner: 'bubbles' },
    edits: true,
  },
  training: { id: '100000000000001', handle: 'Pemerintah Kota Yogyakarta' },
};
