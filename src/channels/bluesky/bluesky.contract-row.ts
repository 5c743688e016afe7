// Bluesky in the shared contract test: asked again and again, in public and in messages.
import { blueskyScene } from '#test/scenes/bluesky-scene.ts';
import type { ContractRow } from '#test/scenes/channel-row.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'bluesky',
  places: ['public', 'private'],
  can: ['answers below answers', 'profiles', 'knows its id'],
  troubles: [
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['unavailable', 'person-unavailable'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  givenScene: blueskyScene,
  payload: { parts: ['notifications.*', 'gone.*', 'logs.*'], said: ['record.text', 'message.text'] },
  published: async () => (await import('#test/published/lexicons.ts')).bluesky,
};
