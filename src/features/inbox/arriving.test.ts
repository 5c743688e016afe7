// Whoever waits for messages is told of accounts from which none can come, and of an empty list when the last message came; nobody else is.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { accountBook } from '#db/accounts.ts';
import { givenCase } from '#test/given/cases.ts';
import { deskSealing, givenDesk, json, type Person } from '#test/beds/desk.ts';
import { testRecording } from '#test/beds/store.ts';
import type { InboxAnswer } from './inbox.contract.ts';

suite('one desk', async () => {
  const desk = await givenDesk({ after });
  const accounts = accountBook({ ...desk.database, ...testRecording }, deskSealing);
  const [channel, id] = ['telegram', '777000'];
  const secrets = { appSecret: 'rahasia-a', verifyToken: 'rahasia-b', accessToken: 'rahasia-c' };
  await accounts.declare({ channel, id, handle: 'kota_bot', ...secrets, apiUrl: 'http://127.0.0.1:9' }, 'file');
  const inbox = async (who: Person, query = ''): Promise<InboxAnswer> =>
    json(await desk.get(who, `/api/v1/cases?${query}`));
  const since = '2026-03-02T06:20:00.000Z';
  const told = [{ channel, handle: 'kota_bot', since }];

  test('an account that its platform refuses is told to the desk and those above it, since when, and no secret of it', async () => {
    assert.equal((await inbox('medsos')).cutOff, undefined);
    await accounts.noteProblem(channel, id, 'token-expired', Date.parse(since));
    await accounts.noteProblem(channel, id, 'token-invalid', Date.parse(since) + 60_000);
    for (const who of ['medsos', 'pusat', 'ketua', 'kabid'] as const)
      assert.deepEqual((await inbox(who)).cutOff, told, who);
    for (const who of ['pupkp', 'data', 'pemeriksa'] as const) assert.equal((await inbox(who)).cutOff, undefined, who);
    assert.doesNotMatch((await desk.get('medsos', '/api/v1/cases')).body, /rahasia|token-invalid|127\.0\.0\.1/);
  });

  test('what stops no message is not told, nor an account that rests, nor one that is well again', async () => {
    await desk.pool.query('update channel_account set resting_at = now()');
    assert.equal((await inbox('medsos')).cutOff, undefined);
    await desk.pool.query('update channel_account set resting_at = null');
    assert.deepEqual((await inbox('medsos')).cutOff, told);
    await accounts.noteProblem(channel, id, undefined);
    assert.equal((await inbox('medsos')).cutOff, undefined);
    await accounts.noteProblem(channel, id, 'template-refused');
    assert.equal((await inbox('medsos')).cutOff, undefined);
  });

  test('an empty list says when the last message came, of whatever case; one with rows does not, nor to an agency', async () => {
    assert.equal((await inbox('medsos', 'folder=drafts')).lastCameAt, undefined, 'nothing ever came');
    await givenCase(desk, 'closed');
    const closed = (await inbox('medsos', 'folder=drafts')).lastCameAt ?? '';
    const number = await givenCase(desk, 'triage');
    const row = (await inbox('medsos', 'folder=triage')).cases.find((one) => one.number === number);
    const { lastCameAt = '' } = await inbox('medsos', 'folder=drafts');
    assert.ok(lastCameAt >= closed && closed !== '');
    assert.equal(lastCameAt, [closed, row?.lastMessageAt ?? ''].toSorted().at(-1));
    assert.equal((await inbox('medsos', 'folder=triage')).lastCameAt, undefined);
    assert.equal((await inbox('pupkp', 'folder=triage')).lastCameAt, undefined);
  });
});
