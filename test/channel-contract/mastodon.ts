// Mastodon in the shared contract test: asked again and again, in public and in direct messages.
import type { ContractRow } from '../channel-scene.ts';
import { mastodonScene } from '../mastodon-scene.ts';

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
};
