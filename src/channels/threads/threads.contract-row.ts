// Threads in the shared contract test: everything is public, and an answer is published in two steps.
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { metaScene, metaSign, metaTroubles } from '#test/scenes/meta-scene.ts';
import { thAccount } from '#test/beds/simulator-bed.ts';
import { fixture } from '#test/published/description.ts';

/** Read by the tests of all channels. */
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
  payload: {
    parts: ['entry.*.changes.*', 'values.*', 'replies.data.*', 'mentions.data.*'],
    said: ['text', 'value.text'],
  },
  published: () => fixture('threads'),
};
