// Signing in and out. Only what the console needs is open; every other address under /api/auth is unknown.
import { Type, type Static } from 'typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RateWindow } from '#db/rate-window.ts';
import type { Auth, AuthAnswer } from './auth.ts';
import { rememberDevice, type DeviceBook } from './known-device.ts';
import type { LogDigest } from './log.ts';
import { networkOf } from './network.ts';
import type { NoteOwnAct } from './note-own-act.ts';
import type { PasswordFault } from './password-rule.ts';
import { ownPassword } from './own-password.ts';
import { serverWords } from '#words/server.ts';
import { passwordLength } from './password.ts';
import { languageOf, sendProblem } from './problem.ts';
import { getSignedIn, officerOf } from './session.ts';
import type { Admitted, SignInThrottle } from './sign-in-throttle.ts';

const closed = { additionalProperties: false } as const;
const SignIn = Type.Object(
  {
    email: Type.String({ minLength: 3, maxLength: 254 }),
    password: Type.String({ minLength: 1, maxLength: passwordLength.max }),
  },
  closed,
);
const ChangePassword = Type.Object(
  {
    currentPassword: Type.String({ minLength: 1, maxLength: passwordLength.max }),
    newPassword: Type.String({ minLength: 1, maxLength: 1024 }),
  },
  closed,
);

/** Hands the library's cookies on. */
export const pass = (reply: FastifyReply, cookies: readonly string[]): void => {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
};

const tooMany = (reply: FastifyReply, waitMs: number): FastifyReply =>
  sendProblem(reply.header('retry-after', String(Math.ceil(waitMs / 1000))), 'too-many-requests');

/** Who has signed in just now, for the answer and the log. */
export const signedIn = async (
  auth: Auth,
  request: FastifyRequest,
  cookies: readonly string[],
  who: Readonly<Record<string, string>> = {},
) => {
  const found = await auth.find(cookies.map((line) => line.split(';', 1)[0] ?? '').join('; '));
  request.log.info({ event: 'signed-in', userId: found?.officer.userId, ...who }, 'signed in');
  return { officer: found?.officer ?? null, ...(found?.due === undefined ? {} : { due: found.due }) };
};

/** The throttle is asked before the password is looked at; `devices` knows who was let in before. */
export type SignInParts = {
  auth: Auth;
  throttle: SignInThrottle;
  devices: DeviceBook;
  /** Names an account or an address in the log, so that lines can be laid side by side and nobody can be read from them. */
  digest: LogDigest;
};

const refuseSignIn = (reply: FastifyReply, answer: AuthAnswer, { slowed, afterMs }: Admitted & { ok: true }) => {
  if (answer.status >= 500 && answer.code === undefined) return sendProblem(reply, 'unavailable');
  return slowed ? tooMany(reply, afterMs) : sendProblem(reply, 'wrong-credentials');
};

const signIn = async (
  parts: SignInParts,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Static<typeof SignIn>,
) => {
  const { auth, throttle, devices, digest } = parts;
  const account = body.email.trim().toLowerCase();
  const who = { account: digest('account', account), from: digest('address', networkOf(request.ip)) };
  const admitted = await throttle(request, account);
  if (!admitted.ok) {
    request.log.warn({ event: 'sign-in-held-off', ...who, afterMs: admitted.afterMs }, 'sign-in held off');
    return tooMany(reply, admitted.afterMs);
  }
  const answer = await auth.signIn(account, body.password, request.headers['user-agent']);
  if (answer.status !== 200) {
    request.log.warn({ event: 'sign-in-failed', ...who, slowed: admitted.slowed }, 'sign-in failed');
    return refuseSignIn(reply, answer, admitted);
  }
  await admitted.forgive();
  if (auth.hasSession(request.headers.cookie)) await auth.signOut(request.headers.cookie ?? '');
  pass(reply, answer.cookies);
  // Whoever knows the password is no stranger, though a code must follow.
  rememberDevice(request, reply, devices, account);
  if (answer.needsCode === true) return { officer: null, needsCode: true };
  return signedIn(auth, request, answer.cookies, who);
};

/** Undefined where the password may be taken; it must differ from `current` where that is given. */
export type Weigh = (userId: string, password: string, current?: string) => Promise<PasswordFault | undefined>;

type Changing = { auth: Auth; weigh: Weigh; note: NoteOwnAct };

const changePassword = async (
  { auth, weigh, note }: Changing,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Static<typeof ChangePassword>,
) => {
  const { officer } = getSignedIn(request);
  const { userId } = officer;
  const fault = await weigh(userId, body.newPassword, body.currentPassword);
  if (fault !== undefined)
    return sendProblem(reply, 'weak-password', { detail: serverWords[languageOf(request)].passwords[fault] });
  const answer = await auth.changePassword(request.headers.cookie ?? '', body.currentPassword, body.newPassword);
  if (answer.status !== 200) {
    request.log.warn({ event: 'password-change-refused', userId }, 'password change refused');
    return sendProblem(reply, 'wrong-password');
  }
  request.log.info({ event: 'password-changed', userId }, 'password changed');
  await note(officer, 'PasswordChanged');
  pass(reply, answer.cookies);
  return { ok: true };
};

/** A wrong e-mail and a wrong password get the same answer; whoever signs in ends the session that this browser held before. */
export const authRoutes = (app: FastifyInstance, parts: SignInParts & Changing & { rate: RateWindow }): void => {
  const { auth, rate } = parts;
  app.post<{ Body: Static<typeof SignIn> }>('/api/auth/sign-in/email', { schema: { body: SignIn } }, (request, reply) =>
    signIn(parts, request, reply, request.body),
  );
  app.post('/api/auth/sign-out', async (request, reply) => {
    const cookie = request.headers.cookie;
    if (auth.hasSession(cookie)) pass(reply, (await auth.signOut(cookie ?? '')).cookies);
    return { ok: true };
  });
  app.get('/api/auth/get-session', (request) => Promise.resolve({ officer: officerOf(request) ?? null }));
  app.post<{ Body: Static<typeof ChangePassword> }>(
    '/api/auth/change-password',
    {
      schema: { body: ChangePassword },
      ...ownPassword(rate, 'new-password-due', 'enrolment-due'),
    },
    (request, reply) => changePassword(parts, request, reply, request.body),
  );
};
