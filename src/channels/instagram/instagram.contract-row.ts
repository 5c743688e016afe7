// Instagram in the shared contract test.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { metaParts, metaSaid, metaScene, metaSign, metaTroubles } from '#test/scenes/meta-scene.ts';
import { igAccount } from '#test/beds/simulator-bed.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'instagram',
  places: ['public', 'private'],
  can: ['answers below answers', 'private replies', 'echoes', 'rewriting', 'unsaying', 'profiles', 'knows its id'],
  troubles: metaTroubles,
  sign: metaSign,
  givenScene: (t) => metaScene(t, igAccount),
  payload: { parts: metaParts, said: [...metaSaid, 'value.text', 'mention.found.text', 'mention.found.caption'] },
  published: () => fixture('graph'),
};
