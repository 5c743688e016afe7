// Threads in the shared contract test: everything is public, and an answer is published in two steps.
import type { ContractRow } from '../channel-scene.ts';
import { metaScene, metaSign, metaTroubles } from '../meta-scene.ts';
import { thAccount } from '../simulator-bed.ts';

export const row: ContractRow = {
  name: 'threads',
  places: ['public'],
  can: ['answers below answers', 'knows its id'],
  troubles: metaTroubles,
  sign: metaSign,
  givenScene: async (t) => {
    const { inPrivate: _none, ...scene } = await metaScene(t, thAccount);
    return scene;
  },
};
