// better-auth on our own tables: accounts, sessions, second factors and OpenID Connect. The only file that knows that library.
// Must not let a session token reach a log, keep a provider's tokens, or make an officer.
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { SignInProvider } from '#ports/sign-in.ts';
import { hooksOn } from './auth-hooks.ts';
import {
  idleSeconds,
  renewAfterSeconds,
  sessionCookieName,
  type AuthDeps,
  type Library,
  type LibraryAnswer,
} from './library.ts';
import { hashPassword, isPassword, passwordLength } from './password.ts';

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

const credentialFields = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'user_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  ...times,
} as const;

const sessionOptions = {
  modelName: 'officer_session',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
  additionalFields: {
    proof: { type: 'string', required: false, input: false },
    actingFor: { type: 'string', required: false, input: false, fieldName: 'acting_for' },
  },
  expiresIn: idleSeconds,
  updateAge: renewAfterSeconds,
  freshAge: 0,
  cookieCache: { enabled: false },
} as const;

const userOptions = {
  modelName: 'officer',
  fields: { emailVerified: 'email_verified', ...times },
  additionalFields: {
    role: { type: 'string', required: true, input: false },
    agencyId: { type: 'string', required: false, input: false, fieldName: 'agency_id' },
    disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' },
  },
} as const;

const codes = twoFactor({
  issuer: 'Tanggap',
  // Whoever signs in by a provider has no password to show.
  allowPasswordless: true,
  schema: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'officer_two_factor',
      fields: {
        backupCodes: 'backup_codes',
        userId: 'user_id',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
});

/** A key counts for two factors only when its holder was asked for a finger, a face or a PIN. */
const demandVerified = (verified: boolean): void => {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'user not verified' });
};

const passkeyFields = {
  publicKey: 'public_key',
  userId: 'user_id',
  credentialID: 'credential_id',
  deviceType: 'device_type',
  backedUp: 'backed_up',
  createdAt: 'created_at',
} as const;

/** Browsers know passkeys for names only: at a number of this machine they are made for its name, `localhost`. */
export const passkeySite = (publicUrl: string): { rpID: string; origin: string } => {
  const url = new URL(publicUrl);
  if (/^(?:127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)) url.hostname = 'localhost';
  return { rpID: url.hostname, origin: url.origin };
};

const passkeys = (publicUrl: string) =>
  passkey({
    rpName: 'Tanggap',
    ...passkeySite(publicUrl),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => {
        demandVerified(verification.registrationInfo?.userVerified === true);
        return Promise.resolve(undefined);
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        demandVerified(verification.authenticationInfo.userVerified);
        return Promise.resolve();
      },
    },
    schema: { passkey: { modelName: 'officer_passkey', fields: passkeyFields } },
  });

/** A provider tells who somebody is; who may come in is told by the book of officers alone. */
const providerOf = ({ id, name, issuer, clientId, clientSecret }: SignInProvider) => ({
  ...{ providerId: id, name, clientId, clientSecret },
  discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  overrideUserInfo: false,
});

const makeLibrary = ({ pool, secret, publicUrl, onError, signIn }: AuthDeps) => {
  const https = publicUrl.startsWith('https://');
  const providers = signIn?.providers ?? [];
  return betterAuth({
    appName: 'Tanggap',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    // The library's details may hold an e-mail address: only its own words are passed on.
    logger: { level: 'error', log: (_level, message) => onError?.(message) },
    onAPIError: { errorURL: `${publicUrl}/meja/sign-in` },
    rateLimit: { enabled: false },
    user: userOptions,
    session: sessionOptions,
    account: {
      modelName: 'officer_credential',
      fields: credentialFields,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false },
    },
    verification: { modelName: 'officer_verification', fields: { expiresAt: 'expires_at', ...times } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    plugins: [codes, passkeys(publicUrl), genericOAuth({ config: providers.map(providerOf) })],
    advanced: {
      // csrf.ts checks every unsafe request before it comes here.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      // The library's own cookies, of a half-way sign-in, are bound to the host like the session's.
      cookiePrefix: https ? '__Host-tanggap' : 'tanggap',
      defaultCookieAttributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      cookies: { session_token: { name: sessionCookieName(https) } },
    },
    databaseHooks: hooksOn(pool, providers),
  });
};

const recordIn = (body: unknown): LibraryAnswer['body'] =>
  typeof body === 'object' && body !== null ? { ...body } : {};

const bare = (address: string): string => address.replace(/\/+$/, '');

/** `call` answers a refusal with its status instead of throwing; a body that is no JSON counts as empty. */
export const openLibrary = (deps: AuthDeps): Library => {
  const library = makeLibrary(deps);
  return {
    isAsConfigured: async ({ id, issuer }) => {
      const { socialProviders } = await library.$context;
      const said = socialProviders.find((one) => one.id === id)?.issuer;
      return said !== undefined && bare(said) === bare(issuer);
    },
    call: async (path, { body, cookie, userAgent }) => {
      const headers = new Headers({ origin: new URL(deps.publicUrl).origin });
      if (body !== undefined) headers.set('content-type', 'application/json');
      if (cookie !== undefined) headers.set('cookie', cookie);
      if (userAgent !== undefined) headers.set('user-agent', userAgent.slice(0, 300));
      const response = await library.handler(
        new Request(`${deps.publicUrl}/api/auth${path}`, {
          headers,
          ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }),
      );
      const location = response.headers.get('location');
      return {
        status: response.status,
        cookies: response.headers.getSetCookie(),
        body: recordIn(await response.json().catch(() => undefined)),
        ...(location === null ? {} : { location }),
      };
    },
    findSession: async (cookie, renew) => {
      const { headers, response } = await library.api.getSession({
        headers: new Headers({ cookie }),
        query: { disableRefresh: !renew },
        returnHeaders: true,
      });
      return response === null
        ? undefined
        : { id: response.session.id, userId: response.user.id, cookies: headers.getSetCookie() };
    },
  };
};
