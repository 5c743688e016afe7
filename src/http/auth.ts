// Officers' passwords and sessions: signing in, who stands behind a request, and what is still asked of them before they may work.
// Must not decide what a role may do, and must not let a session token reach a response body or a log.
import type { Pool } from 'pg';
import { roles, rolesOf, type Role } from '#core/access.ts';
import { findStandingOf, findStandings, type Proof, type Standing } from '#db/officer-sessions.ts';
import { plainSignIn, type SignInSettings } from '#ports/sign-in.ts';
import { isRenewalDue, sessionCookieName, type AuthDeps, type Library, type LibraryAnswer } from './library.ts';
import { lateLibrary } from './late-library.ts';
import { makeSecondFactor, type SecondFactor } from './second-factor.ts';
import { readSessionToken } from './session-cookie.ts';
import type { Due, Officer } from './session.ts';

export type { AuthDeps } from './library.ts';

/** A session ends after this long in any case. */
const longestSessionMs = 12 * 3600 * 1000;

/** `cookies` are whole `Set-Cookie` lines to hand on; `code` is the library's own word and is shown to nobody. */
export type AuthAnswer = { status: number; cookies: readonly string[]; code?: string };
/** `due`: what must be done before anything else is answered. */
export type Known = { officer: Officer; due?: Due };
/** `cookies` renew the session and must be sent on. */
export type Found = Known & { sessionId: string; cookies: readonly string[] };

/** Wherever a `cookie` is asked for, it is the browser's whole `Cookie` header. */
export type Auth = {
  /** Brings in what signing in needs, which a start does not wait for. */
  load: () => Promise<void>;
  /** `needsCode`: the password was right, and a code must follow. */
  signIn: (email: string, password: string, userAgent?: string) => Promise<AuthAnswer & { needsCode?: true }>;
  signOut: (cookie: string) => Promise<AuthAnswer>;
  /** Ends all other sessions of the officer. */
  changePassword: (cookie: string, current: string, next: string) => Promise<AuthAnswer>;
  find: (cookie: string) => Promise<Found | undefined>;
  /** Those of the sessions that still stand, with who stands behind them now; asking does not renew them. */
  findStanding: (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, Known>>;
  /** Whether a `Cookie` header holds a session at all, so that others cost no query. */
  hasSession: (cookie: string | undefined) => boolean;
  secondFactor: SecondFactor;
  /** Whether the officer's role must show a second factor. */
  isDemandedOf: (userId: string) => Promise<boolean>;
  providers: readonly { id: string; name: string }[];
  /** Where a browser must go to sign in by a provider; undefined when there is none of that name, or it cannot be asked. */
  startProvider: (id: string) => Promise<{ url: string; cookies: readonly string[] } | undefined>;
  /** What the provider sent the browser back with, `query` and all. */
  endProvider: (id: string, query: string, cookie: string, userAgent?: string) => Promise<LibraryAnswer>;
};

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);

const strong: readonly Proof[] = ['two-factor', 'passkey', 'provider-two-factor'];

/** A password alone must not be enough to add a second factor where there is one already. */
const dueOf = (standing: Standing, { secondFactor }: SignInSettings): Due | undefined => {
  const held = [...rolesOf(standing), standing.ownRole, ...standing.ownAlsoRoles];
  const isDemanded = held.some((role) => secondFactor.includes(role));
  const isWeak = isDemanded && !strong.includes(standing.proof);
  if (isWeak && standing.hasSecondFactor) return 'second-factor-due';
  const byPassword = standing.proof === 'password' || standing.proof === 'two-factor';
  if (standing.mustChangePassword && byPassword) return 'new-password-due';
  return isWeak ? 'enrolment-due' : undefined;
};

const knownFrom = (standing: Standing, settings: SignInSettings): Known | undefined => {
  const { userId, name, role, alsoRoles, agencyId, actingFor, lanes } = standing;
  if (!isRole(role)) return undefined;
  const due = dueOf(standing, settings);
  return {
    officer: {
      ...{ userId, name, role },
      ...(alsoRoles === undefined ? {} : { alsoRoles }),
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(actingFor === undefined ? {} : { actingFor }),
      ...(lanes.length === 0 ? {} : { lanes }),
    },
    ...(due === undefined ? {} : { due }),
  };
};

/** Keeps of the library's answer what may go on: never its body, which repeats the session token. */
export const plainAnswer = ({ status, cookies, body }: LibraryAnswer): AuthAnswer => ({
  status,
  cookies,
  ...(typeof body['code'] === 'string' ? { code: body['code'] } : {}),
});

