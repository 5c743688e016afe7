// Signing in by an OpenID Connect provider: out to it and back. State, nonce and PKCE are the library's; who may come in is the book's.
import { Type, type Static } from 'typebox';
import type { FastifyInstance } from 'fastify';
import type { Auth } from './auth.ts';
import { pass, signedIn } from './auth.route.ts';
import { sendProblem } from './problem.ts';
import { provenByItself } from './rate-limit.ts';

const ProviderAsked = Type.Object(
  { provider: Type.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false },
);

/** Only our own pages: what the library was told in the state is not believed a second time. */
const consolePath = (ok: boolean): string => (ok ? '/meja/' : '/meja/sign-in?gagal=penyedia');

/** Whoever comes back from a provider is led to the console either way; why they were not let in stands in the log alone. */
export const providerRoutes = (app: FastifyInstance, { auth }: { auth: Auth }): void => {
  app.get('/api/auth/providers', () => Promise.resolve({ providers: auth.providers }));
  app.post<{ Body: Static<typeof ProviderAsked> }>(
    '/api/auth/sign-in/provider',
    { schema: { body: ProviderAsked }, ...provenByItself },
    async (request, reply) => {
      if (!auth.providers.some(({ id }) => id === request.body.provider)) return sendProblem(reply, 'not-found');
      const started = await auth.startProvider(request.body.provider);
      if (started === undefined) return sendProblem(reply, 'provider-unreachable');
      pass(reply, started.cookies);
      return { url: started.url };
    },
  );
  app.get<{ Params: { provider: string } }>('/api/auth/callback/:provider', provenByItself, async (request, reply) => {
    const { provider } = request.params;
    if (!auth.providers.some(({ id }) => id === provider)) return sendProblem(reply, 'not-found');
    const at = request.url.indexOf('?');
    const query = at === -1 ? '' : request.url.slice(at);
    const answer = await auth.endProvider(provider, query, request.headers.cookie ?? '', request.headers['user-agent']);
    const isIn = auth.hasSession(answer.cookies.join('; ')) && answer.location?.includes('error=') !== true;
    if (isIn) {
      pass(reply, answer.cookies);
      await signedIn(auth, request, answer.cookies);
    } else request.log.warn({ event: 'sign-in-failed', provider }, 'sign-in failed');
    return reply.redirect(consolePath(isIn), 303);
  });
};
