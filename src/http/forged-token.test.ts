// What an OpenID Connect provider, or whoever stands between, may hand out is believed only where it is signed by the provider's own key, for
// us, now, and for this sign-in. The provider is a real one; its answers are changed on their way.
import assert from 'node:assert/strict';
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { after, afterEach, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { allowInner, guardGlobalFetch, parseInner } from '#channels/way-out.ts';
import { cookieIn, givenServer, type GivenServer } from '#test/beds/http-server.ts';
import { providerKey, startIdentityProvider, type Forge, type IdentityProvider } from '#test/beds/identity-provider.ts';
import { refused } from '#test/beds/problems.ts';

const publicUrl = 'http://127.0.0.1:3000';
const callback = `${publicUrl}/api/auth/callback/sso-kota`;
const provider = await startIdentityProvider({ after }, callback);
const settingsOf = ({ issuer, clientSecret }: IdentityProvider, id = 'sso-kota') => ({
  ...{ id, name: 'SSO Kota', issuer, clientId: 'tanggap', clientSecret, secondFactor: true },
});
const here = await givenServer({ after }, { signIn: { secondFactor: [], providers: [settingsOf(provider)] } });
const pusat = { sub: 'pusat-1', email: 'pusat@demo.tanggap.example', email_verified: true };

const begin = ({ app }: GivenServer, id = 'sso-kota'): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: '/api/auth/sign-in/provider', payload: { provider: id } });

/** The role that a whole sign-in leads to; undefined where it leads to none. */
const enters = async (server: GivenServer = here, from = provider, id = 'sso-kota'): Promise<string | undefined> => {
  const started = await begin(server, id);
  assert.equal(started.statusCode, 200, started.body);
  const back = new URL(await from.walk(started.json<{ url: string }>().url));
  const url = `${back.pathname}${back.search}`;
  const ended = await server.app.inject({ url, headers: { cookie: cookieIn(started.headers['set-cookie']) } });
  const cookie = cookieIn(ended.headers['set-cookie']);
  const asked = await server.app.inject({ url: '/api/auth/get-session', headers: { cookie } });
  const role = asked.json<{ officer: { role: string } | null }>().officer?.role;
  assert.equal(ended.headers.location, role === undefined ? '/meja/sign-in?gagal=penyedia' : '/meja/');
  return role;
};

afterEach(() => {
  provider.forges(undefined);
  provider.says({});
});

const inBase64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = (token: string): string[] => token.split('.');
const partOf = (token: string, index: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(parts(token)[index] ?? '', 'base64url').toString()) as Record<string, unknown>;

type Changes = { header?: object; claims?: object; key?: KeyObject; hmac?: string | Buffer };

/** The genuine token with other contents, signed anew. */
const signed =
  ({ header = {}, claims = {}, key = providerKey.privateKey, hmac }: Changes): Forge =>
  (token) => {
    const body = `${inBase64({ ...partOf(token, 0), ...header })}.${inBase64({ ...partOf(token, 1), ...claims })}`;
    const signature =
      hmac === undefined
        ? createSign('sha256').update(body).sign(key, 'base64url')
        : createHmac('sha256', hmac).update(body).digest('base64url');
    return `${body}.${signature}`;
  };

const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangeJwk = strange.publicKey.export({ format: 'jwk' });
const publicPem = providerKey.publicKey.export({ type: 'spki', format: 'pem' });
const now = (): number => Math.floor(Date.now() / 1000);

test('a token that the provider would sign so lets its officer in', async () => {
  provider.sits(pusat);
  assert.equal(await enters(), 'admin-pusat');
  provider.forges(signed({}));
  assert.equal(await enters(), 'admin-pusat');
});

const wrongSignatures: Readonly<Record<string, Forge>> = {
  'another key under the same name': signed({ key: strange.privateKey }),
  'contents changed under the old signature': (token) =>
    [parts(token)[0], inBase64({ ...partOf(token, 1), sub: 'medsos-1' }), parts(token)[2]].join('.'),
  'no signature': (token) => `${parts(token).slice(0, 2).join('.')}.`,
  'an algorithm that signs nothing': (token) =>
    `${inBase64({ ...partOf(token, 0), alg: 'none' })}.${parts(token)[1] ?? ''}.`,
  'the same in capitals': (token) => `${inBase64({ ...partOf(token, 0), alg: 'NONE' })}.${parts(token)[1] ?? ''}.`,
  'the client’s secret': signed({ header: { alg: 'HS256' }, hmac: provider.clientSecret }),
  'the public key as a secret': signed({ header: { alg: 'HS256' }, hmac: publicPem }),
};

