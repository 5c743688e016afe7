// The Threads interface as far as a complaint desk needs it: read answers and mentions, publish in one step or two, see the quota.
// Must refuse where Threads does. https://developers.facebook.com/docs/threads
import type { Acts } from '../acts.ts';
import type { GraphCall } from '../graph/call.ts';
import { textParam } from '../graph/call.ts';
import { badParameter, mediaNotFound, objectGone, unknownPath } from '../graph/errors.ts';
import { cut, page, parseFields, type GraphNode, type Page, type Wanted } from '../graph/fields.ts';
import type { SimStore } from '../store.ts';
import { topOf, type Comment, type Post } from '../world.ts';
import { threadsTime, usernameOf } from './payloads.ts';

/** `now` ends the span over which answers count against the quota. */
export type ThreadsDeps = { store: SimStore; acts: Acts; now: () => number };

type Answer = Record<string, unknown> | Page;
type Container = { text: string; replyTo?: string };

const longestText = 500;
const quota = { posts: 250, replies: 1000, seconds: 86_400 };

/** Not published yet; they go with the process, as they go after a day on the platform. */
const containers = new WeakMap<SimStore, Map<string, Container>>();

const shelfOf = (store: SimStore): Map<string, Container> => {
  const shelf = containers.get(store) ?? new Map<string, Container>();
  containers.set(store, shelf);
  return shelf;
};

const ofAccount = <Thing extends { accountId: string; at: number }>(all: Iterable<Thing>, accountId: string): Thing[] =>
  [...all].filter((one) => one.accountId === accountId).sort((a, b) => b.at - a.at);

/** What is still there, the newest first. */
const comments = ({ store }: ThreadsDeps, { account }: GraphCall): Comment[] =>
  ofAccount(store.world.comments.values(), account.id)
    .filter(({ removedAt }) => removedAt === undefined)
    .toSorted((a, b) => b.at - a.at || b.seq - a.seq);

const hasReplies = (deps: ThreadsDeps, call: GraphCall, id: string): boolean =>
  comments(deps, call).some((one) => (one.parentId ?? one.postId) === id);

const mediaNode = (deps: ThreadsDeps, call: GraphCall, comment: Comment): GraphNode => ({
  type: 'ThreadsMedia',
  defaults: ['id'],
  fields: {
    id: comment.id,
    text: comment.text,
    username: usernameOf(call.account, deps.store.world, comment),
    timestamp: threadsTime(comment.at),
    permalink: `https://www.threads.net/@${usernameOf(call.account, deps.store.world, comment)}/post/${comment.id.slice(-6)}`,
    media_type: 'TEXT_POST',
    media_product_type: 'THREADS',
    media_url: comment.picture === undefined ? undefined : deps.acts.pictureUrl(comment.picture),
    gif_url: undefined,
    shortcode: comment.id.slice(-6),
    is_reply: comment.alone !== true,
    is_reply_owned_by_me: comment.author === 'city',
    has_replies: hasReplies(deps, call, comment.id),
    replied_to: comment.alone === true ? undefined : { id: comment.parentId ?? comment.postId },
    root_post: comment.alone === true ? undefined : { id: rootOf(deps, comment) },
    hide_status: 'NOT_HUSHED',
  },
});

/** The post on top of the talk: the city's, or a citizen's own. */
const rootOf = (deps: ThreadsDeps, comment: Comment): string => {
  const top = topOf(deps.store.world, comment);
  return top.alone === true ? top.id : top.postId;
};

const postNode = (deps: ThreadsDeps, call: GraphCall, post: Post): GraphNode => ({
  type: 'ThreadsMedia',
  defaults: ['id'],
  fields: {
    id: post.id,
    text: post.text,
    username: call.account.handle,
    timestamp: threadsTime(post.at),
    media_type: 'TEXT_POST',
    is_reply: false,
    has_replies: hasReplies(deps, call, post.id),
  },
});

const wantedOf = ({ params }: GraphCall): Wanted[] =>
  parseFields(typeof params['fields'] === 'string' ? params['fields'] : '');

const pageOf = (deps: ThreadsDeps, call: GraphCall, all: readonly Comment[]): Page => {
  const { limit, after, since } = call.params;
  const from = typeof since === 'string' ? Number(since) * 1000 : 0;
  return page(
    all.filter(({ at }) => at >= from),
    {
      ...(typeof limit === 'string' ? { limit } : {}),
      ...(typeof after === 'string' ? { after } : {}),
      next: (cursor) => `https://graph.threads.net/next?after=${cursor}`,
    },
    (comment) => cut(mediaNode(deps, call, comment), wantedOf(call)),
  );
};

const usedWithinADay = (deps: ThreadsDeps, call: GraphCall): number =>
  comments(deps, call).filter(({ author, at }) => author === 'city' && at > deps.now() - quota.seconds * 1000).length;

const publishingLimit = (deps: ThreadsDeps, call: GraphCall): Answer => ({
  data: [
    {
      quota_usage: 0,
      config: { quota_total: quota.posts, quota_duration: quota.seconds },
      reply_quota_usage: usedWithinADay(deps, call),
      reply_config: { quota_total: quota.replies, quota_duration: quota.seconds },
    },
  ],
});

