// What officers prove themselves with besides a password: codes of an app, recovery codes, passkeys. Through the library's own plug-ins.
// Must hand out a secret once only, while it is set up, and must not take one code twice.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Library, LibraryAnswer } from './library.ts';

/** `code` is the library's own word for why not: a route makes a problem of it and never passes it on. */
export type FactorAnswer<Fields = object> =
  | ({ ok: true; cookies: readonly string[] } & Fields)
  | { ok: false; cookies: readonly string[]; code: string };

/** Codes of an app pass by time and open once; a recovery code is struck out by its use. */
export type CodeKind = 'app' | 'recovery';

/** Signing in, by code or key, leaves out the session of whoever sat at this browser before. */
export type SecondFactor = {
  /** Begins with an app: it counts once a code of it was shown. */
  enable: (cookie: string, password: string) => Promise<FactorAnswer<{ uri: string; recoveryCodes: string[] }>>;
  confirm: (cookie: string, code: string) => Promise<FactorAnswer>;
  disable: (cookie: string, password: string) => Promise<FactorAnswer>;
  renewCodes: (cookie: string, password: string) => Promise<FactorAnswer<{ recoveryCodes: string[] }>>;
  /** The second half of signing in. */
  signIn: (cookie: string, code: string, kind: CodeKind, userAgent: string) => Promise<FactorAnswer>;
  keyOptions: (cookie: string, purpose: 'register' | 'authenticate') => Promise<FactorAnswer<{ options: object }>>;
  addKey: (cookie: string, credential: object, name: string) => Promise<FactorAnswer>;
  signInByKey: (cookie: string, credential: object, userAgent: string) => Promise<FactorAnswer>;
};

const answerOf = <Fields>(answer: LibraryAnswer, fields: Fields): FactorAnswer<Fields> => {
  const { status, cookies, body } = answer;
  if (status === 200) return { ok: true, cookies, ...fields };
  return { ok: false, cookies, code: typeof body['code'] === 'string' ? body['code'] : 'UNKNOWN' };
};

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** A sign-in begins without the session of whoever sat here before. */
const withoutSession = (cookie: string, sessionName: string): string =>
  cookie
    .split(/;\s*/)
    .filter((pair) => !pair.startsWith(`${sessionName}=`))
    .join('; ');

const usedForMs = 5 * 60_000;

/** False when this code was used before: somebody may have looked over a shoulder. */
const useUp = async (pool: Pool, userId: string, code: string): Promise<boolean> => {
  await pool.query('delete from officer_used_code where used_at < now() - make_interval(secs => $1)', [
    usedForMs / 1000,
  ]);
  const hash = createHash('sha256').update(`${userId}:${code}`).digest();
  const { rowCount } = await pool.query(
    'insert into officer_used_code (user_id, code_hash) values ($1, $2) on conflict do nothing',
    [userId, hash],
  );
  return rowCount === 1;
};

const userIdIn = (body: LibraryAnswer['body']): string => {
  const user = body['user'];
  const id: unknown = typeof user === 'object' && user !== null ? Reflect.get(user, 'id') : undefined;
  if (typeof id !== 'string') throw new Error('the library did not say whose code it was');
  return id;
};

const cookieFrom = (cookies: readonly string[]): string => cookies.map((line) => line.split(';', 1)[0]).join('; ');

const codesOn = ({ call }: Library): Pick<SecondFactor, 'enable' | 'disable' | 'renewCodes'> => ({
  enable: async (cookie, password) => {
    const answer = await call('/two-factor/enable', { body: { password }, cookie });
    const uri = typeof answer.body['totpURI'] === 'string' ? answer.body['totpURI'] : '';
    return answerOf(answer, { uri, recoveryCodes: textsIn(answer.body['backupCodes']) });
  },
  disable: async (cookie, password) => answerOf(await call('/two-factor/disable', { body: { password }, cookie }), {}),
  renewCodes: async (cookie, password) => {
    const answer = await call('/two-factor/generate-backup-codes', { body: { password }, cookie });
    return answerOf(answer, { recoveryCodes: textsIn(answer.body['backupCodes']) });
  },
});

const checksOn = (library: Library, pool: Pool, sessionName: string): Pick<SecondFactor, 'confirm' | 'signIn'> => ({
  confirm: async (cookie, code) => {
    const answer = await library.call('/two-factor/verify-totp', { body: { code }, cookie });
    if (answer.status === 200) await useUp(pool, userIdIn(answer.body), code);
    return answerOf(answer, {});
  },
  signIn: async (cookie, code, kind, userAgent) => {
    const path = kind === 'app' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
    const asked = withoutSession(cookie, sessionName);
    const answer = await library.call(path, { body: { code }, cookie: asked, userAgent });
    // The library itself strikes out a recovery code.
    if (answer.status !== 200 || kind === 'recovery') return answerOf(answer, {});
    if (await useUp(pool, userIdIn(answer.body), code)) return answerOf(answer, {});
    await library.call('/sign-out', { body: {}, cookie: cookieFrom(answer.cookies) });
    return { ok: false, cookies: [], code: 'INVALID_CODE' };
  },
});

const keysOn = (
  { call }: Library,
  sessionName: string,
): Pick<SecondFactor, 'keyOptions' | 'addKey' | 'signInByKey'> => ({
  keyOptions: async (cookie, purpose) => {
    const asked = purpose === 'register' ? cookie : withoutSession(cookie, sessionName);
    const answer = await call(`/passkey/generate-${purpose}-options`, { cookie: asked });
    // A key that asks for nothing proves only that somebody holds it.
    const options = purpose === 'register' ? answer.body : { ...answer.body, userVerification: 'required' };
    return answerOf(answer, { options });
  },
  addKey: async (cookie, response, name) =>
    answerOf(await call('/passkey/verify-registration', { body: { response, name }, cookie }), {}),
  signInByKey: async (cookie, response, userAgent) => {
    const asked = withoutSession(cookie, sessionName);
    return answerOf(await call('/passkey/verify-authentication', { body: { response }, cookie: asked, userAgent }), {});
  },
});

/** An app's code that opened once is refused afterwards, though the library would take it again while it lasts. */
export const makeSecondFactor = (library: Library, pool: Pool, sessionName: string): SecondFactor => ({
  ...codesOn(library),
  ...checksOn(library, pool, sessionName),
  ...keysOn(library, sessionName),
});
