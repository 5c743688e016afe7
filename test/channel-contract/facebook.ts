// Facebook in the shared contract test.
import type { ContractRow } from '../channel-scene.ts';
import { metaScene, metaSign, metaTroubles } from '../meta-scene.ts';
import { fbAccount } from '../simulator-bed.ts';

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
};
