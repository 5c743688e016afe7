// The trainer's and the tests' hand on the world: make things happen, set trouble, see what the city sent.
// Must stay out of production: it lets anybody speak for anybody.
import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import type { SimAccount, SimulatorOptions } from './accounts.ts';
import { letterControl, plainLetter } from './email/letters.route.ts';
import { faultKinds, type Fault } from './faults.ts';
import type { NotedCall } from './platform-route.ts';
import { stranger } from './people.ts';
import type { Replays } from './replay.ts';
import type { Simulator } from './simulator.ts';
import { placeBelow, standInOf } from './stand-ins.ts';
import type { Person } from './world.ts';

const Author = Type.Object(
  { key: Type.Optional(Type.String()), name: Type.Optional(Type.String()), handle: Type.Optional(Type.String()) },
  { additionalProperties: false },
);
const Place = Type.Object({
  latitude: Type.Number(),
  longitude: Type.Number(),
  name: Type.Optional(Type.String()),
});
const Words = Type.Object({
  accountId: Type.String(),
  /** An existing person's key; or `author`. */
  person: Type.Optional(Type.String()),
  author: Type.Optional(Author),
  text: Type.String(),
  picture: Type.Optional(Type.String()),
  /** Epoch milliseconds; now unless given. */
  at: Type.Optional(Type.Number()),
  postId: Type.Optional(Type.String()),
  parentId: Type.Optional(Type.String()),
  nameless: Type.Optional(Type.Boolean()),
  /** Not below a post of the city: by itself, naming it. */
  alone: Type.Optional(Type.Boolean()),
  /** By itself as well, and quoting a post of the city. */
  quoting: Type.Optional(Type.Boolean()),
  /** Without the account's name, which networks put before an answer. */
  unnamed: Type.Optional(Type.Boolean()),
  /** Held for review, on networks that do so. */
  held: Type.Optional(Type.Boolean()),
  replyTo: Type.Optional(Type.String()),
  place: Type.Optional(Place),
});
type Words = Static<typeof Words>;
const PostBody = Type.Object({
  accountId: Type.String(),
  text: Type.String(),
  picture: Type.Optional(Type.String()),
  at: Type.Optional(Type.Number()),
});
const FaultBody = Type.Object({
  accountId: Type.String(),
  kind: Type.Union([...faultKinds.map((kind) => Type.Literal(kind)), Type.Literal('clear')]),
  times: Type.Optional(Type.Integer({ minimum: 1 })),
  writesOnly: Type.Optional(Type.Boolean()),
  delayMs: Type.Optional(Type.Integer({ minimum: 0 })),
  code: Type.Optional(Type.Integer()),
  endsAt: Type.Optional(Type.Number()),
  percent: Type.Optional(Type.Number()),
  regainMinutes: Type.Optional(Type.Number()),
});
const DeliveryBody = Type.Object({
  accountId: Type.String(),
  paused: Type.Optional(Type.Boolean()),
  batchSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  shuffle: Type.Optional(Type.Boolean()),
  duplicateEvery: Type.Optional(Type.Integer({ minimum: 0 })),
  delayMs: Type.Optional(Type.Integer({ minimum: 0 })),
});
const ReplayBody = Type.Object({
  /** A file's name in simulator/examples; or `lines`. */
  file: Type.Optional(Type.String({ pattern: '^[\\w-]+\\.(jsonl|csv)$' })),
  lines: Type.Optional(Type.String()),
  perSecond: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1000 })),
});
const Changed = Type.Object({ text: Type.String() });
const TheId = Type.Object({ id: Type.String() });

/** The hand reaches the whole simulator, its queue of webhooks included. */
export type ControlDeps = Pick<SimulatorOptions, 'accounts' | 'clock'> & { simulator: Simulator; replays: Replays };

class ControlError extends Error {
  statusCode = 404;
}

const must = <Thing>(found: Thing | undefined, what: string): Thing => {
  if (found === undefined) throw new ControlError(`${what} tidak ada`);
  return found;
};

