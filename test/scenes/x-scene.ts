// An account of X beside its stand-in, asked as the program asks where no webhook comes; its tokens renew and are kept in memory.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account, Renew } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import { asking } from './asking.ts';
import type { Scene, Words } from './channel-scene.ts';
import { simulatorBed, type Bed } from '../beds/simulator-bed.ts';

export const xAccount: SimAccount = {
  channel: 'x',
  id: '1500000000000000001',
  handle: 'pemkotjogja',
  appSecret: '',
  verifyToken: '',
  accessToken: 'TOKEN-X-pertama',
};

export const accountOfX = (bed: Bed, played: SimAccount = xAccount): Account => ({
  ...played,
  apiUrl: `${bed.url}/x`,
  more: {
    clientId: `klien-${played.id}`,
    clientSecret: 'rahasia-klien',
    refreshToken: `perbarui-${played.accessToken}`,
  },
});

/** As the table of accounts renews, without one. */
export const renewInMemory = (): Renew => {
  let kept: Account | undefined;
  return async (stale, ask) => {
    const account = kept ?? stale;
    if (account.accessToken !== stale.accessToken) return { ok: true, account };
    const asked = await ask(account);
    if (!asked.ok) return asked;
    kept = {
      ...account,
      accessToken: asked.renewed.accessToken,
      more: { ...account.more, ...asked.renewed.more },
    };
    return { ok: true, account: kept };
  };
};

export type XScene = Scene & {
  bed: Bed;
  says: (
    place: 'comments' | 'messages',
    words: Words & { alone?: boolean; unnamed?: boolean },
  ) => Promise<Record<string, unknown>>;
};

export const xScene = async (t: TestContext, played: SimAccount = xAccount): Promise<XScene> => {
  const bed = await simulatorBed(t, { accounts: [played] });
  const channel = makeChannel(accountOfX(bed, played), undefined, renewInMemory());
  assert.ok(channel);
  const says: XScene['says'] = (place, words) =>
    bed.control('POST', place, { accountId: played.id, person: 'warga-1', ...words });
  const inbounds = asking(channel, () => bed.clock.at);
  await inbounds();
  return {
    bed,
    says,
    channel,
    clock: bed.clock,
    inbounds,
    inPublic: (words) => says('comments', words.parentId === undefined ? { ...words, alone: true } : words),
    inPrivate: (words) => says('messages', words),
    trouble: (kind, times) => {
      bed.simulator.faults.set(played.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    writes: () => bed.simulator.calls().filter(({ method }) => method === 'POST').length,
  };
};
