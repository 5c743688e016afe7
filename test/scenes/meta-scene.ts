// A Meta channel beside its stand-in, for the contract test: the Graph interface and signed webhooks.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { TestContext } from 'node:test';
import { makeChannel, parsePayload } from '#channels/kinds.ts';
import type { Account, HeaderBag } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import type { MessageIn, Scene, Words } from './channel-scene.ts';
import { receiver, simulatorBed } from '../beds/simulator-bed.ts';

/** How Meta signs, by its documentation. */
export const metaSign = (raw: Buffer, { appSecret }: Account): HeaderBag => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', appSecret).update(raw).digest('hex')}`,
});

export const metaTroubles = [
  ['token-expired', 'token-expired'],
  ['token-revoked', 'token-invalid'],
  ['permission', 'permission-missing'],
  ['rate-limit', 'rate-limited'],
  ['blocked', 'blocked'],
  ['unavailable', 'person-unavailable'],
  ['500', 'temporary'],
  ['reset', 'network'],
] as const;

/** Where the single messages and events of a payload stand. */
export const metaParts = ['entry.*.changes.*', 'entry.*.messaging.*', 'entry.*.standby.*'];

/** Where people's words stand in those that both products share. */
export const metaSaid = ['message.text', 'message_edit.text', 'postback.title'];

export const metaScene = async (t: TestContext, played: SimAccount): Promise<Scene> => {
  const hooks = await receiver(t, [played]);
  const bed = await simulatorBed(t, { hookBaseUrl: hooks.url, accounts: [played] });
  const account: Account = { ...played, apiUrl: `${bed.url}/graph` };
  const channel = makeChannel(account);
  assert.ok(channel);
  const says = (place: 'comments' | 'messages') => (words: Words) =>
    bed.control('POST', place, { accountId: account.id, person: 'warga-1', ...words });
  const pathOf = ({ thread, externalId }: MessageIn): string =>
    `${thread.visibility === 'private' ? 'messages' : 'comments'}/${encodeURIComponent(externalId)}`;
  return {
    channel,
    clock: bed.clock,
    inbounds: () => {
      assert.ok(hooks.taken.every((one) => one.signed));
      return hooks.taken
        .filter((one) => one.channel === channel.name)
        .flatMap((one) => parsePayload(channel.name, one.body, account.id));
    },
    inPublic: says('comments'),
    inPrivate: says('messages'),
    rewrites: (message, text) => bed.control('PATCH', pathOf(message), { text }),
    unsays: (message) => bed.control('DELETE', pathOf(message)),
    trouble: (kind, times) => {
      bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    photos: () => {
      const { messages } = bed.simulator.store.world;
      return [...messages.values()].filter(({ fromCity, picture }) => fromCity && picture !== undefined).length;
    },
    writes: () => bed.simulator.calls().filter(({ method }) => method === 'POST').length,
  };
};
