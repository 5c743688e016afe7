// Mastodon in the shared contract test: asked again and again, in public and in direct messages.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { mastodonScene } from '#test/scenes/mastodon-scene.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'mastodon',
  places: ['public', 'private'],
  can: ['answers below answers', 'rewriting', 'unsaying', 'profiles', 'knows its id'],
  troubles: [
    ['token-expired', 'token-expired'],
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  givenScene: mastodonScene,
  payload: {
    parts: ['notifications.*', 'edited.*', 'gone.*'],
    said: ['status.content', 'status.spoiler_text', 'content'],
  },
  published: () => fixture('mastodon'),
};
