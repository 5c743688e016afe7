// When a token ends is asked of the platform as the app or as the account, and nobody is blamed who may not ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeChannel } from '#channels/kinds.ts';
import { dayMs } from '#core/time.ts';
import type { Account } from '#ports/channel.ts';
import { fbAccount, igAccount, simulatorBed } from '#test/beds/simulator-bed.ts';

const answering = (status: number, body: unknown, asked: Request[] = []) => {
  const account: Account = { ...igAccount, apiUrl: 'https://graph.example' };
  return makeChannel(account, (url, init) => {
    asked.push(new Request(url, init));
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  })?.expiresAt?.(0);
};

test('the end is asked of the stand-in, as the app and as the account', async (t) => {
  const bed = await simulatorBed(t, { accounts: [igAccount, fbAccount] });
  const endsAt = Math.floor(bed.clock.at / 1000) * 1000 + 5 * dayMs;
  for (const played of [igAccount, fbAccount])
    for (const more of [{}, { appId: '1234567890123456' }]) {
      const channel = makeChannel({ ...played, more, apiUrl: `${bed.url}/graph` });
      bed.simulator.faults.clear();
      assert.equal(await channel?.expiresAt?.(0), undefined, 'a token that does not end');
      bed.simulator.faults.set(played.id, { kind: 'token-ending', endsAt });
      assert.equal(await channel?.expiresAt?.(0), endsAt);
      assert.equal(await channel?.check(), undefined);
    }
});

test('an app that proves nothing is told nothing', async (t) => {
  const bed = await simulatorBed(t, { accounts: [igAccount] });
  bed.simulator.faults.set(igAccount.id, { kind: 'token-ending', endsAt: bed.clock.at });
  const more = { appId: '999' };
  assert.equal(await makeChannel({ ...igAccount, more, apiUrl: `${bed.url}/graph` })?.expiresAt?.(0), undefined);
});

test('a token that never ends may still see people’s data for a while only', async () => {
  assert.equal(
    await answering(200, { data: { expires_at: 0, data_access_expires_at: 1_800_000_000 } }),
    1_800_000_000_000,
  );
  const both = { expires_at: 1_700_000_000, data_access_expires_at: 1_800_000_000 };
  assert.equal(await answering(200, { data: both }), 1_700_000_000_000);
});

test('odd answers say nothing, and a platform that is away is no answer', async () => {
  for (const data of [undefined, [], { expires_at: 'soon' }, { expires_at: -1 }])
    assert.equal(await answering(200, { data }), undefined);
  assert.equal(await answering(400, { error: { message: 'no', code: 10 } }), undefined);
  await assert.rejects(answering(500, { error: { message: 'busy', code: 2 } }) ?? Promise.resolve());
});
