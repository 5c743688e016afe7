// SP4N-LAPOR! in the shared contract test: asked again and again; a public report and a secret one.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { sp4nScene } from '#test/scenes/sp4n-scene.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'sp4n-lapor',
  places: ['public', 'private'],
  can: [],
  troubles: [
    ['token-expired', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['blocked', 'bad-request'],
    ['rate-limit', 'rate-limited'],
    ['500', 'temporary'],
    ['unavailable', 'temporary'],
    ['reset', 'network'],
  ],
  givenScene: sp4nScene,
  payload: { parts: [], said: ['report.title', 'report.text', 'report.feedback.text'] },
};
