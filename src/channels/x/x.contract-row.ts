// X in the shared contract test, asked again and again as where no webhook comes.
import { createHmac } from 'node:crypto';
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { xAccount, xScene } from '#test/scenes/x-scene.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
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
  payload: {
    parts: [
      ...['tweet_create_events.*', 'tweet_delete_events.*', 'direct_message_events.*'],
      ...['data.payload.direct_message_events.*', 'mentions.data.*', 'dm_events.data.*', 'quotes.data.*'],
    ],
    said: ['text', 'full_text', 'message_create.message_data.text', 'data.payload.text', 'data.payload.message'],
    wholeIn: ['extended_tweet', 'note_tweet', 'note_post'].flatMap((name) => [name, `data.payload.${name}`]),
  },
  published: () => fixture('x'),
};
