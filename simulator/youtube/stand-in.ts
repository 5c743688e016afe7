// YouTube as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { youtubeRoutes } from './api.route.ts';
import { youtubeFirstPosts } from './first-posts.ts';
import { youtubeIds } from './ids.ts';
import { clientIdOf, clientSecretOf, refreshTokenOf } from './tokens.ts';

/** Videos and comments below them; it tells nobody anything, and nothing is private. */
export const youtubeStandIn: StandIn = {
  ids: youtubeIds,
  at: 'youtube',
  mounts: [youtubeRoutes],
  firstPosts: youtubeFirstPosts,
  look: {
    name: 'Tayang',
    likeness: 'tiruan YouTube',
    feed: { place: 'tayang', sign: 'M4 6h16v12H4zM10 9.5v5l4.5-2.5z', manner: 'stage' },
    byHandle: true,
    edits: true,
    wordsOnly: true,
  },
  training: {
    id: 'UCpemkotjogjalatihan0001',
    handle: 'pemkotjogja',
    more: ({ id, token: accessToken, url }) => ({
      clientId: clientIdOf({ id }),
      clientSecret: clientSecretOf({ accessToken }),
      refreshToken: refreshTokenOf({ accessToken }),
      tokenUrl: `${url}/token`,
    }),
  },
};
