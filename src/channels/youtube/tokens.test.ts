// A new access token, asked for with what renews it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '#ports/channel.ts';
import { renewed } from './tokens.ts';

const more = { clientId: 'app', clientSecret: 'rahasia', refreshToken: 'perbarui' };
const plain = { handle: 'kota', appSecret: '', verifyToken: '', accessToken: '', apiUrl: 'https://youtube.example' };
const account: Account = { ...plain, channel: 'youtube', id: 'account-1', more };
const answers = (status: number, body: unknown) => () => Promise.resolve(Response.json(body, { status }));

test('the refresh token goes as a form to Google, or to the address that is set', async () => {
  const asked: [string, unknown][] = [];
  const fetch = (url: string, { body }: RequestInit) => {
    asked.push([url, body]);
    return answers(200, { access_token: 'baru', expires_in: 3599 })();
  };
  assert.deepEqual(await renewed(account, fetch), { ok: true, renewed: { accessToken: 'baru' } });
  await renewed({ ...account, more: { ...more, tokenUrl: 'https://stand-in.example/token' } }, fetch);
  assert.deepEqual(
    asked.map(([url]) => url),
    ['https://oauth2.googleapis.com/token', 'https://stand-in.example/token'],
  );
  const form = 'grant_type=refresh_token&refresh_token=perbarui&client_id=app&client_secret=rahasia';
  assert.equal(asked[0]?.[1], form);
});

test('a withdrawn permission needs a person, anything else only time', async () => {
  const refused = await renewed(account, answers(400, { error: 'invalid_grant' }));
  assert.ok(!refused.ok && refused.failure.outcome === 'rejected' && refused.failure.reason === 'token-invalid');
  const down = await renewed(account, answers(503, {}));
  assert.ok(!down.ok && down.failure.outcome === 'retry-later' && !down.failure.unknown);
  const cut = await renewed(account, () => Promise.reject(new Error('reset')));
  assert.ok(!cut.ok && cut.failure.outcome === 'retry-later' && !cut.failure.unknown);
});
