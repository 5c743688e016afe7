// A channel of YouTube beside its stand-in, asked as the program asks: no webhook ever comes from there. Its tokens renew and are kept in memory.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { minuteMs } from '#core/time.ts';
import type { Account } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import { asking } from './asking.ts';
import type { Scene, Words } from './channel-scene.ts';
import { simulatorBed, type Bed } from '../beds/simulator-bed.ts';
import { renewInMemory } from './x-scene.ts';

export const ytAccount: SimAccount = {
  channel: 'youtube',
  id: 'UCpemkotjogjalatihan0001',
  handle: 'pemkotjogja',
  appSecret: '',
  verifyToken: '',
  accessToken: 'AKAR-YOUTUBE',
};

export const accountOfYoutube = (bed: Bed): Account => ({
  ...ytAccount,
  accessToken: '',
  apiUrl: `${bed.url}/youtube`,
  more: {
    clientId: `klien-${ytAccount.id}`,
    clientSecret: `rahasia-${ytAccount.accessToken}`,
    refreshToken: `perbarui-${ytAccount.accessToken}`,
    tokenUrl: `${bed.url}/youtube/token`,
  },
});

/** As given an hour at most ago. */
const firstToken = async ({ more = {} }: Account): Promise<string> => {
  const { clientId = '', clientSecret = '', refreshToken = '', tokenUrl = '' } = more;
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId };
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({ ...form, client_secret: clientSecret }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
};

export type YoutubeScene = Scene & {
  bed: Bed;
  account: Account;
  says: (words: Words & { person?: string; held?: boolean }) => Promise<Record<string, unknown>>;
};

export const youtubeScene = async (t: TestContext): Promise<YoutubeScene> => {
  const bed = await simulatorBed(t, { accounts: [ytAccount] });
  const declared = accountOfYoutube(bed);
  const account = { ...declared, accessToken: await firstToken(declared) };
  const channel = makeChannel(account, undefined, renewInMemory());
  assert.ok(channel);
  // The units of a day are shared out: it is asked again some time later.
  const inbounds = asking(channel, () => (bed.clock.at += 2 * minuteMs));
  await inbounds();
  const says: YoutubeScene['says'] = (words) =>
    bed.control('POST', 'comments', { accountId: account.id, person: 'warga-1', ...words });
  return {
    ...{ bed, account, says, channel, inbounds, clock: bed.clock },
    inPublic: says,
    rewrites: ({ externalId }, text) => bed.control('PATCH', `comments/${externalId}`, { text }),
    unsays: ({ externalId }) => bed.control('DELETE', `comments/${externalId}`),
    trouble: (kind, times) => {
      bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    writes: () =>
      bed.simulator.calls().filter(({ method, path }) => method === 'POST' && path.endsWith('/comments')).length,
  };
};
