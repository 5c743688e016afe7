// Acts that wait for the end of the log share one transaction, and so one commit: each is answered after it, and what one of them throws
// costs only itself. Must not know what an act does.
import type { Pool } from 'pg';
import { KeyTaken } from '#ports/act-keys.ts';
import type { ActOn, Store, Tx } from '#ports/store.ts';
import { nameOf } from './act-keys.ts';
import { BatchBroke, breaking, type OpenUnit } from './batches.ts';
import { inTransaction, isInTheWay } from './queryable.ts';

export type ActsDeps = { pool: Pool; openUnit: OpenUnit };

/** Others wait for the end of the log while a group is decided and written. */
const most = 100;

/** As long as others wait for a connection: whoever comes to a database that says nothing is told so. */
const patienceMs = 8_000;

/** The acts before this one take too long: told as a server that takes no more connections. */
class NotTaken extends Error {
  override name = 'NotTaken';
  readonly code = '53300';
}

/** `begin` does it inside a transaction, and resolves to what answers whoever waits. */
type Waiting = {
  on: ActOn;
  begin: (tx: Tx) => Promise<() => void>;
  fail: (error: unknown) => void;
  patience: NodeJS.Timeout;
};

type Claim = NonNullable<ActOn['claim']>;
type Taken = { answers: (() => void)[]; later: Waiting[] };

/** Under one key one act at a time: whether another may be done shows when the one before it has ended. */
const sortByKey = (group: readonly Waiting[], free: ReadonlySet<string>) => {
  const sorted = { now: [] as Waiting[], later: [] as Waiting[], taken: [] as Waiting[] };
  const begun = new Set<string>();
  for (const one of group) {
    const name = one.on.claim === undefined ? undefined : nameOf(one.on.claim.key);
    if (name === undefined) sorted.now.push(one);
    else if (!free.has(name)) sorted.taken.push(one);
    else if (begun.has(name)) sorted.later.push(one);
    else {
      begun.add(name);
      sorted.now.push(one);
    }
  }
  return sorted;
};

/** The end of the log is held before any case is loaded: no append can come in between. Keys and messages go before it, since whoever holds one may wait for it. */
const takeTogether = ({ pool, openUnit }: ActsDeps, group: readonly Waiting[]): Promise<Taken> =>
  inTransaction(pool, async (client) => {
    const size = group.length;
    const { tx, flush, foreseeCases, foreseeNews, claimActs } = openUnit(client, size === 1);
    const begin = async (): Promise<ReturnType<typeof sortByKey>> => {
      const claims = group.map(({ on }) => on.claim).filter((claim): claim is Claim => claim !== undefined);
      const sorted = sortByKey(group, await claimActs(claims));
      await foreseeNews(sorted.now.flatMap(({ on: { message } }) => message ?? []));
      await client.query('select from log_head for update');
      await foreseeCases([...new Set(sorted.now.map(({ on }) => on.complaintId))]);
      return sorted;
    };
    const { now, later, taken } = await breaking(size, undefined, begin());
    const answers = taken.map(({ fail }) => () => {
      fail(new KeyTaken('this key was used'));
    });
    for (const one of now) answers.push(await breaking(size, group.indexOf(one), one.begin(tx)));
    await breaking(size, undefined, flush());
    return { answers, later };
  });

/** What is taken after nothing of the group was: those before the one that threw, that one, and the others; or each half. */
const partsOf = <T>(group: readonly T[], at: number | undefined): (readonly T[])[] => {
  const half = Math.ceil(group.length / 2);
  const parts =
    at === undefined
      ? [group.slice(0, half), group.slice(half)]
      : [group.slice(0, at), group.slice(at, at + 1), group.slice(at + 1)];
  return parts.filter(({ length }) => length > 0);
};

/** Answers all of them. What ended without anybody's knowing how is not begun again. */
const take = async (deps: ActsDeps, group: readonly Waiting[]): Promise<void> => {
  try {
    const { answers, later } = await takeTogether(deps, group);
    for (const answer of answers) answer();
    if (later.length > 0) await take(deps, later);
  } catch (error) {
    const broke = error instanceof BatchBroke;
    if (group.length > 1 && (broke || isInTheWay(error))) {
      for (const part of partsOf(group, broke ? error.at : undefined)) await take(deps, part);
    } else {
      const reason = broke ? error.cause : error;
      for (const { fail } of group) fail(reason);
    }
  }
};

/** One group at a time: whoever comes meanwhile is in the next one, in the order in which they came. */
export const actInGroups = (deps: ActsDeps): Store['act'] => {
  let waiting: Waiting[] = [];
  let isTaking = false;
  const takeAll = async (): Promise<void> => {
    isTaking = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      for (const { patience } of group) clearTimeout(patience);
      await take(deps, group);
    }
    isTaking = false;
  };
  return <T>(on: ActOn, work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const one: Waiting = {
        on,
        begin: async (tx) => {
          const result = await work(tx);
          return () => {
            resolve(result);
          };
        },
        fail: reject,
        patience: setTimeout(() => {
          waiting = waiting.filter((other) => other !== one);
          reject(new NotTaken('acts before this one are still under way'));
        }, patienceMs),
      };
      waiting.push(one);
      if (!isTaking) void takeAll();
    });
};
