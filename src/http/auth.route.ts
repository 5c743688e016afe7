// Signing in and out. Only what the console needs is open; every other address under /api/auth is unknown.
import { Type, type Static } from 'typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RateWindow } from '#db/rate-window.ts';
import type { Auth, AuthAnswer } from './auth.ts';
import { passwordLength } from './password.ts';
import { sendProblem, type ProblemCode } from './problem.ts';
import { getOfficer, officerOf, requireOfficer } from './session.ts';

const windowMs = 15 * 60_000;
/** Failures in a window before the next try must wait: from one address on one account, from one address, on one account. */
const allowed = { pair: 10, address: 60 } as const;
const slowAfter = 10;

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

const pass = (reply: FastifyReply, cookies: readonly string[]): void => {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Counts a try before its password is looked at; what turns out rightful is taken back. */
const limited = async (
  rate: RateWindow,
  address: string,
  account: string,
): Promise<{ waitMs: number; tries: number }> => {
  const pair = await rate.hit(`sign-in:${address}:${account}`, windowMs);
  const from = await rate.hit(`sign-in:${address}`, windowMs);
  const on = await rate.hit(`sign-in:account:${account}`, windowMs);
  const over = [pair.hits > allowed.pair ? pair.endsInMs : 0, from.hits > allowed.address ? from.endsInMs : 0];
  return { waitMs: Math.max(...over), tries: on.hits };
};

const forgive = async (rate: RateWindow, address: string, account: string): Promise<void> => {
  await rate.refund(`sign-in:${address}:${account}`);
  await rate.refund(`sign-in:${address}`);
  await rate.refund(`sign-in:account:${account}`);
};

const tooMany = (reply: FastifyReply, waitMs: number): FastifyReply =>
  sendProblem(reply.header('retry-after', String(Math.ceil(waitMs / 1000))), 'too-many-requests');

const signIn = async (
  auth: Auth,
  rate: RateWindow,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Static<typeof SignIn>,
) => {
  const account = body.email.trim().toLowerCase();
  const { waitMs, tries } = await limited(rate, request.ip, account);
  if (waitMs > 0) return tooMany(reply, waitMs);
  // An account under attack from many addresses gets slower, but its owner is never locked out.
  if (tries > slowAfter) await pause(Math.min(3000, 200 * 2 ** (tries - slowAfter)));
  const answer = await auth.signIn(account, body.password);
  if (answer.status !== 200) {
    request.log.warn({ event: 'sign-in-failed' }, 'sign-in failed');
    return sendProblem(reply, answer.status >= 500 && answer.code === undefined ? 'unavailable' : 'wrong-credentials');
  }
  await forgive(rate, request.ip, account);
  if (auth.hasSession(request.headers.cookie)) await auth.signOut(request.headers.cookie ?? '');
  pass(reply, answer.cookies);
  const cookie = answer.cookies.map((line) => line.split(';', 1)[0] ?? '').join('; ');
  const found = await auth.find(cookie);
  request.log.info({ event: 'signed-in', userId: found?.officer.userId }, 'signed in');
  return { officer: found?.officer ?? null };
};

const changeProblem = (answer: AuthAnswer): ProblemCode =>
  answer.code?.startsWith('PASSWORD_TOO') === true ? 'weak-password' : 'wrong-password';

const changePassword = async (
  auth: Auth,
  rate: RateWindow,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Static<typeof ChangePassword>,
) => {
  const { userId } = getOfficer(request);
  const { hits, endsInMs } = await rate.hit(`change-password:${userId}`, windowMs);
  if (hits > allowed.pair) return tooMany(reply, endsInMs);
  const answer = await auth.changePassword(request.headers.cookie ?? '', body.currentPassword, body.newPassword);
  if (answer.status !== 200) return sendProblem(reply, changeProblem(answer));
  await rate.refund(`change-password:${userId}`);
  pass(reply, answer.cookies);
  return { ok: true };
};

export const authRoutes = (app: FastifyInstance, { auth, rate }: { auth: Auth; rate: RateWindow }): void => {
  app.post<{ Body: Static<typeof SignIn> }>('/api/auth/sign-in/email', { schema: { body: SignIn } }, (request, reply) =>
    signIn(auth, rate, request, reply, request.body),
  );
  app.post('/api/auth/sign-out', async (request, reply) => {
    const cookie = request.headers.cookie;
    if (auth.hasSession(cookie)) pass(reply, (await auth.signOut(cookie ?? '')).cookies);
    return { ok: true };
  });
  app.get('/api/auth/get-session', (request) => Promise.resolve({ officer: officerOf(request) ?? null }));
  app.post<{ Body: Static<typeof ChangePassword> }>(
    '/api/auth/change-password',
    { schema: { body: ChangePassword }, preHandler: requireOfficer() },
    (request, reply) => changePassword(auth, rate, request, reply, request.body),
  );
};
