// Everything that can happen in the network, each with the webhooks it causes, in one commit.
// Must not check permissions: graph/ does for the city, the screens for people.
import { urlOf, type SimAccount, type SimulatorOptions } from './accounts.ts';
import type { Ids } from './stand-in.ts';
import { standInOf, tellerOf } from './stand-ins.ts';
import type { SimStore } from './store.ts';
import type { Event, Verb } from './webhook/teller.ts';
import { appId, type Acts } from './acts.ts';
import type { Comment, Entry, Message, Post } from './world.ts';

type Deps = Pick<SimulatorOptions, 'accounts' | 'clock' | 'prefix' | 'publicUrl'> & {
  store: SimStore;
  /** Told when events were queued. */
  queued: () => void;
  /** No webhooks: what the world already held on its first day. */
  silent?: boolean;
};

type Stage = Deps & {
  accountOf: (id: string) => SimAccount | undefined;
  pictureUrl: (picture: string) => string;
  queue: (account: SimAccount, events: Event[]) => Entry[];
  commit: (entries: Entry[]) => Promise<void>;
};

const missing = { post: 'kiriman', comment: 'komentar', message: 'pesan pribadi' } as const;

class NoSuchPlace extends Error {
  statusCode = 400;
}

/** Throws for what nobody can write on this network. */
const idMaker = <Kind extends keyof typeof missing>({ channel }: SimAccount, kind: Kind): NonNullable<Ids[Kind]> => {
  const make = standInOf(channel).ids[kind];
  if (make === undefined) throw new NoSuchPlace(`di kanal ${channel} tidak ada ${missing[kind]}`);
  return make;
};

const stageOf = (deps: Deps): Stage => {
  const pictureUrl = (picture: string): string => `${urlOf(deps.publicUrl) ?? ''}${deps.prefix}/media/${picture}`;
  return {
    ...deps,
    pictureUrl,
    accountOf: (id) => deps.accounts.find((account) => account.id === id),
    queue: (account, events) =>
      (deps.silent === true ? [] : events).map(({ form, item }) => {
        const seq = deps.store.nextSeq();
        const hook = { id: String(seq), seq, accountId: account.id, form, item, at: deps.clock.now() };
        return { kind: 'hook-queued', hook };
      }),
    commit: async (entries) => {
      await deps.store.commit(entries);
      deps.queued();
    },
  };
};

const sceneOf = (stage: Stage, account: SimAccount, comment: Comment, post: Post) => ({
  account,
  comment,
  post,
  author: stage.store.world.people.get(comment.author),
  above: comment.parentId === undefined ? undefined : stage.store.world.comments.get(comment.parentId),
  ...(comment.picture === undefined ? {} : { picture: stage.pictureUrl(comment.picture) }),
  permalink: `${urlOf(stage.publicUrl) ?? ''}${stage.prefix}/#post/${post.id}`,
});

const commentEvent = (stage: Stage, comment: Comment, verb: Verb): Entry[] => {
  const account = stage.accountOf(comment.accountId);
  const post = stage.store.world.posts.get(comment.postId);
  if (account === undefined || post === undefined) return [];
  const scene = sceneOf(stage, account, comment, post);
  return stage.queue(account, tellerOf(account).comment(scene, verb, stage.clock.now()));
};