const onAccount = (deps: ThreadsDeps, call: GraphCall, edge: string | undefined): Answer => {
  const { account } = call;
  const own = ofAccount(deps.store.world.posts.values(), account.id);
  switch (edge) {
    case undefined:
      return cut(
        {
          type: 'ThreadsUser',
          defaults: ['id'],
          fields: { id: account.id, username: account.handle, name: account.handle },
        },
        wantedOf(call),
      );
    case 'threads':
      return page(own, {}, (post) => cut(postNode(deps, call, post), wantedOf(call)));
    case 'replies':
      return pageOf(
        deps,
        call,
        comments(deps, call).filter(({ author }) => author === 'city'),
      );
    case 'mentions':
      return pageOf(
        deps,
        call,
        comments(deps, call).filter(({ alone }) => alone === true),
      );
    case 'threads_publishing_limit':
      return publishingLimit(deps, call);
    default:
      throw unknownPath(call.path.join('/'));
  }
};

const read = (deps: ThreadsDeps, call: GraphCall): Answer => {
  const [id = '', edge] = call.path;
  if (id === 'me' || id === call.account.id) return onAccount(deps, call, edge);
  const { comments: known, posts } = deps.store.world;
  const comment = known.get(id);
  const isOurs = [posts.get(id), comment].some((one) => one?.accountId === call.account.id);
  const isThere = isOurs && comment?.removedAt === undefined;
  if (!isThere) throw objectGone(id);
  if (edge === 'replies')
    return pageOf(
      deps,
      call,
      comments(deps, call).filter((one) => (one.parentId ?? one.postId) === id),
    );
  if (edge === 'conversation')
    return pageOf(
      deps,
      call,
      comments(deps, call).filter((one) => one.id !== id && rootOf(deps, one) === id),
    );
  if (edge !== undefined || comment === undefined) throw unknownPath(call.path.join('/'));
  return cut(mediaNode(deps, call, comment), wantedOf(call));
};

const containerOf = ({ store }: ThreadsDeps, { params, account: { id: accountId } }: GraphCall): Container => {
  const text = textParam(params, 'text');
  if (params['media_type'] !== 'TEXT')
    throw badParameter('Param media_type must be one of {TEXT, IMAGE, VIDEO, CAROUSEL}');
  if ([...text].length > longestText)
    throw badParameter('Param text must be at most 500 characters long. Length of param text too long');
  const replyTo = typeof params['reply_to_id'] === 'string' ? params['reply_to_id'] : undefined;
  const above = replyTo === undefined ? undefined : store.world.comments.get(replyTo);
  const isThere = above?.accountId === accountId && above.removedAt === undefined;
  if (replyTo !== undefined && !isThere) throw objectGone(replyTo, 'post');
  return { text, ...(replyTo === undefined ? {} : { replyTo }) };
};

/** Step one of two: nothing is to be seen yet. */
const prepare = ({ store }: ThreadsDeps, container: Container): Answer => {
  const id = String(17_700_000_000_000_000n + BigInt(store.nextSeq()));
  shelfOf(store).set(id, container);
  return { id };
};

const show = async ({ acts, store }: ThreadsDeps, { account }: GraphCall, container: Container): Promise<Answer> => {
  const above = store.world.comments.get(container.replyTo ?? '');
  const made =
    above === undefined
      ? await acts.publish(account, container.text)
      : await acts.comment(account, { postId: above.postId, parentId: above.id, author: 'city', text: container.text });
  return { id: made.id };
};

const isAtOnce = ({ auto_publish_text: flag }: GraphCall['params']): boolean => flag === true || flag === 'true';

/** One step, for words alone. */
const write = (deps: ThreadsDeps, call: GraphCall): Answer | Promise<Answer> => {
  const container = containerOf(deps, call);
  return isAtOnce(call.params) ? show(deps, call, container) : prepare(deps, container);
};

/** Step two, once for each container. */
const publish = async (deps: ThreadsDeps, call: GraphCall): Promise<Answer> => {
  const id = textParam(call.params, 'creation_id');
  const shelf = shelfOf(deps.store);
  const container = shelf.get(id);
  if (container === undefined) throw mediaNotFound();
  shelf.delete(id);
  return show(deps, call, container);
};

/** Throws refusals of the Graph interface, which Threads shares. */
export const threadsCall = async (deps: ThreadsDeps, call: GraphCall): Promise<Answer> => {
  const [id = '', edge] = call.path;
  if (call.method === 'GET') return read(deps, call);
  if (id !== 'me' && id !== call.account.id) throw objectGone(id, 'post');
  if (edge === 'threads') return write(deps, call);
  if (edge === 'threads_publish') return publish(deps, call);
  throw unknownPath(call.path.join('/'));
};

/** Step one has no effect that anybody could see: what cuts a write off comes at step two. */
export const isPreparation = ({ account, params }: Pick<GraphCall, 'account' | 'params'>, path: string): boolean =>
  account.channel === 'threads' && path.endsWith('/threads') && !isAtOnce(params);
