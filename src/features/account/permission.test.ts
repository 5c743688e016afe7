// The operator gives permission at the mail provider: begun by them, taken back once, kept sealed, and said in the log.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { accountBook } from '#db/accounts.ts';
import { deskSealing, givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { testRecording } from '#test/beds/store.ts';

const desk = await givenDesk({ after });
const book = accountBook({ pool: desk.pool, ...testRecording }, deskSealing);
const id = 'aduan@kota.example';
const path = '/api/v1/accounts';
const asked: URLSearchParams[] = [];

const provider = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    asked.push(new URLSearchParams(body));
    const tokens = { access_token: 'token-baru', refresh_token: 'penyegar-baru' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(tokens));
  });
});
await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready));
after(() => provider.close());
const origin = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}`;

const begin = async (): Promise<URL> => {
  const answer = await desk.send('operator', 'POST', `${path}/email/${encodeURIComponent(id)}/permission`, {});
  return new URL(json<{ address: string }>(answer).address);
};
const back = (who: 'operator' | 'ketua', state: string, code?: string) =>
  desk.get(who, `/api/v1/account-permissions?state=${state}${code === undefined ? '' : `&code=${code}`}`);
const renewed = async () => (await book.find({ channel: 'email', id }))?.more?.['refreshToken'];

test('an account without a provider gives none, and one with it goes to the provider', async () => {
  const settings = { imapUrl: 'imap://aduan@127.0.0.1:9', smtpUrl: 'smtp://aduan@127.0.0.1:9' };
  const body = { channel: 'email', id, handle: 'Aduan', apiUrl: '', settings };
  assert.equal((await desk.send('operator', 'POST', path, body)).statusCode, 201);
  refused(
    await desk.send('operator', 'POST', `${path}/email/${encodeURIComponent(id)}/permission`, {}),
    404,
    'not-found',
  );

  const change = (mailProvider: string) =>
    desk.send('operator', 'PUT', `${path}/email/${encodeURIComponent(id)}`, {
      ...{ handle: 'Aduan', apiUrl: '', forget: [] },
      settings: {
        ...settings,
        mailProvider,
        clientId: 'klien',
        clientSecret: 'canary-rahasia',
        tokenUrl: `${origin}/token`,
      },
    });
  refused(await change('hotmail'), 400, 'invalid-request');
  assert.equal((await change('google')).statusCode, 200);
  const address = await begin();
  assert.equal(address.host, 'accounts.google.com');
  assert.equal(address.searchParams.get('redirect_uri'), 'http://127.0.0.1:3000/api/v1/account-permissions');
  assert.equal(address.href.includes('canary'), false);
});

test('whoever did not begin it cannot end it, and it is taken back once', async () => {
  const state = (await begin()).searchParams.get('state') ?? '';
  refused(await back('ketua', state, 'kode'), 403, 'not-allowed');
  const stranger = await back('operator', 'x'.repeat(43), 'kode');
  assert.equal(stranger.headers.location, '/meja/akun?izin=gagal');
  assert.equal(asked.length, 0);

  assert.equal((await back('operator', state, 'kode')).headers.location, '/meja/akun?izin=diterima');
  assert.deepEqual([asked[0]?.get('grant_type'), asked[0]?.get('code')], ['authorization_code', 'kode']);
  assert.equal(await renewed(), 'penyegar-baru');
  assert.equal((await back('operator', state, 'kode')).headers.location, '/meja/akun?izin=gagal');
  assert.equal(asked.length, 1);
});

test('a refusal at the provider, and one that took too long, change nothing', async () => {
  const refusedState = (await begin()).searchParams.get('state') ?? '';
  assert.equal((await back('operator', refusedState)).headers.location, '/meja/akun?izin=gagal');
  const late = (await begin()).searchParams.get('state') ?? '';
  await desk.moveTo(0.5);
  assert.equal((await back('operator', late, 'kode')).headers.location, '/meja/akun?izin=gagal');
  assert.equal(asked.length, 1);
});
