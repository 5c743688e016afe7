// The operator lays an account to rest, wakes it and removes it; nobody else does.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { accountBook } from '#db/accounts.ts';
import { deskSealing, givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { testRecording } from '#test/beds/store.ts';
import type { AccountsAnswer, AccountView } from './account.contract.ts';

const desk = await givenDesk({ after });
const book = accountBook({ pool: desk.pool, ...testRecording }, deskSealing);
const path = '/api/v1/accounts';
const at = ({ channel, id }: { channel: string; id: string }): string => `${path}/${channel}/${id}`;
const add = (body: object) => desk.send('operator', 'POST', path, body);
const shown = async (id: string): Promise<AccountView | undefined> =>
  json<AccountsAnswer>(await desk.get('operator', path)).accounts.find((account) => account.id === id);

test('an account rests, wakes and is removed by the operator alone; removed, it is connected again', async () => {
  const telephone = { channel: 'phone', id: 'jalur-uji', handle: 'Telepon', apiUrl: '', settings: {} };
  assert.equal((await add(telephone)).statusCode, 201);
  const turn = (who: 'operator' | 'ketua', act: string, key = telephone) =>
    desk.send(who, 'POST', `${at(key)}/${act}`, {});
  for (const act of ['rest', 'wake', 'remove']) {
    refused(await turn('ketua', act), 403, 'not-allowed');
    refused(await turn('operator', act, { ...telephone, id: 'lain' }), 404, 'not-found');
  }
  assert.equal((await turn('operator', 'rest')).statusCode, 200);
  assert.ok((await shown('jalur-uji'))?.restingSinceAt !== undefined);
  refused(await turn('operator', 'test'), 404, 'not-found');
  assert.equal((await turn('operator', 'wake')).statusCode, 200);
  assert.equal((await shown('jalur-uji'))?.restingSinceAt, undefined);
  assert.equal((await turn('operator', 'remove')).statusCode, 200);
  assert.equal(await shown('jalur-uji'), undefined);
  assert.equal((await add(telephone)).statusCode, 201);
  await book.declare({ ...telephone, channel: 'phone', appSecret: '', verifyToken: '', accessToken: '' }, 'file');
  refused(await turn('operator', 'remove'), 409, 'account-declared');
});

test('an account that rests is parted from at its platform when it is removed', async (t) => {
  const parted: string[] = [];
  const resting = await givenDesk(t, {
    outward: {
      publicUrl: 'https://aduan.contoh.example',
      makeChannel: (account) => {
        const channel = makeChannel(account);
        return channel === undefined
          ? undefined
          : {
              ...channel,
              disconnect: (hookUrl) => {
                parted.push(`${account.accessToken} ${hookUrl}`);
                return Promise.resolve(undefined);
              },
            };
      },
    },
  });
  const bots = accountBook({ pool: resting.pool, ...testRecording }, deskSealing);
  const bot = { channel: 'telegram', id: '7100', handle: 'kota_bot', apiUrl: 'https://api.telegram.org' } as const;
  await bots.change(bot, () => ({ ...bot, appSecret: '', verifyToken: 'v', accessToken: '7100:token' }), {
    kind: 'command-line',
  });
  for (const act of ['rest', 'remove'])
    assert.equal((await resting.send('operator', 'POST', `${at(bot)}/${act}`, {})).statusCode, 200);
  assert.deepEqual(parted, ['7100:token https://aduan.contoh.example/hooks/telegram/7100']);
});
