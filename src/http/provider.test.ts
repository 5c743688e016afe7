// Signing in by an OpenID Connect provider that is a real one: only invited officers, by an e-mail address that the provider has verified.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { cookieIn, givenServer } from '#test/beds/http-server.ts';
import { startIdentityProvider, type Claimed } from '#test/beds/identity-provider.ts';
import { refused } from '#test/beds/problems.ts';

const pusat = 'pusat@demo.tanggap.example';
const publicUrl = 'http://127.0.0.1:3000';
const provider = await startIdentityProvider({ after }, `${publicUrl}/api/auth/callback/sso-kota`);
const settings = { id: 'sso-kota', name: 'SSO Kota', issuer: provider.issuer, clientId: 'tanggap' };
const withProvider = (secondFactor: boolean) => ({
  secondFactor: ['admin-pusat'] as const,
  providers: [{ ...settings, clientSecret: provider.clientSecret, secondFactor }],
});
const { app, pool, officers } = await givenServer({ after }, { signIn: withProvider(true) });

type Answer = LightMyRequestResponse;

const start = (): Promise<Answer> =>
  app.inject({ method: 'POST', url: '/api/auth/sign-in/provider', payload: { provider: 'sso-kota' } });

/** From our page through the provider and back. */
const enter = async (who: Claimed): Promise<Answer> => {
  provider.sits(who);
  const started = await start();
  assert.equal(started.statusCode, 200, started.body);
  const back = new URL(await provider.walk(started.json<{ url: string }>().url));
  const cookie = cookieIn(started.headers['set-cookie']);
  return app.inject({ url: `${back.pathname}${back.search}`, headers: { cookie } });
};

const session = async (answer: Answer): Promise<{ role?: string } | null> => {
  const cookie = cookieIn(answer.headers['set-cookie']);
  const asked = await app.inject({ url: '/api/auth/get-session', headers: { cookie } });
  return asked.json<{ officer: { role: string } | null }>().officer;
};

const known = (sub: string, email = pusat, verified = true): Claimed => ({ sub, email, email_verified: verified });

const peopleCount = async (): Promise<number> => (await pool.query('select from officer')).rowCount ?? 0;

suite('a provider', () => {
  test('is named on the sign-in page, and no other is reached', async () => {
    const named = await app.inject('/api/auth/providers');
    assert.deepEqual(named.json(), { providers: [{ id: 'sso-kota', name: 'SSO Kota' }] });
    const other = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/provider',
      payload: { provider: 'google' },
    });
    refused(other, 404, 'not-found');
    refused(await app.inject('/api/auth/callback/google?code=x&state=y'), 404, 'not-found');
  });

  test('is asked with state, nonce and a challenge', async () => {
    await enter(known('pusat-1'));
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.ok((provider.asked().get(name) ?? '').length > 20, name);
    assert.equal(provider.asked().get('code_challenge_method'), 'S256');
  });

  test('lets an invited officer in, whose second factor it has asked for itself', async () => {
    const answer = await enter(known('pusat-1'));
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, '/meja/');
    assert.equal((await session(answer))?.role, 'admin-pusat');
  });

  test('makes nobody an officer, and takes no address that it has not verified', async () => {
    const before = await peopleCount();
    for (const who of [known('asing', 'asing@contoh.example'), known('palsu', 'medsos@demo.tanggap.example', false)]) {
      const answer = await enter(who);
      assert.equal(answer.headers.location, '/meja/sign-in?gagal=penyedia');
      assert.equal(await session(answer), null);
    }
    assert.equal(await peopleCount(), before);
  });

  test('opens nothing for who was switched off, though they came in before', async () => {
    await enter(known('kabid-1', 'kabid@demo.tanggap.example'));
    await officers.deactivate('kabid@demo.tanggap.example');
    const answer = await enter(known('kabid-1', 'kabid@demo.tanggap.example'));
    assert.equal(await session(answer), null);
    assert.equal(answer.headers.location, '/meja/sign-in?gagal=penyedia');
  });

  test('cannot be answered for by another browser, nor twice, nor with a state of one’s own', async () => {
    provider.sits(known('pusat-1'));
    const started = await start();
    const back = new URL(await provider.walk(started.json<{ url: string }>().url));
    const url = `${back.pathname}${back.search}`;
    const cookie = cookieIn(started.headers['set-cookie']);
    assert.equal(await session(await app.inject({ url })), null);
    const forged = new URL(back);
    forged.searchParams.set('state', 'x'.repeat(32));
    assert.equal(
      await session(await app.inject({ url: `${forged.pathname}${forged.search}`, headers: { cookie } })),
      null,
    );
    await app.inject({ url, headers: { cookie } });
    assert.equal(await session(await app.inject({ url, headers: { cookie } })), null);
  });

  test('leaves nothing behind with which it could be asked in an officer’s name', async () => {
    const { rows } = await pool.query<{ all: string }>(
      `select coalesce(access_token, '') || coalesce(refresh_token, '') || coalesce(id_token, '') as all
       from officer_credential where provider_id = 'sso-kota'`,
    );
    assert.ok(rows.length > 0);
    for (const { all } of rows) assert.equal(all, '');
  });
});

test('a provider that asks for no second factor does not stand for one', async (t) => {
  const other = await givenServer(t, { signIn: withProvider(false) });
  provider.sits(known('pusat-1'));
  const payload = { provider: 'sso-kota' };
  const started = await other.app.inject({ method: 'POST', url: '/api/auth/sign-in/provider', payload });
  const back = new URL(await provider.walk(started.json<{ url: string }>().url));
  const cookie = cookieIn(started.headers['set-cookie']);
  const answer = await other.app.inject({ url: `${back.pathname}${back.search}`, headers: { cookie } });
  const entered = cookieIn(answer.headers['set-cookie']);
  const due = await other.app.inject({ url: '/api/auth/get-session', headers: { cookie: entered } });
  assert.deepEqual(due.json(), { officer: null });
});

test('a provider that cannot be reached is said to be so', async (t) => {
  const [away] = withProvider(true).providers;
  const signIn = { secondFactor: [], providers: away === undefined ? [] : [{ ...away, issuer: 'http://127.0.0.1:9' }] };
  const { app: alone } = await givenServer(t, { signIn });
  const payload = { provider: 'sso-kota' };
  const answer = await alone.inject({ method: 'POST', url: '/api/auth/sign-in/provider', payload });
  refused(answer, 503, 'provider-unreachable');
});
