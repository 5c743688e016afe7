// What one citizen sees: the city's posts, the talk below them, their own letters with the city, and what is new.
// Reads only; shows a person nobody else's private messages.
import type { SimAccount, SimulatorOptions } from './accounts.ts';
import type { Acts } from './acts.ts';
import { letterNotices, lettersOf } from './email/letter-view.ts';
import { standInOf } from './stand-ins.ts';
import { topOf, type Comment, type Message, type Person, type Post, type World } from './world.ts';

/** What the screen is drawn from; nothing is changed through it. */
export type ViewDeps = Pick<SimulatorOptions, 'accounts' | 'clock' | 'prefix'> & { world: World; acts: Acts };

const shownComments = 80;
const shownMessages = 200;

const pictureOf = (deps: ViewDeps, picture: string | undefined): { picture?: string } =>
  picture === undefined ? {} : { picture: `${deps.prefix}/media/${picture}` };

const authorView = (deps: ViewDeps, author: string, account: SimAccount | undefined) => {
  const person = deps.world.people.get(author);
  return person === undefined
    ? { key: 'city', name: account?.handle ?? '', handle: account?.handle ?? '' }
    : { key: person.key, name: person.name, handle: person.handle };
};

const commentView = (deps: ViewDeps, account: SimAccount | undefined, comment: Comment, me: string) => ({
  id: comment.id,
  ...(comment.parentId === undefined ? {} : { parentId: topOf(deps.world, comment).id }),
  author: authorView(deps, comment.author, account),
  text: comment.text,
  at: comment.at,
  edited: comment.editedAt !== undefined,
  mine: comment.author === me,
  ...pictureOf(deps, comment.picture),
});

/** Newest talk of one post, oldest first, without what was removed; hidden ones only for who wrote them. */
const talkOf = (deps: ViewDeps, post: Post, me: string): { comments: Comment[]; count: number } => {
  const all: Comment[] = [];
  for (const comment of deps.world.comments.values())
    if (
      comment.postId === post.id &&
      comment.removedAt === undefined &&
      (comment.hidden !== true || comment.author === me)
    )
      all.push(comment);
  return { comments: all.slice(-shownComments), count: all.length };
};

const postView = (deps: ViewDeps, post: Post, me: string) => {
  const account = deps.accounts.find(({ id }) => id === post.accountId);
  const { comments, count } = talkOf(deps, post, me);
  return {
    ...{ id: post.id, channel: post.channel, accountId: post.accountId, handle: account?.handle ?? '' },
    ...{ text: post.text, at: post.at, count },
    ...pictureOf(deps, post.picture),
    comments: comments.map((comment) => commentView(deps, account, comment, me)),
  };
};

const messageView = (deps: ViewDeps, message: Message) => ({
  id: message.id,
  mine: !message.fromCity,
  text: message.text,
  at: message.at,
  edited: message.editedAt !== undefined,
  removed: message.removedAt !== undefined,
  ...(message.viaComment === undefined
    ? {}
    : { about: deps.world.comments.get(message.viaComment)?.text.slice(0, 80) ?? '' }),
  ...pictureOf(deps, message.picture),
});

const threadView = (deps: ViewDeps, account: SimAccount, me: string) => {
  const all = [...deps.world.messages.values()].filter(
    (message) => message.accountId === account.id && message.person === me,
  );
  return {
    ...{ accountId: account.id, channel: account.channel, handle: account.handle },
    messages: all
      .sort((a, b) => a.at - b.at || a.seq - b.seq)
      .slice(-shownMessages)
      .map((message) => messageView(deps, message)),
  };
};

/** Answers of the city to this person, newest first. */
const noticesOf = ({ world, accounts }: ViewDeps, me: string) => {
  const handle = (id: string): string => accounts.find((account) => account.id === id)?.handle ?? '';
  const replies = [...world.comments.values()].filter(
    ({ author, parentId, removedAt }) =>
      author === 'city' && removedAt === undefined && world.comments.get(parentId ?? '')?.author === me,
  );
  const letters = [...world.messages.values()].filter(
    ({ fromCity, person, removedAt }) => fromCity && person === me && removedAt === undefined,
  );
  const seenAt = world.lookedAt.get(me) ?? 0;
  return [
    ...replies.map(({ id, at, text, accountId, postId, channel }) => ({
      ...{ id, at, text, channel, handle: handle(accountId) },
      kind: 'reply' as const,
      where: `post/${postId}`,
    })),
    ...letters.map(({ id, at, text, accountId, channel }) => ({
      ...{ id, at, text, channel, handle: handle(accountId) },
      kind: 'letter' as const,
      where: `pesan/${accountId}`,
    })),
    ...letterNotices({ accounts, world }, me),
  ]
    .sort((a, b) => b.at - a.at)
    .slice(0, 40)
    .map((notice) => ({ ...notice, unread: notice.at > seenAt }));
};

/** Where a person and the city write to each other alone; letters are shown by themselves. */
const hasMessages = ({ channel }: SimAccount): boolean => standInOf(channel).ids.message !== undefined;

/** The whole screen as one JSON value for one person; private messages of others are never in it. */
export const citizenView = (deps: ViewDeps, me: Person) => {
  const { world, accounts, clock } = deps;
  return {
    now: clock.now(),
    me,
    people: [...world.people.values()].filter(({ listed }) => listed),
    accounts: accounts.map(({ id, channel, handle }) => ({ id, channel, handle })),
    posts: [...world.posts.values()].sort((a, b) => b.at - a.at).map((post) => postView(deps, post, me.key)),
    threads: accounts.filter(hasMessages).map((account) => threadView(deps, account, me.key)),
    mail: lettersOf(deps, me),
    notices: noticesOf(deps, me.key),
  };
};