test('an ID token with a wrong signature, or signed by an algorithm that is not on the list, lets nobody in', async () => {
  provider.sits(pusat);
  for (const [what, forge] of Object.entries(wrongSignatures)) {
    provider.forges(forge);
    assert.equal(await enters(), undefined, what);
  }
});

test('a key that a token brings itself, or an address for one, is not used', async () => {
  provider.sits(pusat);
  const before = provider.reached.length;
  for (const header of [
    { jwk: strangeJwk, kid: undefined },
    { jwk: strangeJwk, kid: 'lain' },
    { jku: `${provider.issuer}/kunci-lain`, kid: 'lain' },
    { x5u: `${provider.issuer}/kunci-lain`, kid: 'lain' },
  ]) {
    provider.forges(signed({ header, key: strange.privateKey }));
    assert.equal(await enters(), undefined, JSON.stringify(Object.keys(header)));
  }
  assert.ok(!provider.reached.slice(before).some((line) => line.includes('kunci-lain')));
});

test('a genuine token for another client, from another issuer, for another sign-in or time lets nobody in', async () => {
  provider.sits(pusat);
  for (const claims of [
    { aud: 'aplikasi-lain' },
    { aud: ['aplikasi-lain'] },
    { aud: undefined },
    { iss: 'https://lain.contoh.example' },
    { iss: `${provider.issuer}.contoh.example` },
    { nonce: 'lain' },
    { nonce: undefined },
    { exp: now() - 120 },
    { exp: undefined },
    { nbf: now() + 600 },
    { sub: undefined },
  ]) {
    provider.forges(signed({ claims }));
    assert.equal(await enters(), undefined, JSON.stringify(claims));
  }
});

test('a provider that calls itself otherwise than configured is not signed in by, nor given the client’s secret', async (t) => {
  const other = await startIdentityProvider(t, callback);
  for (const issuer of ['https://lain.contoh.example', `${other.issuer}/lain`]) {
    other.says({ issuer });
    const server = await givenServer(t, { signIn: { secondFactor: [], providers: [settingsOf(other)] } });
    refused(await begin(server), 503, 'provider-unreachable');
    const back = await server.app.inject('/api/auth/callback/sso-kota?code=x&state=y');
    assert.equal(back.headers.location, '/meja/sign-in?gagal=penyedia');
  }
  assert.ok(!other.reached.includes('POST /token'));
});

test('who somebody is at one provider says nothing at another, and an address that passes on opens nothing', async (t) => {
  const second = await startIdentityProvider(t, `${publicUrl}/api/auth/callback/sso-lain`);
  const providers = [settingsOf(provider), settingsOf(second, 'sso-lain')];
  const server = await givenServer(t, { signIn: { secondFactor: [], providers } });
  provider.sits(pusat);
  assert.equal(await enters(server), 'admin-pusat');
  second.sits({ ...pusat, email: 'orang-lain@contoh.example' });
  assert.equal(await enters(server, second, 'sso-lain'), undefined);
  provider.sits({ ...pusat, email: 'alamat-baru@contoh.example' });
  assert.equal(await enters(server), 'admin-pusat', 'the same person under a new address');
  provider.sits({ ...pusat, sub: 'pengganti' });
  assert.equal(await enters(server), undefined, 'another person under the old address');
});

test('a provider inside the own walls is not asked unless the environment allows it', async (t) => {
  t.after(() => allowInner([...(parseInner('loopback') ?? [])]));
  guardGlobalFetch();
  const other = await startIdentityProvider(t, callback);
  allowInner([]);
  const server = await givenServer(t, { signIn: { secondFactor: [], providers: [settingsOf(other)] } });
  refused(await begin(server), 503, 'provider-unreachable');
  assert.deepEqual(other.reached, []);
  allowInner([...(parseInner(new URL(other.issuer).host) ?? [])]);
  other.sits(pusat);
  // Keys that it names elsewhere are as far away.
  const elsewhere = await startIdentityProvider(t, callback);
  other.says({ jwks_uri: `${elsewhere.issuer}/jwks` });
  assert.equal(await enters(server, other), undefined);
  assert.deepEqual(elsewhere.reached, []);
  allowInner([...(parseInner('loopback') ?? [])]);
  assert.equal(await enters(server, other), 'admin-pusat');
  assert.deepEqual(elsewhere.reached, ['GET /jwks']);
});