/** Everything the city wrote that was accepted, in the order of acceptance: what chaos tests count. */
const received = ({ store }: Simulator, accountId?: string) => {
  const comments = [...store.world.comments.values()]
    .filter(({ author }) => author === 'city')
    .map(({ id, seq, accountId: to, text, at, parentId, postId }) => ({
      kind: 'comment' as const,
      ...{ id, seq, accountId: to, text, at, targetId: parentId ?? postId },
    }));
  const messages = [...store.world.messages.values()]
    .filter(({ fromCity }) => fromCity)
    .map(({ id, seq, accountId: to, text, at, person, viaComment, channel, tag }) => ({
      kind: viaComment === undefined ? ('message' as const) : ('private-reply' as const),
      ...{
        id,
        seq,
        accountId: to,
        text,
        at,
        targetId: viaComment ?? standInOf(channel).ids.person(person),
        person,
        tag,
      },
    }));
  const letters = [...store.world.letters.values()]
    .filter(({ accountId: city, from }) => city === from)
    .map(({ id, seq, accountId: to, text, at, to: [targetId = ''] }) => ({
      kind: 'letter' as const,
      ...{ id, seq, accountId: to, text, at, targetId },
    }));
  return [...comments, ...messages, ...letters]
    .filter((one) => accountId === undefined || one.accountId === accountId)
    .sort((a, b) => a.seq - b.seq);
};

const stateOf = ({ simulator, accounts }: ControlDeps) => {
  const { world } = simulator.store;
  return {
    accounts: accounts.map(({ id, channel, handle }) => ({
      ...{ id, channel, handle },
      delivery: { ...simulator.courier.settings(id), ...simulator.courier.counts(id) },
      fault: simulator.faults.peek(id) ?? null,
    })),
    people: [...world.people.values()].map((person) => ({
      ...person,
      ids: Object.fromEntries(accounts.map(({ channel }) => [channel, standInOf(channel).ids.person(person.key)])),
    })),
    posts: [...world.posts.values()],
    comments: world.comments.size,
    messages: world.messages.size,
  };
};

/** The person a call speaks for; somebody new joins on first mention. */
const speakerOf = async (simulator: Simulator, words: Words): Promise<Person> => {
  const { people } = simulator.store.world;
  const key = words.person ?? words.author?.key;
  if (key !== undefined) return must(people.get(key), `warga ${key}`);
  const { name, handle } = words.author ?? {};
  const someone = stranger(must(name ?? handle, 'author'), handle);
  return people.get(someone.key) ?? simulator.acts.join(someone);
};

const speaking = (app: FastifyInstance, deps: ControlDeps, accountOf: (id: string) => SimAccount): void => {
  const { acts, store } = deps.simulator;
  const latestPost = (accountId: string): string | undefined =>
    [...store.world.posts.values()].findLast((post) => post.accountId === accountId)?.id;
  app.post<{ Body: Static<typeof PostBody> }>('/posts', { schema: { body: PostBody } }, ({ body }) =>
    acts.publish(accountOf(body.accountId), body.text, body),
  );
  app.post<{ Body: Words }>('/comments', { schema: { body: Words } }, async ({ body }) => {
    const { accountId, text, picture, at, parentId, nameless, alone, quoting, unnamed, held } = body;
    const account = accountOf(accountId);
    const person = await speakerOf(deps.simulator, body);
    const above = parentId === undefined ? undefined : must(store.world.comments.get(parentId), 'komentar');
    const postId = must(above?.postId ?? body.postId ?? latestPost(accountId), 'kiriman');
    must(store.world.posts.get(postId), 'kiriman');
    return acts.comment(account, {
      ...{ postId, author: person.key, text },
      ...(above === undefined ? {} : { parentId: placeBelow(account.channel, above) }),
      ...(picture === undefined ? {} : { picture }),
      ...(at === undefined ? {} : { at }),
      ...(nameless === undefined ? {} : { nameless }),
      ...(alone === undefined ? {} : { alone }),
      ...(unnamed === undefined ? {} : { unnamed }),
      ...(held === undefined ? {} : { hidden: held }),
      ...(quoting === undefined ? {} : { quoting, alone: quoting }),
    });
  });
  app.post<{ Body: Words }>('/messages', { schema: { body: Words } }, async ({ body }) => {
    const { accountId, text, picture, at, replyTo, place } = body;
    const account = accountOf(accountId);
    const person = await speakerOf(deps.simulator, body);
    if (account.id === deps.simulator.post?.account.id)
      return plainLetter(deps.simulator.post, person, { text, ...(picture === undefined ? {} : { picture }) });
    return acts.message(account, {
      ...{ person: person.key, fromCity: false, text },
      ...(picture === undefined ? {} : { picture }),
      ...(at === undefined ? {} : { at }),
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(place === undefined ? {} : { place }),
    });
  });
  app.post<{ Body: Static<typeof Author> }>('/people', { schema: { body: Author } }, ({ body }) =>
    speakerOf(deps.simulator, { accountId: '', text: '', author: body }),
  );
};

