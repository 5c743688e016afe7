// What we ask of the session library, and what is known without it: it is big, and a start need not wait for it.
// Must not import it but when it is asked for.
import type { Pool } from 'pg';
import type { SignInProvider, SignInSettings } from '#ports/sign-in.ts';

/** A session ends when nothing came for this long. */
export const idleSeconds = 2 * 3600;
/** One that is used is renewed when so much of that is gone. */
export const renewAfterSeconds = 300;

/** Whether the library would renew a session that ends then. */
export const isRenewalDue = (expiresAt: number): boolean =>
  expiresAt - (idleSeconds - renewAfterSeconds) * 1000 <= Date.now();

/** Without `signIn` there is no provider, and no role must show a second factor. */
export type AuthDeps = {
  pool: Pool;
  /** Signs the cookies: 32 bytes in hex. */
  secret: string;
  publicUrl: string;
  signIn?: SignInSettings;
  /** When somebody's standing in ends is told by this clock; sessions live by the library's own. */
  now?: () => number;
  onError?: (message: string) => void;
};

/** What the library answered; whoever passes on `body` picks its fields one by one. */
export type LibraryAnswer = {
  status: number;
  cookies: readonly string[];
  body: Readonly<Record<string, unknown>>;
  location?: string;
};

/** Sent as if from our own pages; `userAgent` is cut to 300 characters. */
export type LibraryCall = {
  /** Sent as JSON; without it the call is a GET. */
  body?: object;
  cookie?: string;
  userAgent?: string;
};

/** `cookies` are whole `Set-Cookie` lines, to be handed on to the browser. */
export type FoundSession = { id: string; userId: string; cookies: readonly string[] };

/** Paths are the library's own, below /api/auth, and cannot be reached from outside but through our routes. */
export type Library = {
  call: (path: string, call: LibraryCall) => Promise<LibraryAnswer>;
  /** Whether the provider was found, and says of itself what the configuration says of it. */
  isAsConfigured: (provider: SignInProvider) => Promise<boolean>;
  /** The session that a `Cookie` header holds, with cookies that renew it. */
  findSession: (cookie: string, renew: boolean) => Promise<FoundSession | undefined>;
};

/** Behind https the `__Host-` name: browsers take it only from this host, for every path, and never in the clear. */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-tanggap_session' : 'tanggap_session');
