// One read replica as this process knows it: asked how far it has come, and read from only while it still is one.
// Must not decide whose reading it serves; that is read-from.ts.
import type pg from 'pg';
import { isOutage, type Askable } from './queryable.ts';
import { freshly } from './freshly.ts';
import { poolFor } from './pool.ts';
import { lineageOf, standingOfServer, type Lineage, type Position } from './wal-position.ts';

/**
 * `not-a-replica`: it takes writes, having been promoted or never been one. `other-database`: a copy of something else. `unproven`: it
 * cannot say of what it is a copy. `not-allowed`: the user that is named there may not read what the program's own user may.
 */
export type ReplicaState =
  | 'following'
  | 'unreachable'
  | 'not-a-replica'
  | 'other-database'
  | 'unproven'
  | 'not-allowed';

export type Replica = {
  /** Its place in the setting and its host, without what is secret in the address. */
  name: string;
  state: () => ReplicaState;
  /** How far it had come when it was asked last. */
  position: () => Position;
  /** How long ago, by its own clock, the latest of what it then had was committed. */
  appliedMs: () => number | undefined;
  /** How far it has come now; undefined when it is not to be read from. Never rejects. */
  ask: () => Promise<Position | undefined>;
  /** Rejects as soon as the replica is known to be gone. */
  query: Askable['query'];
  close: () => Promise<void>;
};

export type ReplicaDeps = {
  url: string;
  name: string;
  /** What its primary says of itself. */
  lineage: () => Promise<Lineage>;
  /** `isTrouble`: somebody should look. */
  onEvent: (what: string, isTrouble: boolean) => void;
  /** A server that says nothing for so long is gone. */
  answerMs?: number;
};

const silenceMs = 1_000;

/** Where a server is, without user and password; `?` of an address that cannot be read. */
export const placeOfUrl = (url: string): string => {
  const parsed = URL.parse(url.replace('@/', '@localhost/'));
  return parsed === null ? '?' : (parsed.searchParams.get('host') ?? parsed.host);
};

const words = {
  following: 'follows the primary',
  unreachable: 'cannot be reached',
  'not-a-replica': 'is no replica: it takes writes of its own, as after a promotion; it is not read from',
  'other-database': 'is a copy of another database; it is not read from',
  unproven: 'cannot say of which server it is a copy; it is not read from',
  'not-allowed': 'does not let its user read every table; it is not read from',
} as const satisfies Record<ReplicaState, string>;

type Client = { query: Askable['query']; release: (destroy?: boolean) => void };

/** What is under way is given up together when the server is gone, since its silence may last for minutes. */
const givingUp = () => {
  const underWay = new Set<(error: Error) => void>();
  return {
    unlessGone: <T>(work: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        underWay.add(reject);
        work.then(resolve, reject).finally(() => underWay.delete(reject));
      }),
    giveUp: () => {
      for (const reject of underWay) reject(new Error('Connection terminated: the replica is gone'));
      underWay.clear();
    },
  };
};

type Watching = ReplicaDeps & { onGone: () => void };
type Known = { state: ReplicaState; position: Position; instance?: string; appliedMs?: number | undefined };
type Watched = Omit<Replica, 'query' | 'name'> & { instance: () => string | undefined };

/** Asks over a connection of its own, so that no reading stands in the way. */
const watch = ({ url, name, lineage, onEvent, onGone, answerMs = silenceMs }: Watching): Watched => {
  const pool = poolFor(url, { onEvent: () => undefined, readOnly: true, most: 1, connectMs: answerMs, answerMs });
  let known: Known = { state: 'unreachable', position: 0n };
  let said: ReplicaState | undefined;
  const become = (next: Known): void => {
    known = next;
    if (next.state === 'unreachable') onGone();
    if (next.state === said || pool.ending) return;
    said = next.state;
    onEvent(`read replica ${name} ${words[said]}`, said !== 'following');
  };
  /** Once for each start of a server: behind one address may stand another one tomorrow. */
  const judge = async (instance: string): Promise<ReplicaState> => {
    if (known.state === 'following' && known.instance === instance) return 'following';
    const [own, primarys] = await Promise.all([lineageOf(pool), lineage()]);
    if (own.of !== primarys.of) return 'other-database';
    return own.readableTables < primarys.readableTables ? 'not-allowed' : 'following';
  };
  const ask = freshly(async (): Promise<Position | undefined> => {
    try {
      const { isStandby, ...standing } = await standingOfServer(pool);
      become({ state: isStandby ? await judge(standing.instance) : 'not-a-replica', ...standing });
    } catch (error) {
      become({ state: isOutage(error) ? 'unreachable' : 'unproven', position: 0n });
    }
    return known.state === 'following' ? known.position : undefined;
  });
  return {
    ...{ state: () => known.state, position: () => known.position, instance: () => known.instance },
    ...{ appliedMs: () => known.appliedMs, ask, close: () => pool.end() },
  };
};

/** Connections that are thrown away, with all that waits on them, when the server is gone. */
const renewable = (open: () => pg.Pool) => {
  let pool = open();
  const ended: Promise<void>[] = [];
  const { unlessGone, giveUp } = givingUp();
  return {
    unlessGone,
    renew: (): void => {
      giveUp();
      if (pool.totalCount === 0 || pool.ending) return;
      ended.push(pool.end());
      pool = open();
    },
    connect: async (): Promise<Client> => {
      const connecting: Promise<Client> = pool.connect();
      try {
        return await unlessGone(connecting);
      } catch (error) {
        connecting.then(
          (late) => late.release(true),
          () => undefined,
        );
        throw error;
      }
    },
    end: async (): Promise<void> => {
      await Promise.all([...ended, pool.end()]);
    },
  };
};

/** Nothing is asked before somebody asks. */
export const openReplica = (deps: ReplicaDeps): Replica => {
  const { url, answerMs = silenceMs } = deps;
  const { unlessGone, renew, connect, end } = renewable(() =>
    poolFor(url, { onEvent: () => undefined, readOnly: true, connectMs: answerMs }),
  );
  const { close, instance, ...watched } = watch({ ...deps, onGone: renew });
  const instances = new WeakMap<Client, string>();
  /** An address may lead to several servers: what one of them has says nothing of another. */
  const refuseOther = async (client: Client): Promise<void> => {
    const its = instances.get(client) ?? (await unlessGone(standingOfServer(client))).instance;
    instances.set(client, its);
    if (its !== instance()) throw new Error('Connection terminated: another server than was asked');
  };
  const query: Askable['query'] = async (asked, values) => {
    const client = await connect();
    let broken = false;
    try {
      await refuseOther(client);
      return await unlessGone(client.query(asked, values));
    } catch (error) {
      broken = isOutage(error);
      throw error;
    } finally {
      client.release(broken);
    }
  };
  return {
    ...{ name: deps.name, ...watched, query },
    close: async () => {
      await close();
      await end();
    },
  };
};
