// A bot beside Telegram's stand-in: one group, and updates by webhook or, without a secret token, when asked.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import type { Account, Channel, Inbound } from '#ports/channel.ts';
import type { SimAccount } from '#simulator/server.ts';
import { asking } from './asking.ts';
import type { Scene, Words } from './channel-scene.ts';
import { receiver, simulatorBed, tgAccount, type Receiver } from '../beds/simulator-bed.ts';

const brought = (hooks: Receiver, channel: Channel) => (): Inbound[] => {
  assert.ok(hooks.taken.every((one) => one.signed));
  return hooks.taken.flatMap((one) => channel.parse(one.body));
};

/** The number that Telegram gave a message, as the stand-in's own name for it. */
const inStandIn = (externalId: string): string => `tg-${externalId.split(':')[1] ?? ''}`;

/** In the group everything names the bot: nothing else would be heard. */
export const telegramScene = async (t: TestContext, played: SimAccount = tgAccount): Promise<Scene> => {
  const hooks = await receiver(t, [played]);
  const bed = await simulatorBed(t, { hookBaseUrl: hooks.url, accounts: [played] });
  const account: Account = { ...played, apiUrl: `${bed.url}/telegram` };
  const channel = makeChannel(account);
  assert.ok(channel);
  const speaks = { accountId: account.id, person: 'warga-1' };
  const group = await bed.control('POST', 'posts', { accountId: account.id, text: 'Grup Warga Contoh' });
  return {
    channel,
    clock: bed.clock,
    inbounds: played.verifyToken === '' ? asking(channel, () => bed.clock.at) : brought(hooks, channel),
    inPublic: ({ text, parentId }: Words) =>
      bed.control('POST', 'comments', {
        ...{ ...speaks, postId: group['id'], text: `@${account.handle} ${text}` },
        ...(parentId === undefined ? {} : { parentId: inStandIn(parentId) }),
      }),
    inPrivate: ({ text }) => bed.control('POST', 'messages', { ...speaks, text }),
    rewrites: ({ externalId }, text) => bed.control('PATCH', `messages/${inStandIn(externalId)}`, { text }),
    trouble: (kind, times) => {
      bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
    },
    photos: () => {
      const { messages, comments } = bed.simulator.store.world;
      const ours = [
        ...[...messages.values()].filter(({ fromCity }) => fromCity),
        ...[...comments.values()].filter(({ author }) => author === 'city'),
      ];
      return ours.filter(({ picture }) => picture !== undefined).length;
    },
    writes: () => bed.simulator.calls().filter(({ path }) => path.includes('/send')).length,
  };
};
