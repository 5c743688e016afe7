// Setting up, showing and giving up a second factor. What proves an officer is changed only by somebody who shows the password too.
import { Type, type Static } from 'typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RateWindow } from '#db/rate-window.ts';
import type { NoteOwnAct } from './note-own-act.ts';
import type { Auth } from './auth.ts';
import { pass, signedIn } from './auth.route.ts';
import { ownPassword } from './own-password.ts';
import { passwordLength } from './password.ts';
import { networkOf } from './network.ts';
import { sendProblem, type ProblemCode } from './problem.ts';
import { provenByItself } from './rate-limit.ts';
import type { FactorAnswer } from './second-factor.ts';
import { getSignedIn, requireSignedIn } from './session.ts';

const closed = { additionalProperties: false } as const;
/** Empty for officers who have none, because they sign in by a provider. */
const password = Type.String({ maxLength: passwordLength.max });
const code = Type.String({ minLength: 6, maxLength: 20, pattern: '^[A-Za-z0-9-]+$' });
/** As the browser made it; the library reads it field by field. */
const credential = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), { maxProperties: 20 });

const PasswordShown = Type.Object({ password }, closed);
const CodeShown = Type.Object({ code }, closed);
const SignInCode = Type.Object({ code, kind: Type.Union([Type.Literal('app'), Type.Literal('recovery')]) }, closed);
const NewKey = Type.Object({ credential, name: Type.String({ minLength: 1, maxLength: 60 }) }, closed);
const ShownKey = Type.Object({ credential }, closed);

/** `removeKey` is false where the officer has no such key. */
export type SecondFactorDeps = {
  auth: Auth;
  rate: RateWindow;
  /** Whether this is the officer's password; true for an officer who has none. */
  isPasswordOf: (userId: string, password: string) => Promise<boolean>;
  removeKey: (userId: string, keyId: string) => Promise<boolean>;
  /** Whether the officer may do without the factor that is to go. */
  mayLose: (userId: string, what: 'app' | { key: string }) => Promise<boolean>;
  /** Told of each change of what proves an officer, by that officer. */
  note: NoteOwnAct;
};

const problems: Readonly<Record<string, ProblemCode>> = {
  INVALID_PASSWORD: 'wrong-password',
  TOTP_ALREADY_ENABLED: 'second-factor-exists',
  ACCOUNT_TEMPORARILY_LOCKED: 'too-many-requests',
};

const refuse = (reply: FastifyReply, said: string, otherwise: ProblemCode): FastifyReply =>
  sendProblem(reply, problems[said] ?? otherwise);

const cookieOf = (request: FastifyRequest): string => request.headers.cookie ?? '';

/** Ends a sign-in: the officer, or why not. */
const signInWith = async (
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, otherwise }: { answer: FactorAnswer; otherwise: ProblemCode },
) => {
  if (!answer.ok) {
    request.log.warn({ event: 'sign-in-failed' }, 'sign-in failed');
    return refuse(reply, answer.code, otherwise);
  }
  if (auth.hasSession(request.headers.cookie)) await auth.signOut(cookieOf(request));
  pass(reply, answer.cookies);
  return signedIn(auth, request, answer.cookies);
};

const guard = { preHandler: requireSignedIn('enrolment-due') };

const appRoutes = (app: FastifyInstance, { auth, rate, note, mayLose }: SecondFactorDeps): void => {
  const { secondFactor } = auth;
  app.post<{ Body: Static<typeof PasswordShown> }>(
    '/api/auth/second-factor/app',
    { schema: { body: PasswordShown }, ...ownPassword(rate, 'enrolment-due') },
    async (request, reply) => {
      const answer = await secondFactor.enable(cookieOf(request), request.body.password);
      if (!answer.ok) return refuse(reply, answer.code, 'wrong-password');
      return { uri: answer.uri, recoveryCodes: answer.recoveryCodes };
    },
  );
  app.post<{ Body: Static<typeof CodeShown> }>(
    '/api/auth/second-factor/app/confirm',
    { schema: { body: CodeShown }, ...guard },
    async (request, reply) => {
      const answer = await secondFactor.confirm(cookieOf(request), request.body.code);
      if (!answer.ok) return refuse(reply, answer.code, 'wrong-code');
      pass(reply, answer.cookies);
      await note(getSignedIn(request).officer, 'SecondFactorAdded', 'app');
      return { ok: true };
    },
  );
  app.post<{ Body: Static<typeof PasswordShown> }>(
    '/api/auth/second-factor/app/remove',
    { schema: { body: PasswordShown }, ...ownPassword(rate) },
    async (request, reply) => {
      const { officer } = getSignedIn(request);
      const { userId } = officer;
      if (!(await mayLose(userId, 'app'))) return sendProblem(reply, 'second-factor-demanded');
      const answer = await secondFactor.disable(cookieOf(request), request.body.password);
      if (!answer.ok) return refuse(reply, answer.code, 'wrong-password');
      pass(reply, answer.cookies);
      await note(officer, 'SecondFactorRemoved', 'app');
      return { ok: true };
    },
  );
  app.post<{ Body: Static<typeof PasswordShown> }>(
    '/api/auth/second-factor/recovery-codes',
    { schema: { body: PasswordShown }, ...ownPassword(rate) },
    async (request, reply) => {
      const answer = await secondFactor.renewCodes(cookieOf(request), request.body.password);
      if (!answer.ok) return refuse(reply, answer.code, 'wrong-password');
      await note(getSignedIn(request).officer, 'SecondFactorAdded', 'recovery-codes');
      return { recoveryCodes: answer.recoveryCodes };
    },
  );
};

