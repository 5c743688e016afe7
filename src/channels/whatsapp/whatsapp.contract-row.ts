// WhatsApp in the shared contract test: private only, and nobody is shown what was sent.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { metaScene, metaSign } from '#test/scenes/meta-scene.ts';
import { waAccount } from '#test/beds/simulator-bed.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
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
  payload: {
    parts: ['messages', 'message_echoes', 'statuses', 'calls'].map((list) => `entry.*.changes.*.value.${list}.*`),
    // A change that holds none of these lists.
    bare: 'entry.*.changes.*',
    said: ['text.body', 'image.caption', 'video.caption', 'document.caption', 'button.text', 'location.address'],
  },
  published: () => fixture('whatsapp'),
};
