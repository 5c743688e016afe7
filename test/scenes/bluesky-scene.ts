// An account of Bluesky beside its stand-in, asked as the program asks: no webhook ever comes from there.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import { asking } from './asking.ts';
import type { Scene, Words } from './channel-scene.ts';
import { simulatorBed, type Bed } from '../beds/simulator-bed.ts';

export const bsAccount: SimAccount = {
  channel: 'bluesky',
  id: 'did:plc:pemkotcontoh',
  handle: 'pemkotjogja.contoh.example',
  appSecret: '',
  verifyToken: '',
  accessToken: 'sandi-aplikasi',
};

/** A post's own part of its address. */
export const idIn = (uri: string): string => uri.split('/').at(-1) ?? uri;

export type BlueskyScene = Scene & {
  bed: Bed;
  says: (place: 'comments' | 'messages', words: Words & { alone?: boolean }) => Promise<Record<string, unknown>>;
};

export const blueskyScene = async (t: TestContext): Promise<BlueskyScene> => {
  const bed = await simulatorBed(t, { accounts: [bsAccount] });
  const account: Account = {
    ...{ ...bsAccount, accessToken: '', apiUrl: `${bed.url}/bluesky` },
    more: { appPassword: bsAccount.accessToken },
  };
  const channel = makeChannel(account);
  assert.ok(channel);
  const inbounds = asking(channel, () => bed.clock.at);
  await inbounds();
  const says: BlueskyScene['says'] = (place, words) =>
    bed.control('POST', place, { accountId: account.id, person: 'warga-1', ...words });
  return {
    ...{ bed, says, channel, inbounds, clock: bed.clock },
    inPublic: ({ parentId, ...words }) =>
      says('comments', parentId === undefined ? { ...words, alone: true } : { ...words, parentId: idIn(parentId) }),
    inPrivate: (words) => says('messages', words),
    trouble: (kind, times) => {
      bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    writes: () =>
      bed.simulator.calls().filter(({ method, path }) => method === 'POST' && !path.endsWith('Session')).length,
  };
};