const commentActs = (stage: Stage): Pick<Acts, 'comment' | 'editComment' | 'removeComment' | 'hideComment'> => {
  const { world } = stage.store;
  return {
    comment: async (account, { at, ...words }) => {
      const seq = stage.store.nextSeq();
      const id = idMaker(account, 'comment')(words.postId, seq, words.parentId);
      const comment: Comment = {
        ...words,
        id,
        seq,
        channel: account.channel,
        accountId: account.id,
        at: at ?? stage.clock.now(),
      };
      await stage.commit([{ kind: 'commented', comment }, ...commentEvent(stage, comment, 'add')]);
      return comment;
    },
    editComment: async (id, text) => {
      const old = world.comments.get(id);
      if (old === undefined || old.removedAt !== undefined) return undefined;
      const at = stage.clock.now();
      const events = commentEvent(stage, { ...old, text, editedAt: at }, 'edited');
      await stage.commit([{ kind: 'comment-edited', id, text, at }, ...events]);
      return world.comments.get(id);
    },
    removeComment: async (id) => {
      const old = world.comments.get(id);
      if (old === undefined || old.removedAt !== undefined) return undefined;
      const events = commentEvent(stage, old, 'remove');
      await stage.commit([{ kind: 'comment-removed', id, at: stage.clock.now() }, ...events]);
      return world.comments.get(id);
    },
    hideComment: async (id, hidden) => {
      const old = world.comments.get(id);
      if (old === undefined || old.removedAt !== undefined) return undefined;
      const events = commentEvent(stage, old, hidden ? 'hide' : 'unhide');
      await stage.commit([{ kind: 'comment-hidden', id, hidden, at: stage.clock.now() }, ...events]);
      return world.comments.get(id);
    },
  };
};

const messageActs = (stage: Stage): Pick<Acts, 'message' | 'editMessage' | 'removeMessage'> => {
  const { world } = stage.store;
  const sceneFor = (account: SimAccount, message: Message) => ({
    account,
    message,
    person: world.people.get(message.person),
    appId,
    ...(message.picture === undefined ? {} : { picture: stage.pictureUrl(message.picture) }),
  });
  return {
    message: async (account, { at, ...words }) => {
      const seq = stage.store.nextSeq();
      const message: Message = {
        ...words,
        id: idMaker(account, 'message')(account.id, seq),
        seq,
        channel: account.channel,
        accountId: account.id,
        at: at ?? stage.clock.now(),
      };
      const events = stage.queue(account, tellerOf(account).sent(sceneFor(account, message)));
      await stage.commit([{ kind: 'messaged', message }, ...events]);
      return message;
    },
    editMessage: async (id, text) => {
      const old = world.messages.get(id);
      const account = old === undefined ? undefined : stage.accountOf(old.accountId);
      if (old === undefined || account === undefined || old.removedAt !== undefined) return undefined;
      const at = stage.clock.now();
      const edited = { ...old, text, edits: (old.edits ?? 0) + 1 };
      const events = stage.queue(account, tellerOf(account).edited(sceneFor(account, edited), at));
      await stage.commit([{ kind: 'message-edited', id, text, at }, ...events]);
      return world.messages.get(id);
    },
    removeMessage: async (id) => {
      const old = world.messages.get(id);
      const account = old === undefined ? undefined : stage.accountOf(old.accountId);
      if (old === undefined || account === undefined || old.removedAt !== undefined) return undefined;
      const at = stage.clock.now();
      const events = stage.queue(account, tellerOf(account).unsent(sceneFor(account, old), at));
      await stage.commit([{ kind: 'message-removed', id, at }, ...events]);
      return world.messages.get(id);
    },
  };
};

/** Each act is on disk, with the webhooks that it causes, before it resolves. */
export const actsOn = (deps: Deps): Acts => {
  const stage = stageOf(deps);
  return {
    join: async (person) => {
      await stage.commit([{ kind: 'person-joined', person }]);
      return person;
    },
    publish: async (account, text, more = {}) => {
      const seq = stage.store.nextSeq();
      const post: Post = {
        id: idMaker(account, 'post')(account.id, seq),
        seq,
        channel: account.channel,
        accountId: account.id,
        text,
        ...(more.picture === undefined ? {} : { picture: more.picture }),
        at: more.at ?? stage.clock.now(),
      };
      await stage.commit([{ kind: 'posted', post }]);
      return post;
    },
    ...commentActs(stage),
    ...messageActs(stage),
    tell: (account, event) => stage.commit(stage.queue(account, [event])),
    looked: (person) => stage.commit([{ kind: 'looked', person, at: stage.clock.now() }]),
    pictureUrl: stage.pictureUrl,
  };
};
