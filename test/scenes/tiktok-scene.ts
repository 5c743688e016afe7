// An account of TikTok beside its stand-in: webhooks come over real HTTP, and the account is asked as the program asks.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { TestContext } from 'node:test';
import { makeChannel, parsePayload } from '#channels/kinds.ts';
import type { Account, Channel, HeaderBag, Heard, Inbound, Renew } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import type { Scene, Words } from './channel-scene.ts';
import { receiver, simulatorBed, type Bed, type Taken } from '../beds/simulator-bed.ts';

export const ttAccount: SimAccount = {
  channel: 'tiktok',
  id: '-000pemkotjogjaContoh0000000001',
  handle: 'pemkotjogja',
  appSecret: 'rahasia-tiktok',
  verifyToken: '',
  accessToken: 'TOKEN-TIKTOK',
};

/** With these its token renews itself. */
export const renewing = { appId: `aplikasi-${ttAccount.id}`, refreshToken: `perbarui-${ttAccount.accessToken}` };

/** As TikTok signs, by its documentation. */
export const tiktokSign = (raw: Buffer, { appSecret }: Account, at: number): HeaderBag => {
  const t = String(Math.floor(at / 1000));
  const s = createHmac('sha256', appSecret).update(`${t}.${raw.toString()}`).digest('hex');
  return { 'tiktok-signature': `t=${t},s=${s}` };
};

/** As the table of stored payloads gives them. */
export const hearing =
  (taken: readonly Taken[]): Heard =>
  (after = '0') =>
    Promise.resolve({
      upTo: String(taken.length),
      came: taken
        .map(({ raw }, index) => ({ id: String(index + 1), payload: raw }))
        .filter(({ id }) => Number(id) > Number(after) - 3),
    });

/** Asks again from where it stopped, as the program does. */
export const askingTiktok = (channel: Channel, now: () => number, heard?: Heard) => {
  let cursor: string | undefined;
  return async (): Promise<Inbound[]> => {
    const polled = await channel.poll?.ask(cursor, now(), heard);
    assert.ok(polled?.outcome === 'polled', JSON.stringify(polled));
    cursor = polled.cursor;
    return polled.payloads.flatMap((one) => parsePayload('tiktok', one, channel.account.id));
  };
};

export type TiktokScene = Scene & {
  bed: Bed;
  account: Account;
  says: (words: Words & { person?: string; at?: number }) => Promise<Record<string, unknown>>;
};

export type TiktokSettings = { more?: Record<string, string>; renew?: Renew; withoutHooks?: true };

export const tiktokScene = async (t: TestContext, settings: TiktokSettings = {}): Promise<TiktokScene> => {
  const hooks = await receiver(t, [ttAccount]);
  const bed = await simulatorBed(t, {
    accounts: [ttAccount],
    ...(settings.withoutHooks === true ? {} : { hookBaseUrl: hooks.url }),
  });
  const { more } = settings;
  const account: Account = { ...ttAccount, apiUrl: `${bed.url}/tiktok`, ...(more === undefined ? {} : { more }) };
  const channel = makeChannel(account, undefined, settings.renew);
  assert.ok(channel);
  const found: Inbound[] = [];
  const asks = askingTiktok(channel, () => bed.clock.at, hearing(hooks.taken));
  let read = 0;
  const inbounds = async (): Promise<Inbound[]> => {
    const webhooks = hooks.taken.slice(read);
    read = hooks.taken.length;
    found.push(...webhooks.flatMap(({ body }) => parsePayload('tiktok', body, account.id)));
    found.push(...(await asks()));
    return found;
  };
  await inbounds();
  const says: TiktokScene['says'] = (words) =>
    bed.control('POST', 'comments', { accountId: account.id, person: 'warga-1', ...words });
  return {
    ...{ bed, account, channel, says, inbounds, clock: bed.clock },
    inPublic: says,
    unsays: ({ externalId }) => bed.control('DELETE', `comments/${externalId}`),
    trouble: (kind, times) => {
      bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    writes: () => bed.simulator.calls().filter(({ path }) => path.endsWith('/reply/create/')).length,
  };
};
