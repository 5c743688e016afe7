// WhatsApp in the shared contract test: private only, and nobody is shown what was sent.
import type { ContractRow } from '../channel-scene.ts';
import { metaScene, metaSign } from '../meta-scene.ts';
import { waAccount } from '../simulator-bed.ts';

export const row: ContractRow = {
  name: 'whatsapp',
  places: ['private'],
  can: ['echoes', 'rewriting', 'unsaying', 'knows its id'],
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
  sign: metaSign,
  givenScene: (t) => metaScene(t, waAccount),
};
