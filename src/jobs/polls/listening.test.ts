// Accounts whose platform tells of news: each is listened to once, anew when it changes, and no longer when it is gone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account, Channel } from '#ports/channel.ts';
import { startListening } from './listening.ts';

type Heard = { channel: Channel; news: () => void; hangUp: (error?: Error) => void; gone: () => boolean };

const listened: Heard[] = [];

const accountOf = (id: string, accessToken: string): Account => ({
  ...{ channel: 'email', id, handle: id, appSecret: '', verifyToken: '', apiUrl: '' },
  accessToken,
});

/** A new value each time, as accounts are read again every few seconds. */
const channelOf = (id: string, accessToken = 'a'): Channel => {
  const channel: Pick<Channel, 'name' | 'account' | 'poll'> = {
    name: 'email',
    account: accountOf(id, accessToken),
    poll: {
      everyMs: 60_000,
      ask: () => Promise.reject(new Error('nobody asks here')),
      watch: (news, signal) =>
        new Promise((resolve, reject) => {
          const hangUp = (error?: Error): void => {
            if (error === undefined) resolve();
            else reject(error);
          };
          listened.push({ channel: channel as Channel, news, hangUp, gone: () => signal.aborted });
          signal.addEventListener('abort', () => {
            resolve();
          });
        }),
    },
  };
  return channel as Channel;
};

const silent = { name: 'instagram', account: accountOf('x', 'a') } as Channel;

test('each account that tells of news is listened to once, and anew when its secrets change', async (t) => {
  listened.length = 0;
  let channels = [channelOf('1'), silent];
  const told: string[] = [];
  const listening = startListening({
    channels: () => channels,
    onNews: ({ account }) => {
      told.push(account.id);
      return Promise.resolve();
    },
    onError: (error) => assert.fail(String(error)),
  });
  t.after(listening.stop);
  await listening.attend();
  channels = [channelOf('1'), channelOf('2'), silent];
  await listening.attend();
  assert.deepEqual(
    listened.map(({ channel }) => channel.account.id),
    ['1', '2'],
  );
  listened[1]?.news();
  assert.deepEqual(told, ['2']);
  channels = [channelOf('1', 'b')];
  await listening.attend();
  assert.deepEqual(
    listened.map(({ channel, gone }) => [channel.account.id, channel.account.accessToken, gone()]),
    [
      ['1', 'a', true],
      ['2', 'a', true],
      ['1', 'b', false],
    ],
  );
  await listening.stop();
  assert.ok(listened.every(({ gone }) => gone()));
});

test('a connection that ends is begun again, later each time that it cannot begin', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  listened.length = 0;
  const errors: unknown[] = [];
  const listening = startListening({
    channels: () => [channelOf('1')],
    onNews: () => Promise.resolve(),
    onError: (error) => void errors.push(error),
  });
  t.after(listening.stop);
  await listening.attend();
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  listened[0]?.hangUp();
  await settled();
  t.mock.timers.tick(5000);
  await settled();
  assert.equal(listened.length, 2);
  for (const [index, restMs] of [1000, 2000, 4000].entries()) {
    listened[index + 1]?.hangUp(new Error('refused'));
    await settled();
    t.mock.timers.tick(restMs - 1);
    await settled();
    assert.equal(listened.length, index + 2);
    t.mock.timers.tick(1);
    await settled();
    assert.equal(listened.length, index + 3);
  }
  assert.equal(errors.length, 3);
});
