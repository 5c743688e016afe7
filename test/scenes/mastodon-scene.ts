// An account of Mastodon beside its stand-in, asked as the program asks: no webhook ever comes from there.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import { asking } from './asking.ts';
import type { MessageIn, Scene, Words } from './channel-scene.ts';
import { simulatorBed, type Bed } from '../beds/simulator-bed.ts';

export const maAccount: SimAccount = {
  channel: 'mastodon',
  id: '109000000000000001',
  handle: 'pemkotjogja',
  appSecret: '',
  verifyToken: '',
  accessToken: 'TOKEN-MASTODON',
};

export type MastodonScene = Scene & {
  bed: Bed;
  says: (place: 'comments' | 'messages', words: Words & { alone?: boolean }) => Promise<Record<string, unknown>>;
};

export const mastodonScene = async (t: TestContext): Promise<MastodonScene> => {
  const bed = await simulatorBed(t, { accounts: [maAccount] });
  const account: Account = { ...maAccount, apiUrl: `${bed.url}/mastodon` };
  const channel = makeChannel(account);
  assert.ok(channel);
  const inbounds = asking(channel, () => bed.clock.at);
  await inbounds();
  const says: MastodonScene['says'] = (place, words) =>
    bed.control('POST', place, { accountId: account.id, person: 'warga-1', ...words });
  const pathOf = ({ thread, externalId }: MessageIn): string =>
    `${thread.visibility === 'private' ? 'messages' : 'comments'}/${externalId}`;
  return {
    ...{ bed, says, channel, inbounds, clock: bed.clock },
    inPublic: (words) => says('comments', words.parentId === undefined ? { ...words, alone: true } : words),
    inPrivate: (words) => says('messages', words),
    rewrites: (message, text) => bed.control('PATCH', pathOf(message), { text }),
    unsays: (message) => bed.control('DELETE', pathOf(message)),
    trouble: (kind, times) => {
      bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    writes: () => bed.simulator.calls().filter(({ method }) => method === 'POST').length,
  };
};
