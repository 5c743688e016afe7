// What an officer has done or seen travels with them, so that no list that they are shown is older: within this process by their session,
// from process to process in two cookies. Which server then answers is decided in db/read-from.ts.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { identityReader } from '#db/identity-vault.ts';
import { mostBehindMs, type Reader, type ReadFrom, type ReplicaStanding } from '#db/read-from.ts';
import { readerDatabase } from '#db/reader-database.ts';
import type { ReadTables } from '#db/queryable.ts';
import { laterOf, parsePosition, writePosition, type Position } from '#db/wal-position.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Sealing } from '#ports/sealing.ts';
import { sessionIdOf } from './session.ts';

/** For what is only shown: lists, counts, searches, statistics. Both read the same state; neither may decide on a right or an act. */
export type Reading = {
  db: ReadTables;
  /** For questions of few words: see db/steady.ts. */
  steady: ReadTables;
  vault: Pick<IdentityVault, 'openAll'>;
};

/** Everything that one request is shown. */
export type ReadingOf = (request: object) => Reading;

/** Two, since an answer that was begun before an act may arrive after it, and must not take back what the act left. */
const positionCookies = { acted: 'tanggap_ditulis', seen: 'tanggap_dibaca' } as const;
type PositionCookie = keyof typeof positionCookies;

/** Behind https of this host alone, like the session's. */
export const positionCookie = (which: PositionCookie, secure: boolean): string =>
  `${secure ? '__Host-' : ''}${positionCookies[which]}`;

/** No replica is read that is older than half of this: what is forgotten then is in all of them. */
const keptMs = 2 * mostBehindMs;
const mostKept = 10_000;

/** `looks`: how often something was shown of the primary since its position was asked for last. */
type Kept = { floor: Position; looks: number };

/** By session; the longest unused are forgotten first. */
const floorBook = (now: () => number) => {
  const kept = new Map<string, Kept & { until: number }>();
  const find = (session: string): Kept => {
    const found = kept.get(session);
    return found === undefined || found.until <= now() ? { floor: 0n, looks: 0 } : found;
  };
  const put = (session: string, { floor, looks }: Kept): void => {
    kept.delete(session);
    kept.set(session, { floor, looks, until: now() + keptMs });
    for (const [oldest, { until }] of kept) {
      if (until > now() && kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  };
  return {
    find,
    raise: (session: string, floor: Position): void => {
      const before = find(session);
      put(session, { ...before, floor: floor > before.floor ? floor : before.floor });
    },
    look: (session: string): void => {
      const before = find(session);
      put(session, { ...before, looks: before.looks + 1 });
    },
    /** `looks`: how many there had been when the position was asked for. */
    asked: (session: string, looks: number): void => {
      const before = find(session);
      if (before.looks === looks) put(session, { ...before, looks: 0 });
    },
  };
};

/** `primary`: for whoever has no replica to read from. */
export type ReadingDeps = {
  primary: Reading;
  readFrom: ReadFrom | undefined;
  sealing: Sealing;
  /** Whether cookies go over https alone. */
  secure: boolean;
  /** Milliseconds of a clock that nobody sets. */
  now?: () => number;
};

export type Readings = {
  readingOf: ReadingOf;
  /** Notes, before an answer goes, what it showed and what it did. Comes after what ties requests to their session. */
  register: (app: FastifyInstance) => void;
  /** How the replicas fare; none where there are none. */
  standings: () => readonly ReplicaStanding[];
};

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** Later than everything: whoever carries it is shown the primary. */
const later = 2n ** 64n - 1n;

type Book = ReturnType<typeof floorBook>;
type Noting = { book: Book; readFrom: ReadFrom; secure: boolean };

const cookiesOf = (request: object): Record<string, string | undefined> =>
  'cookies' in request ? ((request.cookies ?? {}) as Record<string, string | undefined>) : {};

const needsOf = async ({ book, readFrom, secure }: Noting, request: object): Promise<Position | undefined> => {
  const cookies = cookiesOf(request);
  const names = [positionCookie('acted', secure), positionCookie('seen', secure)];
  const carried = names.map((name) => parsePosition(cookies[name]) ?? 0n);
  const session = sessionIdOf(request);
  if (session === undefined) return laterOf(...carried);
  const { looks } = book.find(session);
  if (looks > 0) {
    book.raise(session, await readFrom.position());
    book.asked(session, looks);
  }
  return laterOf(book.find(session).floor, ...carried);
};

type Noted = { request: FastifyRequest; reply: FastifyReply; session: string };

const note = async ({ book, readFrom, secure }: Noting, noted: Noted, reader?: Reader): Promise<void> => {
  const { request, reply, session } = noted;
  const carry = (which: PositionCookie, position: Position): void => {
    const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: keptMs / 1000 } as const;
    void reply.setCookie(positionCookie(which, secure), writePosition(position), cookie);
  };
  const isAct = !isSafe(request.method);
  if (!isAct && reader === undefined) {
    book.look(session);
    return;
  }
  try {
    const position = isAct ? await readFrom.position() : await reader?.seen();
    if (position === undefined) return;
    book.raise(session, position);
    carry(isAct ? 'acted' : 'seen', position);
  } catch {
    // What was done is done: who did it sees the primary until somebody can say how far that is.
    book.look(session);
    carry('acted', later);
  }
};

/** Without replicas everybody reads the primary, and nothing is noted. */
export const readings = (deps: ReadingDeps): Readings => {
  const { primary, readFrom, sealing, secure, now = () => performance.now() } = deps;
  if (readFrom === undefined) return { readingOf: () => primary, register: () => undefined, standings: () => [] };
  const noting: Noting = { book: floorBook(now), readFrom, secure };
  const readers = new WeakMap<object, Reader>();
  return {
    readingOf: (request) => {
      const reader = readers.get(request) ?? readFrom.reader(() => needsOf(noting, request));
      readers.set(request, reader);
      const [db, steady] = [readerDatabase(reader), readerDatabase(reader, 'steady')];
      return { db, steady, vault: { openAll: identityReader(reader, sealing) } };
    },
    register: (app) => {
      app.addHook('onSend', async (request, reply) => {
        const session = sessionIdOf(request);
        if (session !== undefined) await note(noting, { request, reply, session }, readers.get(request));
      });
    },
    standings: readFrom.standings,
  };
};
