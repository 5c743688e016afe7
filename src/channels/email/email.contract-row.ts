// E-mail's row of the contract.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { emailScene } from '#test/scenes/email-scene.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'email',
  places: ['private'],
  can: ['echoes'],
  troubles: [
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['unavailable', 'person-unavailable'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  givenScene: emailScene,
};
