// YouTube in the shared contract test: asked again and again, in public only.
import type { ContractRow } from '../channel-scene.ts';
import { youtubeScene } from '../youtube-scene.ts';

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
};
