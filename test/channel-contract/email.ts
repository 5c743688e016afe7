// E-mail's row of the contract.
import type { ContractRow } from '../channel-scene.ts';
import { emailScene } from '../email-scene.ts';

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
