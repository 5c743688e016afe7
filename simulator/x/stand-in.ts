// X as the stand-in plays it.
import type { StandIn } from '../stand-in.ts';
import { xRoutes } from './api.route.ts';
import { xFirstPosts } from './first-posts.ts';
import { xIds } from './ids.ts';
import { xTeller } from './payloads.ts';
import { clientIdOf, firstRefreshToken } from './tokens.ts';

/** Posts, answers below answers, and messages; a token ends and is renewed. */
export const xStandIn: StandIn = {
  ids: xIds,
  isDeep: true,
  teller: xTeller,
  at: 'x',
  mounts: [xRoutes],
  firstPosts: xFirstPosts,
  look: {
    name: 'Kicau',
    likeness: 'tiruan X',
    feed: {
      place: 'kicau',
      sign: 'M4 13c3 1 5-1 6-4 2-4 7-4 8-1l2 1-2 1c0 6-5 9-10 8-2 0-4-1-5-3 1 0 2 0 3-1-1 0-2-.5-2-1z',
      manner: 'short',
    },
    byHandle: true,
    edits: true,
  },
  training: {
    id: '1500000000000000001',
    handle: 'pemkotjogja',
    more: ({ id, token }) => ({
      clientId: clientIdOf({ id }),
      refreshToken: firstRefreshToken({ accessToken: token }),
    }),
  },
};