const keyRoutes = (app: FastifyInstance, deps: SecondFactorDeps): void => {
  const { auth, rate, note, isPasswordOf, removeKey, mayLose } = deps;
  const { secondFactor } = auth;
  app.post<{ Body: Static<typeof PasswordShown> }>(
    '/api/auth/second-factor/keys/options',
    { schema: { body: PasswordShown }, ...ownPassword(rate, 'enrolment-due') },
    async (request, reply) => {
      const { userId } = getSignedIn(request).officer;
      if (!(await isPasswordOf(userId, request.body.password))) return sendProblem(reply, 'wrong-password');
      const answer = await secondFactor.keyOptions(cookieOf(request), 'register');
      if (!answer.ok) return sendProblem(reply, 'unavailable');
      pass(reply, answer.cookies);
      return answer.options;
    },
  );
  app.post<{ Body: Static<typeof NewKey> }>(
    '/api/auth/second-factor/keys',
    { schema: { body: NewKey }, ...guard },
    async (request, reply) => {
      const answer = await secondFactor.addKey(cookieOf(request), request.body.credential, request.body.name);
      if (!answer.ok) return refuse(reply, answer.code, 'wrong-key');
      pass(reply, answer.cookies);
      await note(getSignedIn(request).officer, 'SecondFactorAdded', 'passkey');
      return reply.code(201).send({ ok: true });
    },
  );
  app.post<{ Params: { id: string }; Body: Static<typeof PasswordShown> }>(
    '/api/auth/second-factor/keys/:id/remove',
    { schema: { body: PasswordShown }, ...ownPassword(rate) },
    async (request, reply) => {
      const { officer } = getSignedIn(request);
      const { userId } = officer;
      if (!(await isPasswordOf(userId, request.body.password))) return sendProblem(reply, 'wrong-password');
      if (!(await mayLose(userId, { key: request.params.id }))) return sendProblem(reply, 'second-factor-demanded');
      if (!(await removeKey(userId, request.params.id))) return sendProblem(reply, 'not-found');
      await note(officer, 'SecondFactorRemoved', 'passkey');
      return { ok: true };
    },
  );
};

/** Each sign-in that waits for its code for itself: a stranger without one shuts nobody out who shares an address with him. */
const halfWayOf = (request: FastifyRequest): string => {
  const begun = Object.entries(request.cookies).find(([name]) => name.endsWith('.two_factor'))?.[1];
  return `${networkOf(request.ip)} ${begun ?? ''}`;
};

const signInRoutes = (app: FastifyInstance, { auth }: SecondFactorDeps): void => {
  const { secondFactor } = auth;
  // A body that is refused unread is no guess.
  const codes = {
    config: { rateLimit: { max: 30, timeWindow: '15 minutes', keyGenerator: halfWayOf, hook: 'preHandler' } },
  } as const;
  app.post<{ Body: Static<typeof SignInCode> }>(
    '/api/auth/sign-in/code',
    { schema: { body: SignInCode }, ...codes },
    async (request, reply) => {
      const { code: shown, kind } = request.body;
      const agent = request.headers['user-agent'] ?? '';
      const answer = await secondFactor.signIn(cookieOf(request), shown, kind, agent);
      return signInWith(auth, request, reply, { answer, otherwise: 'wrong-code' });
    },
  );
  app.post('/api/auth/sign-in/key/options', provenByItself, async (request, reply) => {
    const answer = await secondFactor.keyOptions(cookieOf(request), 'authenticate');
    if (!answer.ok) return sendProblem(reply, 'unavailable');
    pass(reply, answer.cookies);
    return answer.options;
  });
  app.post<{ Body: Static<typeof ShownKey> }>(
    '/api/auth/sign-in/key',
    { schema: { body: ShownKey }, ...provenByItself },
    async (request, reply) => {
      const agent = request.headers['user-agent'] ?? '';
      const answer = await secondFactor.signInByKey(cookieOf(request), request.body.credential, agent);
      return signInWith(auth, request, reply, { answer, otherwise: 'wrong-key' });
    },
  );
};

/** Adding or removing a proof begins with the password, from a signed-in officer too; codes at signing in are limited for each sign-in begun. */
export const secondFactorRoutes = (app: FastifyInstance, deps: SecondFactorDeps): void => {
  appRoutes(app, deps);
  keyRoutes(app, deps);
  signInRoutes(app, deps);
};
