// Facebook in the shared contract test.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { metaParts, metaSaid, metaScene, metaSign, metaTroubles } from '#test/scenes/meta-scene.ts';
import { fbAccount } from '#test/beds/simulator-bed.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
export const row: ContractRow = {
  name: 'facebook',
  places: ['public', 'private'],
  can: [
    'answers below answers',
    'private replies',
    'withholds names',
    'echoes',
    'rewriting',
    'unsaying',
    'profiles',
    'knows its id',
  ],
  troubles: metaTroubles,
  sign: metaSign,
  givenScene: (t) => metaScene(t, fbAccount),
  payload: { parts: metaParts, said: [...metaSaid, 'value.message', 'value.review_text'] },
  published: () => fixture('graph'),
};
