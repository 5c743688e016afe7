// A store that keeps everything in memory, for what the application does around a case: rolled back when the work throws, as a database
// would. It knows the doors that its tests use, and throws at every other.
import type { Command } from '#core/complaint/command.ts';
import { initial, type Complaint } from '#core/complaint/complaint.ts';
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { evolve } from '#core/complaint/evolve.ts';
import type { Effect } from '#core/complaint/reactions.ts';
import type { Instant } from '#core/time.ts';
import { KeyTaken, type ActKey, type ActKeys, type EarlierAct, type Reveals } from '#ports/act-keys.ts';
import { VersionConflict, type CaseLog, type Decided } from '#ports/case-log.ts';
import type { Cases, Publication } from '#ports/cases.ts';
import type { EarlyNews, Messages, NewMessage } from '#ports/messages.ts';
import type { PersonRequests } from '#ports/person-requests.ts';
import type { Notices, Outbox, OutboxRow, OutboxSettlement } from '#ports/outbox.ts';
import type { ActOn, Store, Tx } from '#ports/store.ts';
import { knownTerms, played } from '#test/given/given.ts';

type Told = { key: string; who: string };
type Settled = { id: string; settlement: OutboxSettlement };

/** All that stays. */
type Kept = {
  events: Map<string, readonly ComplaintEvent[]>;
  effects: Effect[];
  messages: NewMessage[];
  told: Told[];
  settled: Settled[];
  overLimit: number[];
  published: Publication[];
  early: string[];
  upik: Map<string, string>;
  keys: Map<string, { asked: string; outcome?: EarlierAct['outcome'] }>;
};

const empty = (): Kept => ({
  ...{ events: new Map(), effects: [], messages: [], told: [], settled: [], overLimit: [], published: [], early: [] },
  ...{ upik: new Map(), keys: new Map() },
});

/** A door that no test went through yet is none. */
const onlyThese = <T extends object>(doors: Partial<T>, name: string): T =>
  new Proxy(doors, {
    get: (target, door) => {
      const found: unknown = Reflect.get(target, door);
      if (found === undefined) throw new Error(`the store in memory has no ${name}.${String(door)}`);
      return found;
    },
  }) as T;

const foldOf = (events: readonly ComplaintEvent[]): Complaint => events.reduce(evolve, initial);

/** `conflicts`: so many appends find that another one was quicker. */
type Trouble = { conflicts: number };

const logOf = (kept: Kept, trouble: Trouble): CaseLog =>
  onlyThese<CaseLog>(
    {
      terms: knownTerms,
      load: (id) => {
        const events = kept.events.get(id) ?? [];
        return Promise.resolve({ events, version: events.length, state: foldOf(events) });
      },
      append: (id: string, expected: number, { events, effects }: Decided) => {
        const before = kept.events.get(id) ?? [];
        trouble.conflicts -= 1;
        if (trouble.conflicts >= 0 || before.length !== expected) throw new VersionConflict(id);
        kept.events.set(id, [...before, ...events]);
        kept.effects.push(...effects);
        return Promise.resolve();
      },
    },
    'log',
  );

const nameOf = ({ userId, key }: ActKey): string => `${userId} ${key.text}`;

const keysOf = (kept: Kept): ActKeys => ({
  find: (key) => {
    const found = kept.keys.get(nameOf(key));
    if (found?.outcome === undefined) return Promise.resolve(undefined);
    return Promise.resolve({ isSame: found.asked === key.asked, outcome: found.outcome });
  },
  claim: (key) => {
    if (kept.keys.has(nameOf(key))) return Promise.resolve(false);
    kept.keys.set(nameOf(key), { asked: key.asked });
    return Promise.resolve(true);
  },
  end: (key, outcome) => {
    if (outcome === undefined) kept.keys.delete(nameOf(key));
    else kept.keys.set(nameOf(key), { asked: key.asked, outcome });
    return Promise.resolve();
  },
});

const revealsOf = (kept: Kept): Reveals => ({
  countOf: (userId, since) => {
    const opened = [...kept.events.values()]
      .flat()
      .filter(
        ({ type, at, by }) =>
          type === 'IdentityRevealed' && at > since && by.kind === 'officer' && by.userId === userId,
      );
    return Promise.resolve(opened.length);
  },
  noteOverLimit: ({ count }) => {
    kept.overLimit.push(count);
    return Promise.resolve();
  },
});

