// X in the shared contract test, asked again and again as where no webhook comes.
import { createHmac } from 'node:crypto';
import type { ContractRow } from '../channel-scene.ts';
import { xAccount, xScene } from '../x-scene.ts';

export const row: ContractRow = {
  name: 'x',
  places: ['public', 'private'],
  can: ['answers below answers', 'echoes', 'profiles', 'knows its id'],
  troubles: [
    ['token-revoked', 'token-invalid'],
    ['permission', 'permission-missing'],
    ['rate-limit', 'rate-limited'],
    ['blocked', 'blocked'],
    ['unavailable', 'person-unavailable'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  sign: (raw, { appSecret }) => ({
    'x-twitter-webhooks-signature': `sha256=${createHmac('sha256', appSecret).update(raw).digest('base64')}`,
  }),
  givenScene: (t) => xScene(t, { ...xAccount, appSecret: 'rahasia-x' }),
};