const readStandings =
  (pool: Pool, settings: SignInSettings, now: () => number): Auth['findStanding'] =>
  async (sessionIds) => {
    const standings = await findStandings(pool, sessionIds, now(), longestSessionMs);
    return new Map(
      [...standings].flatMap(([id, standing]) => {
        const known = knownFrom(standing, settings);
        return known === undefined ? [] : [[id, known] as const];
      }),
    );
  };

/** From now on the password is known to its owner alone. */
const noteOwnPassword = async (pool: Pool, userId: string): Promise<void> => {
  await pool.query('update officer set must_change_password = false, updated_at = now() where id = $1', [userId]);
};

const notBegun: LibraryAnswer = { status: 404, cookies: [], body: {} };

/** Signing in by somebody who knows the officers; only a provider that calls itself as the configuration does is spoken with. */
const byProvider = (
  library: Library,
  { publicUrl, signIn: { providers } = plainSignIn }: AuthDeps,
): Pick<Auth, 'startProvider' | 'endProvider'> => ({
  startProvider: async (id) => {
    const provider = providers.find((one) => one.id === id);
    if (provider === undefined) return undefined;
    const body = { provider: id, callbackURL: `${publicUrl}/meja/`, errorCallbackURL: `${publicUrl}/meja/sign-in` };
    const { body: said, cookies } = await library.call('/sign-in/social', {
      body: { ...body, disableRedirect: true },
    });
    return typeof said['url'] === 'string' && (await library.isAsConfigured(provider))
      ? { url: said['url'], cookies }
      : undefined;
  },
  endProvider: async (id, query, cookie, userAgent = '') => {
    const provider = providers.find((one) => one.id === id);
    // Nothing was begun with a provider that is not found, and the client's secret is not for one that is another.
    if (provider === undefined || !(await library.isAsConfigured(provider))) return notBegun;
    return library.call(`/callback/${encodeURIComponent(id)}${query}`, { cookie, userAgent });
  },
});

/** In one question where the library has nothing to do; undefined where it must be asked, since it renews and ends sessions. */
const findQuickly =
  (deps: AuthDeps, settings: SignInSettings, now: () => number) =>
  async (cookie: string): Promise<Found | undefined> => {
    const { pool, secret, publicUrl } = deps;
    const token = readSessionToken(cookie, sessionCookieName(publicUrl.startsWith('https://')), secret);
    const standing = token === undefined ? undefined : await findStandingOf(pool, token, now(), longestSessionMs);
    if (standing === undefined || isRenewalDue(standing.expiresAt)) return undefined;
    const known = knownFrom(standing, settings);
    return known === undefined ? undefined : { ...known, sessionId: standing.sessionId, cookies: [] };
  };

/** Who stands behind a session is asked of the database each time, so that a changed role or an ended access holds at once. */
export const makeAuth = (deps: AuthDeps): Auth => {
  const { pool, publicUrl, signIn: settings = plainSignIn, now = () => Date.now() } = deps;
  const library = lateLibrary(deps);
  const name = sessionCookieName(publicUrl.startsWith('https://'));
  const findStanding = readStandings(pool, settings, now);
  const findAtOnce = findQuickly(deps, settings, now);
  return {
    load: library.load,
    signIn: async (email, password, userAgent = '') => {
      const answer = await library.call('/sign-in/email', { body: { email, password }, userAgent });
      const needsCode = answer.body['twoFactorRedirect'] === true;
      return { ...plainAnswer(answer), ...(needsCode ? { needsCode } : {}) };
    },
    signOut: async (cookie) => plainAnswer(await library.call('/sign-out', { body: {}, cookie })),
    changePassword: async (cookie, currentPassword, newPassword) => {
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      const session = await library.findSession(cookie, false);
      const answer = await library.call('/change-password', { body, cookie });
      if (answer.status === 200 && session !== undefined) await noteOwnPassword(pool, session.userId);
      return plainAnswer(answer);
    },
    find: async (cookie) => {
      const found = await findAtOnce(cookie);
      if (found !== undefined) return found;
      const session = await library.findSession(cookie, true);
      if (session === undefined) return undefined;
      const known = (await findStanding([session.id])).get(session.id);
      return known === undefined ? undefined : { ...known, sessionId: session.id, cookies: session.cookies };
    },
    findStanding,
    hasSession: (cookie) => cookie?.includes(`${name}=`) ?? false,
    secondFactor: makeSecondFactor(library, pool, name),
    isDemandedOf: async (userId) => {
      const { rows } = await pool.query<{ held: Role[] }>(
        'select array[role] || also_roles as held from officer where id = $1',
        [userId],
      );
      return rows.some(({ held }) => held.some((role) => settings.secondFactor.includes(role)));
    },
    providers: settings.providers.map(({ id, name: called }) => ({ id, name: called })),
    ...byProvider(library, deps),
  };
};
