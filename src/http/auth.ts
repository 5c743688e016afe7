// Accounts' passwords and sessions, through better-auth on our own tables. The only file that knows that library.
// Must not decide what a role may do, and must not let a session token reach a response body or a log.
import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import { roles, type Role } from '#core/access.ts';
import { hashPassword, isPassword, passwordLength } from './password.ts';
import type { Officer } from './session.ts';

/** A session ends when nothing came for this long … */
const idleSeconds = 2 * 3600;
const renewAfterSeconds = 300;
/** … and after this long in any case. */
const longestSessionMs = 12 * 3600 * 1000;

export type AuthAnswer = { status: number; cookies: readonly string[]; code?: string };
export type Found = { officer: Officer; cookies: readonly string[] };

export type Auth = {
  signIn: (email: string, password: string) => Promise<AuthAnswer>;
  signOut: (cookie: string) => Promise<AuthAnswer>;
  /** Ends all other sessions of the officer. */
  changePassword: (cookie: string, current: string, next: string) => Promise<AuthAnswer>;
  /** The officer of a request's `Cookie` header; `cookies` renew the session and must be sent on. */
  find: (cookie: string) => Promise<Found | undefined>;
  /** Whether the session still stands; asking does not renew it. */
  isLive: (cookie: string) => Promise<boolean>;
  /** Whether a `Cookie` header holds a session at all, so that others cost no query. */
  hasSession: (cookie: string | undefined) => boolean;
};

export type AuthDeps = {
  pool: Pool;
  /** Signs the cookies: 32 bytes in hex. */
  secret: string;
  publicUrl: string;
  onError?: (message: string) => void;
};

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

const cookieName = (https: boolean): string => (https ? '__Host-tanggap_session' : 'tanggap_session');

const sessionOptions = {
  modelName: 'officer_session',
  fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
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

const makeLibrary = ({ pool, secret, publicUrl, onError }: AuthDeps) => {
  const https = publicUrl.startsWith('https://');
  return betterAuth({
    appName: 'Tanggap',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    // The library's details may hold an e-mail address: only its own words are passed on.
    logger: { level: 'error', log: (_level, message) => onError?.(message) },
    rateLimit: { enabled: false },
    user: userOptions,
    session: sessionOptions,
    account: { modelName: 'officer_credential', fields: credentialFields },
    verification: { modelName: 'officer_verification', fields: { expiresAt: 'expires_at', ...times } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    advanced: {
      // csrf.ts checks every unsafe request before it comes here.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: cookieName(https),
          attributes: { secure: https, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rowCount } = await pool.query('select 1 from officer where id = $1 and disabled_at is null', [
              session.userId,
            ]);
            return rowCount === 1;
          },
        },
      },
    },
  });
};

const isRole = (value: unknown): value is Role => (roles as readonly unknown[]).includes(value);

type UserRow = { id: string; name: string; role?: unknown; agencyId?: unknown; disabledAt?: unknown };

const officerFrom = (user: UserRow): Officer | undefined => {
  if (!isRole(user.role) || (user.disabledAt ?? undefined) !== undefined) return undefined;
  const officer = { userId: user.id, name: user.name, role: user.role };
  return typeof user.agencyId === 'string' ? { ...officer, agencyId: user.agencyId } : officer;
};

const codeIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : undefined;

/** Keeps of the library's answer what may go on: never its body, which repeats the session token. */
const answerOf = async (response: Response): Promise<AuthAnswer> => {
  const code = codeIn(await response.json().catch(() => undefined));
  return { status: response.status, cookies: response.headers.getSetCookie(), ...(code === undefined ? {} : { code }) };
};

const findIn = async (
  library: ReturnType<typeof makeLibrary>,
  cookie: string,
  disableRefresh: boolean,
): Promise<Found | undefined> => {
  const { headers, response } = await library.api.getSession({
    headers: new Headers({ cookie }),
    query: { disableRefresh },
    returnHeaders: true,
  });
  if (response === null || Date.now() - response.session.createdAt.getTime() > longestSessionMs) return undefined;
  const officer = officerFrom(response.user);
  return officer === undefined ? undefined : { officer, cookies: headers.getSetCookie() };
};

export const makeAuth = (deps: AuthDeps): Auth => {
  const library = makeLibrary(deps);
  const name = cookieName(deps.publicUrl.startsWith('https://'));
  const post = async (path: string, cookie: string | undefined, body: object): Promise<AuthAnswer> => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (cookie !== undefined) headers.set('cookie', cookie);
    const request = new Request(`${deps.publicUrl}/api/auth${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return answerOf(await library.handler(request));
  };
  return {
    signIn: (email, password) => post('/sign-in/email', undefined, { email, password }),
    signOut: (cookie) => post('/sign-out', cookie, {}),
    changePassword: (cookie, currentPassword, newPassword) =>
      post('/change-password', cookie, { currentPassword, newPassword, revokeOtherSessions: true }),
    find: (cookie) => findIn(library, cookie, false),
    isLive: async (cookie) => (await findIn(library, cookie, true)) !== undefined,
    hasSession: (cookie) => cookie?.includes(`${name}=`) ?? false,
  };
};
