// YouTube in the shared contract test: asked again and again, in public only.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { youtubeScene } from '#test/scenes/youtube-scene.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'youtube',
  places: ['public'],
  can: ['answers below answers', 'rewriting', 'unsaying', 'profiles', 'knows its id'],
  troubles: [
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['blocked', 'unknown-account'],
    ['unavailable', 'target-gone'],
    ['rate-limit', 'rate-limited'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  givenScene: youtubeScene,
  payload: { parts: ['comments.*', 'gone.*'], said: ['snippet.textOriginal'] },
  published: () => fixture('youtube'),
};
