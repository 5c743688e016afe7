// Ties requests to their officer, and ends answers that outlive their session: live updates stop when an officer is put out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from './auth.ts';
import { setOfficer, takeEnding } from './session.ts';

/** Static files and webhooks are nobody's, and must not cost a look-up. */
const needsNoOfficer = (url: string): boolean => url.startsWith('/hooks/') || url.startsWith('/meja/assets/');

type Running = { cookie: string; end: () => void };

const endOutlived = async (auth: Auth, running: ReadonlySet<Running>): Promise<void> => {
  for (const { cookie, end } of running) {
    // When the database cannot be asked, nobody is put out.
    const live = await auth.isLive(cookie).catch(() => true);
    if (!live) end();
  }
};

/** Looks every `everyMs` at the answers that still run then; one that was asked to end and did not is cut at the next look. */
export const registerSession = (app: FastifyInstance, auth: Auth, everyMs: number): void => {
  const running = new Set<Running>();
  const recognise = async (request: FastifyRequest, reply: FastifyReply, cookie: string): Promise<void> => {
    const found = await auth.find(cookie);
    if (found === undefined) return;
    setOfficer(request, found.officer);
    for (const line of found.cookies) void reply.header('set-cookie', line);
    const cut = (): void => void reply.raw.destroy();
    const one = { cookie, end: () => (takeEnding(request) ?? cut)() };
    running.add(one);
    reply.raw.once('close', () => running.delete(one));
  };
  app.addHook('onRequest', (request, reply, done) => {
    const cookie = request.headers.cookie;
    if (cookie === undefined || !auth.hasSession(cookie) || needsNoOfficer(request.url)) done();
    else recognise(request, reply, cookie).then(() => done(), done);
  });
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void endOutlived(auth, new Set(running)).finally(() => {
      looking = false;
    });
  }, everyMs);
  timer.unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer);
    done();
  });
};
