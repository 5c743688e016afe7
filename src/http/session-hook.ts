// Ties requests to their officer, and ends answers that outlive what their officer was when they began: put out, signed out, or given another role.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Auth, Known } from './auth.ts';
import { setHeld, setOfficer, setSessionId, takeEnding } from './session.ts';

/** Static files and webhooks are nobody's, and must not cost a look-up. */
const needsNoOfficer = (url: string): boolean => url.startsWith('/hooks/') || url.startsWith('/meja/assets/');

type Running = { sessionId: string; sight: string; end: () => void };

/** All that decides what somebody may see. */
const sightOf = ({ officer: { userId, role, alsoRoles, agencyId, actingFor, lanes }, due }: Known): string =>
  JSON.stringify([userId, role, alsoRoles, agencyId, actingFor?.id, due, lanes]);

const endOutlived = async (auth: Auth, running: ReadonlySet<Running>): Promise<void> => {
  if (running.size === 0) return;
  const ids = [...new Set([...running].map(({ sessionId }) => sessionId))];
  // When the database cannot be asked, nobody is put out.
  const standing = await auth.findStanding(ids).catch(() => undefined);
  if (standing === undefined) return;
  for (const { sessionId, sight, end } of running) {
    const now = standing.get(sessionId);
    if (now === undefined || sightOf(now) !== sight) end();
  }
};

/** Looks every `everyMs` at the answers that still run then; one that was asked to end and did not is cut at the next look. */
export const registerSession = (app: FastifyInstance, auth: Auth, everyMs: number): void => {
  const running = new Set<Running>();
  const recognise = async (request: FastifyRequest, reply: FastifyReply, cookie: string): Promise<void> => {
    const found = await auth.find(cookie);
    if (found === undefined) return;
    const { officer, due, sessionId } = found;
    setSessionId(request, sessionId);
    if (due === undefined) setOfficer(request, officer);
    else setHeld(request, { officer, due });
    for (const line of found.cookies) void reply.header('set-cookie', line);
    let isAsked = false;
    const end = (): void => {
      const ending = takeEnding(request);
      // What ends by itself is given until the next look: it may be the very answer that says that all is well.
      if (ending === undefined && isAsked) reply.raw.destroy();
      isAsked = true;
      ending?.();
    };
    const one = { sessionId, sight: sightOf(found), end };
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
