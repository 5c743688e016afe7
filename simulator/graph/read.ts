// What the city may read through the Graph interface.
// Must show an account only what is its own.
import { appId } from '../acts.ts';
import { conversationId } from './ids.ts';
import type { GraphCall } from './call.ts';
import { badParameter, objectGone, unknownPath } from './errors.ts';
import { cut, page, parseFields, type GraphNode, type Page, type PageAsk, type Wanted } from './fields.ts';
import {
  accountNode,
  commentNode,
  commentPage,
  conversationNode,
  messageNode,
  messagesWith,
  personNode,
  postNode,
  type Gallery,
} from './nodes.ts';
import { personOf } from './write.ts';

type Answer = Record<string, unknown> | Page;

const scopes: Readonly<Record<string, readonly string[]>> = {
  facebook: ['pages_manage_engagement', 'pages_messaging', 'pages_read_engagement', 'pages_manage_metadata'],
  instagram: ['instagram_basic', 'instagram_manage_comments', 'instagram_manage_messages', 'pages_manage_metadata'],
};
const webhookFields: Readonly<Record<string, readonly string[]>> = {
  facebook: ['feed', 'messages', 'message_echoes', 'message_edits'],
  instagram: ['comments', 'messages', 'message_edit', 'mentions'],
};

const stringParam = (call: GraphCall, name: string): string | undefined => {
  const value = call.params[name];
  return typeof value === 'string' ? value : undefined;
};

const wantedOf = (call: GraphCall): Wanted[] => parseFields(stringParam(call, 'fields') ?? '');

const askOf = (call: GraphCall, base: string): PageAsk => {
  const given = {
    limit: stringParam(call, 'limit'),
    after: stringParam(call, 'after'),
    before: stringParam(call, 'before'),
  };
  const next = (after: string): string => {
    const query = new URLSearchParams({ access_token: call.account.accessToken, after });
    for (const name of ['fields', 'limit', 'user_id', 'platform']) {
      const value = stringParam(call, name);
      if (value !== undefined) query.set(name, value);
    }
    return `${base}/graph/v26.0/${call.path.join('/')}?${query}`;
  };
  return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), next };
};

const correspondents = ({ world, account }: Gallery): string[] => {
  const found = new Map<string, number>();
  for (const message of world.messages.values())
    if (message.accountId === account.id)
      found.set(message.person, Math.max(found.get(message.person) ?? 0, message.at));
  return [...found].sort((a, b) => b[1] - a[1]).map(([person]) => person);
};

const conversations = (gallery: Gallery, call: GraphCall): Page => {
  const userId = stringParam(call, 'user_id');
  const person = userId === undefined ? undefined : personOf(gallery.world, gallery.account, userId);
  if (userId !== undefined && person === undefined) throw badParameter('No matching user found', 2_018_001);
  const all = correspondents(gallery).filter((key) => person === undefined || key === person.key);
  return page(all, askOf(call, gallery.base), (key) => cut(conversationNode(gallery, key), wantedOf(call)));
};

const posts = (gallery: Gallery, call: GraphCall): Page => {
  const own = [...gallery.world.posts.values()].filter(({ accountId }) => accountId === gallery.account.id).reverse();
  return page(own, askOf(call, gallery.base), (post) => cut(postNode(gallery, post), wantedOf(call)));
};

const onAccount = (gallery: Gallery, call: GraphCall, edge: string | undefined): Answer => {
  const { channel } = gallery.account;
  if (edge === undefined) return cut(accountNode(gallery), wantedOf(call));
  if (edge === 'conversations') return conversations(gallery, call);
  if (edge === 'subscribed_apps')
    return { data: [{ id: appId, name: 'Tanggap', subscribed_fields: webhookFields[channel] }] };
  if (edge === 'media' && channel === 'instagram') return posts(gallery, call);
  if (['feed', 'posts', 'published_posts'].includes(edge) && channel === 'facebook') return posts(gallery, call);
  throw unknownPath(call.path.join('/'));
};

/** The comment, post, message or person with this id, if it is this account's. */
const nodeOf = (gallery: Gallery, id: string): GraphNode | undefined => {
  const { world, account } = gallery;
  const comment = world.comments.get(id);
  if (comment?.accountId === account.id && comment.removedAt === undefined) return commentNode(gallery, comment);
  const post = world.posts.get(id);
  if (post?.accountId === account.id) return postNode(gallery, post);
  const message = world.messages.get(id);
  if (message?.accountId === account.id) return messageNode(gallery, message);
  const person = personOf(world, account, id);
  return person === undefined ? undefined : personNode(gallery, person);
};

const onConversation = (gallery: Gallery, call: GraphCall, person: string, edge: string | undefined): Answer => {
  if (edge === undefined) return cut(conversationNode(gallery, person), wantedOf(call));
  if (edge !== 'messages') throw unknownPath(call.path.join('/'));
  const wanted = wantedOf(call);
  return page(messagesWith(gallery, person), askOf(call, gallery.base), (message) =>
    cut(messageNode(gallery, message), wanted),
  );
};

/** Of any product. `endsAt` in milliseconds; absent: the token does not end. */
export const debugToken = (call: GraphCall, endsAt?: number): Answer => {
  const { account } = call;
  const valid = stringParam(call, 'input_token') === account.accessToken;
  return {
    data: {
      app_id: appId,
      type: account.channel === 'facebook' ? 'PAGE' : 'USER',
      application: 'Tanggap',
      is_valid: valid,
      expires_at: endsAt === undefined ? 0 : Math.floor(endsAt / 1000),
      data_access_expires_at: 0,
      profile_id: account.id,
      scopes: valid ? (scopes[account.channel] ?? []) : [],
    },
  };
};

/** Throws the platform's refusal for what is not there or not the account's. */
export const graphRead = (gallery: Gallery, call: GraphCall): Answer => {
  const [id = '', edge] = call.path;
  const { account } = gallery;
  if (id === 'refresh_access_token' || (id === 'oauth' && edge === 'access_token'))
    return { access_token: account.accessToken, token_type: 'bearer', expires_in: 5_183_944 };
  if (id === 'me' || id === account.id) return onAccount(gallery, call, edge);
  const thread = correspondents(gallery).find((person) => conversationId(account, person) === id);
  if (thread !== undefined) return onConversation(gallery, call, thread, edge);
  const node = nodeOf(gallery, id);
  if (node === undefined) throw objectGone(id);
  if (edge === undefined) return cut(node, wantedOf(call));
  if (edge in node.fields && (edge === 'comments' || edge === 'replies'))
    return commentPage(gallery, id, askOf(call, gallery.base), wantedOf(call));
  throw unknownPath(call.path.join('/'));
};
