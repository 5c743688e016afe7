// A key that is switched off dies at once; what it brought in stays, and nothing else is refused.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Account } from '#ports/channel.ts';
import { deskSealing, givenDesk, json } from '#test/beds/desk.ts';
import { asks, key, posts, report, reported, settings } from '#test/people/partner.ts';
import { accountBook } from '#db/accounts.ts';
import { recordedActs, testRecording } from '#test/beds/store.ts';

const desk = await givenDesk({ after }, { open311: settings });
const book = accountBook({ pool: desk.pool, ...testRecording }, deskSealing);
const partner: Account = {
  ...{ channel: 'open311', id: 'warga', handle: 'Kanal Warga', apiUrl: '' },
  ...{ appSecret: '', verifyToken: '', accessToken: '' },
};

test('the operator switches a partner’s key off and on: refused everywhere, without a start', async () => {
  await book.declare(partner);
  const number = await reported(desk);
  const turn = async (act: string) =>
    assert.equal((await desk.send('operator', 'POST', `/api/v1/accounts/open311/warga/${act}`, {})).statusCode, 200);
  await turn('rest');
  const news = { ...report(), service_request_id: number, update_id: 'u1', description: 'Kabar.' };
  for (const answer of [
    await posts(desk, 'requests.json', report({ description: 'Lagi.' })),
    await posts(desk, 'servicerequestupdates.json', news),
    await asks(desk, 'servicerequestupdates.json', { api_key: key }),
    await posts(desk, 'test/requests.json', report()),
  ])
    assert.equal(answer.statusCode, 403, answer.body);
  assert.equal((await asks(desk, `requests/${number}.json`, { api_key: key })).statusCode, 404, 'seen as by anybody');
  await desk.page('pusat', number);
  await turn('wake');
  assert.equal(json<unknown[]>(await asks(desk, `requests/${number}.json`, { api_key: key })).length, 1);
  await reported(desk, { description: 'Sesudah dibangunkan.' });
  const acts = (await recordedActs(desk.pool)).map(({ type }) => type);
  assert.deepEqual(acts.slice(-3), ['AccountConnected', 'AccountRested', 'AccountWoken']);
});