const changing = (app: FastifyInstance, { simulator: { acts } }: ControlDeps): void => {
  type Edit = { Params: Static<typeof TheId>; Body: Static<typeof Changed> };
  const edit = { schema: { params: TheId, body: Changed } };
  const remove = { schema: { params: TheId } };
  app.patch<Edit>('/comments/:id', edit, async ({ params, body }) =>
    must(await acts.editComment(params.id, body.text), 'komentar'),
  );
  app.delete<{ Params: { id: string } }>('/comments/:id', remove, async ({ params }) =>
    must(await acts.removeComment(params.id), 'komentar'),
  );
  app.patch<Edit>('/messages/:id', edit, async ({ params, body }) =>
    must(await acts.editMessage(params.id, body.text), 'pesan'),
  );
  app.delete<{ Params: { id: string } }>('/messages/:id', remove, async ({ params }) =>
    must(await acts.removeMessage(params.id), 'pesan'),
  );
};

const trouble = (app: FastifyInstance, { simulator }: ControlDeps, accountOf: (id: string) => SimAccount): void => {
  app.post<{ Body: Static<typeof FaultBody> }>('/faults', { schema: { body: FaultBody } }, ({ body }) => {
    const { accountId, kind, ...more } = body;
    accountOf(accountId);
    if (kind === 'clear') simulator.faults.clear(accountId);
    else simulator.faults.set(accountId, { kind, ...more } satisfies Fault);
    return { fault: simulator.faults.peek(accountId) ?? null };
  });
  app.delete('/faults', () => {
    simulator.faults.clear();
    return { fault: null };
  });
  app.put<{ Body: Static<typeof DeliveryBody> }>('/delivery', { schema: { body: DeliveryBody } }, ({ body }) => {
    const { accountId, ...change } = body;
    accountOf(accountId);
    simulator.courier.adjust(accountId, change);
    return simulator.courier.settings(accountId);
  });
};

const replaying = (app: FastifyInstance, { replays }: ControlDeps): void => {
  app.get('/replays', () => ({ examples: replays.examples(), running: replays.all() }));
  app.post<{ Body: Static<typeof ReplayBody> }>('/replays', { schema: { body: ReplayBody } }, ({ body }) =>
    replays.start(body),
  );
};

/** Below `<prefix>/control`, without a secret. */
export const controlRoutes = async (parent: FastifyInstance, prefix: string, deps: ControlDeps): Promise<void> => {
  const accountOf = (id: string): SimAccount =>
    must(
      deps.accounts.find((account) => account.id === id),
      `akun ${id}`,
    );
  await parent.register(
    async (app) => {
      app.get('/state', () => stateOf(deps));
      app.get<{ Querystring: { accountId?: string } }>('/received', ({ query }) => ({
        received: received(deps.simulator, query.accountId),
      }));
      app.get('/calls', (): { calls: readonly NotedCall[] } => ({ calls: deps.simulator.calls() }));
      app.get('/comments', () => ({ comments: [...deps.simulator.store.world.comments.values()] }));
      app.get('/messages', () => ({ messages: [...deps.simulator.store.world.messages.values()] }));
      speaking(app, deps, accountOf);
      changing(app, deps);
      trouble(app, deps, accountOf);
      replaying(app, deps);
      letterControl(app, deps.simulator);
    },
    { prefix: `${prefix}/control` },
  );
};
