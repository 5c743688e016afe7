// TikTok in the shared contract test: everything is public; webhooks say that there is something, and it is asked for by its id.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { tiktokScene, tiktokSign } from '#test/scenes/tiktok-scene.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'tiktok',
  places: ['public'],
  can: ['answers below answers', 'unsaying', 'knows its id'],
  troubles: [
    ['token-expired', 'token-expired'],
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['blocked', 'blocked'],
    ['unavailable', 'person-unavailable'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  sign: tiktokSign,
  givenScene: (t) => tiktokScene(t),
  payload: { parts: ['data.comments.*'], said: ['text'] },
  published: () => fixture('tiktok'),
};
