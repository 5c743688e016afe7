// A real OpenID Connect provider on loopback, with people of the test's own; signs in whoever the test says, without a screen.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Cleanup } from './database.ts';

export type Claimed = { sub: string; email: string; email_verified: boolean };

/** From a genuine ID token to what comes in its place. */
export type Forge = (token: string) => string;

/** The provider's own key, with which a test signs as the provider would. */
export const providerKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyInJwk = { ...providerKey.privateKey.export({ format: 'jwk' }), kid: 'penyedia', use: 'sig', alg: 'RS256' };

export type IdentityProvider = {
  issuer: string;
  clientSecret: string;
  /** Who sits at the provider now. */
  sits: (who: Claimed) => void;
  /** Walks through the provider as a browser does, from our address to the one it sends back to. */
  walk: (url: string) => Promise<string>;
  /** What the provider was asked in the first place. */
  asked: () => URLSearchParams;
  /** What the provider hands out instead of the ID tokens that it makes; undefined: those themselves. */
  forges: (forge: Forge | undefined) => void;
  /** What it says of itself instead. */
  says: (changed: Record<string, unknown>) => void;
  /** Every request that reached it, `POST /token`. */
  reached: readonly string[];
};

const clientSecret = 'rahasia-klien-contoh-rahasia-klien';

/** The screen in which somebody would sign in and agree. */
const interactionsOf =
  (provider: Provider, who: () => Claimed) =>
  async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const { prompt, params, session } = await provider.interactionDetails(request, reply);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, reply, { login: { accountId: who().sub } });
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    return provider.interactionFinished(request, reply, { consent: { grantId: await grant.save() } });
  };

/** Follows the provider's redirects until one leads away from it. */
const walkFrom = async (issuer: string, from: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let at = from;
  for (let hop = 0; hop < 12 && at.startsWith(issuer); hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    if (to === null) throw new Error(`the provider stopped at ${at}: ${await response.text()}`);
    at = new URL(to, at).href;
  }
  return at;
};

const providerAt = (issuer: string, redirectUri: string, who: () => Claimed): Provider =>
  new Provider(issuer, {
    clients: [{ client_id: 'tanggap', client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    jwks: { keys: [keyInJwk] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['kunci-contoh'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: 'Nama di Penyedia', email: who().email, email_verified: who().email_verified }),
    }),
  });

export const startIdentityProvider = async (t: Cleanup, redirectUri: string): Promise<IdentityProvider> => {
  let sitting: Claimed = { sub: 'nobody', email: '', email_verified: false };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = providerAt(issuer, redirectUri, () => sitting);
  let forge: Forge | undefined;
  let changed: Record<string, unknown> = {};
  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (typeof body !== 'object' || body === null) return;
    if (ctx.path.endsWith('/openid-configuration')) Object.assign(body, changed);
    if (ctx.path === '/token' && 'id_token' in body && forge !== undefined)
      body.id_token = forge(String(body.id_token));
  });
  const reached: string[] = [];
  const interact = interactionsOf(provider, () => sitting);
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, reply: ServerResponse) => {
    reached.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const work = request.url?.startsWith('/interaction/') === true ? interact(request, reply) : answer(request, reply);
    work.catch((error: unknown) => reply.writeHead(500).end(String(error)));
  });
  let asked = new URLSearchParams();
  return {
    issuer,
    clientSecret,
    sits: (who) => {
      sitting = who;
    },
    asked: () => asked,
    forges: (instead) => {
      forge = instead;
    },
    says: (instead) => {
      changed = instead;
    },
    reached,
    walk: async (from) => {
      asked = new URL(from).searchParams;
      return walkFrom(issuer, from);
    },
  };
};
