// Instagram in the shared contract test.
import type { ContractRow } from '../channel-scene.ts';
import { metaScene, metaSign, metaTroubles } from '../meta-scene.ts';
import { igAccount } from '../simulator-bed.ts';

export const row: ContractRow = {
  name: 'instagram',
  places: ['public', 'private'],
  can: ['answers below answers', 'private replies', 'echoes', 'rewriting', 'unsaying', 'profiles', 'knows its id'],
  troubles: metaTroubles,
  sign: metaSign,
  givenScene: (t) => metaScene(t, igAccount),
};