const noticesOf = (kept: Kept): Notices =>
  onlyThese<Notices>(
    {
      tell: (_id, key, notices) => {
        kept.told.push(...notices.map(({ to, what }) => ({ key, who: `${to} ${what}` })));
        return Promise.resolve();
      },
    },
    'notices',
  );

/** The rows that wait for an officer are handed in. */
const outboxOf = (kept: Kept, waiting: readonly OutboxRow[]): Outbox =>
  onlyThese<Outbox>(
    {
      findByHand: (complaintId, id) => {
        const isOpen = kept.settled.every((one) => one.id !== id || one.settlement.kind === 'by-hand');
        return Promise.resolve(waiting.find((row) => isOpen && row.id === id && row.complaintId === complaintId));
      },
      settle: ({ id }, settlement) => {
        kept.settled.push({ id, settlement });
        return Promise.resolve(true);
      },
      // Nothing waits here: whatever was said of a joining has left.
      withdrawJoining: () => Promise.resolve(false),
    },
    'outbox',
  );

const messagesOf = (kept: Kept): Messages =>
  onlyThese<Messages>(
    {
      save: (message) => {
        kept.messages.push(message);
        return Promise.resolve({ messageId: message.messageId, digest: `digest of ${message.messageId}` });
      },
    },
    'messages',
  );

const casesOf = (kept: Kept): Cases =>
  onlyThese<Cases>(
    {
      withUpikNumber: (upikNumber) => Promise.resolve(kept.upik.get(upikNumber)),
      publish: (_id, publication) => {
        kept.published.push(publication);
        return Promise.resolve();
      },
    },
    'cases',
  );

const earlyOf = (kept: Kept): EarlyNews =>
  onlyThese<EarlyNews>({ keep: (_channel, { kind }) => Promise.resolve(void kept.early.push(kind)) }, 'early');

type Setting = { waiting?: readonly OutboxRow[]; conflicts?: number };

/** A store with these cases in it; `kept` shows what stayed, `trouble` sets how many appends come too late. */
export const memoryStore = (cases: Readonly<Record<string, readonly Command[]>>, setting: Setting = {}) => {
  const world = { kept: empty() };
  const trouble: Trouble = { conflicts: setting.conflicts ?? 0 };
  for (const [id, history] of Object.entries(cases)) world.kept.events.set(id, played(history).events);
  const txOf = (kept: Kept): Tx =>
    onlyThese<Tx>(
      {
        ...{ log: logOf(kept, trouble), acts: keysOf(kept), reveals: revealsOf(kept), notices: noticesOf(kept) },
        requests: onlyThese<PersonRequests>({ isRestricted: () => Promise.resolve(false) }, 'requests'),
        ...{ outbox: outboxOf(kept, setting.waiting ?? []), messages: messagesOf(kept), cases: casesOf(kept) },
        early: earlyOf(kept),
      },
      'transaction',
    );
  let transactions = 0;
  const transactAlone = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    transactions += 1;
    const draft = structuredClone(world.kept);
    const done = await work(txOf(draft));
    world.kept = draft;
    return done;
  };
  // One after another, as transactions that want the same rows are.
  let last: Promise<unknown> = Promise.resolve();
  const transact = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const mine = last.then(() => transactAlone(work));
    last = mine.catch(() => undefined);
    return mine;
  };
  const act = async <T>({ claim }: ActOn, work: (tx: Tx) => Promise<T>): Promise<T> =>
    transact(async (tx) => {
      if (claim !== undefined && !(await tx.acts.claim(claim.key, claim.now))) throw new KeyTaken('taken');
      return work(tx);
    });
  const store = onlyThese<Store>(
    { terms: () => knownTerms, termsFor: () => Promise.resolve(knownTerms), transact, act },
    'store',
  );
  return {
    store,
    trouble,
    kept: () => world.kept,
    transactions: () => transactions,
    stateOf: (id: string): Complaint => foldOf(world.kept.events.get(id) ?? []),
    typesOf: (id: string, from = 0): string[] => (world.kept.events.get(id) ?? []).slice(from).map(({ type }) => type),
    versionOf: (id: string): number => world.kept.events.get(id)?.length ?? 0,
  };
};

/** A message of a case that no platform carries. */
export const waitingRow = (fields: Partial<OutboxRow> & { createdAt: Instant }): OutboxRow => ({
  ...{ id: 'row-1', effectKey: 'effect-1', complaintId: 'case-1', purpose: 'result', channel: 'telepon' },
  ...{ accountId: 'meja', target: { kind: 'comment-reply', commentId: 'c' }, text: 'Sudah ditambal', attempts: 1 },
  isDeclared: true,
  ...fields,
});
