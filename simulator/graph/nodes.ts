// How each thing of the world looks through the Graph interface.
// Reads only; says nothing of what was removed.
import type { SimAccount } from '../accounts.ts';
import { conversationId, scopedId } from './ids.ts';
import type { Comment, Message, Person, Post, World } from '../world.ts';
import { objectGone } from './errors.ts';
import { cut, page, type GraphNode, type Page, type PageAsk, type Wanted } from './fields.ts';

/** The world as one account of the city sees it; `base` is the mount's absolute address. */
export type Gallery = { world: World; account: SimAccount; base: string; pictureUrl: (picture: string) => string };

/** `2026-11-24T01:02:03+0000`, as both products write times. */
export const graphTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, '+0000');

const askOf = ({ args }: Wanted): PageAsk => ({
  ...(args['limit'] === undefined ? {} : { limit: args['limit'] }),
  ...(args['after'] === undefined ? {} : { after: args['after'] }),
});

const authorOf = ({ world, account }: Gallery, comment: Comment): Record<string, string> | undefined => {
  const person = world.people.get(comment.author);
  const ig = account.channel === 'instagram';
  if (comment.author === 'city' || person === undefined)
    return { id: account.id, [ig ? 'username' : 'name']: account.handle };
  if (comment.nameless === true) return undefined;
  return { id: scopedId(account, person.key), [ig ? 'username' : 'name']: ig ? person.handle : person.name };
};

/** Comments below a post or a comment that are still there, oldest first. */
export const commentsBelow = ({ world }: Gallery, id: string): Comment[] => {
  const found: Comment[] = [];
  for (const comment of world.comments.values())
    if (comment.removedAt === undefined && (comment.parentId ?? comment.postId) === id) found.push(comment);
  return found;
};

/** Below a post or a comment; Instagram lists a post's comments newest first. */
export const commentPage = (gallery: Gallery, id: string, ask: PageAsk, inner: readonly Wanted[]): Page => {
  const ordered = commentsBelow(gallery, id);
  // Instagram lists the newest first.
  if (gallery.account.channel === 'instagram' && !gallery.world.comments.has(id)) ordered.reverse();
  return page(ordered, ask, (comment) => cut(commentNode(gallery, comment), inner));
};

const nested =
  (gallery: Gallery, id: string) =>
  (wanted: Wanted): Page =>
    commentPage(gallery, id, askOf(wanted), wanted.inner);

/** Names its writer only where the app may know. */
export const commentNode = (gallery: Gallery, comment: Comment): GraphNode => {
  const { account } = gallery;
  const from = authorOf(gallery, comment);
  const parent = comment.parentId === undefined ? undefined : { id: comment.parentId };
  if (account.channel === 'instagram')
    return {
      type: 'IGComment',
      defaults: ['timestamp', 'text', 'id'],
      fields: {
        id: comment.id,
        text: comment.text,
        timestamp: graphTime(comment.at),
        username: from?.['username'],
        from,
        user: comment.author === 'city' ? { id: account.id } : undefined,
        hidden: comment.hidden ?? false,
        like_count: 0,
        parent_id: comment.parentId,
        media: { id: comment.postId, media_product_type: 'FEED' },
        replies: nested(gallery, comment.id),
      },
    };
  return {
    type: 'Comment',
    defaults: ['created_time', 'from', 'message', 'id'],
    fields: {
      id: comment.id,
      message: comment.text,
      created_time: graphTime(comment.at),
      from,
      parent,
      object: { id: comment.postId },
      is_hidden: comment.hidden ?? false,
      can_comment: true,
      can_reply_privately: comment.author !== 'city',
      comment_count: commentsBelow(gallery, comment.id).length,
      like_count: 0,
      user_likes: false,
      permalink_url: `${gallery.base}/#post/${comment.postId}`,
      attachment:
        comment.picture === undefined
          ? undefined
          : { type: 'photo', media: { image: { src: gallery.pictureUrl(comment.picture) } } },
      comments: nested(gallery, comment.id),
      private_reply_conversation: undefined,
    },
  };
};

/** A post of Facebook or a medium of Instagram, by the account's channel. */
export const postNode = (gallery: Gallery, post: Post): GraphNode => {
  const { account, base } = gallery;
  const picture = post.picture === undefined ? undefined : gallery.pictureUrl(post.picture);
  const permalink = `${base}/#post/${post.id}`;
  const count = commentsBelow(gallery, post.id).length;
  if (account.channel === 'instagram')
    return {
      type: 'IGMedia',
      defaults: ['id'],
      fields: {
        id: post.id,
        caption: post.text,
        media_type: 'IMAGE',
        media_product_type: 'FEED',
        media_url: picture,
        permalink,
        timestamp: graphTime(post.at),
        username: account.handle,
        owner: { id: account.id },
        comments_count: count,
        like_count: 0,
        is_comment_enabled: true,
        comments: nested(gallery, post.id),
      },
    };
  return {
    type: 'Post',
    defaults: ['created_time', 'message', 'id'],
    fields: {
      id: post.id,
      message: post.text,
      created_time: graphTime(post.at),
      updated_time: graphTime(post.at),
      from: { id: account.id, name: account.handle },
      full_picture: picture,
      permalink_url: permalink,
      status_type: 'added_photos',
      is_published: true,
      comments: nested(gallery, post.id),
    },
  };
};

/** By the id that the person has for this account, and for no other. */
export const personNode = ({ account, base }: Gallery, person: Person): GraphNode => {
  const words = person.name.split(' ');
  const id = scopedId(account, person.key);
  const picture = `${base}/portrait/${person.key}.svg`;
  if (account.channel === 'instagram')
    return {
      type: 'IGBusinessScopedUser',
      defaults: ['name', 'username', 'id'],
      fields: {
        id,
        name: person.name,
        username: person.handle,
        profile_pic: picture,
        is_verified_user: false,
        follower_count: 0,
        is_user_follow_business: true,
        is_business_follow_user: false,
      },
    };
  return {
    type: 'User',
    defaults: ['first_name', 'last_name', 'profile_pic', 'id'],
    fields: {
      id,
      name: person.name,
      first_name: words[0],
      last_name: words.slice(1).join(' '),
      profile_pic: picture,
      locale: 'id_ID',
      timezone: 7,
    },
  };
};

/** A message of a conversation, whoever wrote it. */
export const messageNode = (gallery: Gallery, message: Message): GraphNode => {
  const { account, world } = gallery;
  const person = world.people.get(message.person);
  const ig = account.channel === 'instagram';
  const citizen = {
    id: scopedId(account, message.person),
    [ig ? 'username' : 'name']: ig ? person?.handle : person?.name,
  };
  const city = { id: account.id, [ig ? 'username' : 'name']: account.handle };
  return {
    type: 'Message',
    defaults: ['id', 'created_time'],
    fields: {
      id: message.id,
      created_time: graphTime(message.at),
      from: message.fromCity ? city : citizen,
      to: { data: [message.fromCity ? citizen : city] },
      message: message.removedAt === undefined ? message.text : '',
      attachments:
        message.picture === undefined
          ? undefined
          : { data: [{ image_data: { url: gallery.pictureUrl(message.picture) } }] },
      is_unsupported: false,
      reply_to: message.replyTo === undefined ? undefined : { mid: message.replyTo },
      tags: { data: [{ name: 'inbox' }, { name: message.fromCity ? 'sent' : 'read' }] },
    },
  };
};

/** Messages of one person with the account, newest first, as the platform lists them. */
export const messagesWith = ({ world, account }: Gallery, person: string): Message[] => {
  const found: Message[] = [];
  for (const message of world.messages.values())
    if (message.accountId === account.id && message.person === person && message.removedAt === undefined)
      found.push(message);
  return found.sort((a, b) => b.at - a.at || b.seq - a.seq);
};

/** All messages with one person, the newest first. */
export const conversationNode = (gallery: Gallery, person: string): GraphNode => {
  const { account } = gallery;
  const all = messagesWith(gallery, person);
  return {
    type: 'UnifiedThread',
    defaults: ['id', 'updated_time'],
    fields: {
      id: conversationId(account, person),
      updated_time: graphTime(all[0]?.at ?? 0),
      message_count: all.length,
      unread_count: 0,
      can_reply: true,
      link: `${gallery.base}/#pesan`,
      participants: () => ({
        data: [
          { id: account.id, name: account.handle },
          { id: scopedId(account, person), name: gallery.world.people.get(person)?.name },
        ],
      }),
      messages: (wanted: Wanted): Page =>
        page(all, askOf(wanted), (message) => cut(messageNode(gallery, message), wanted.inner)),
    },
  };
};

/** Only where the account was named. */
const mentionedComment =
  (gallery: Gallery) =>
  ({ args, inner }: Wanted): unknown => {
    const comment = gallery.world.comments.get(args['comment_id'] ?? '');
    if (comment?.alone !== true || comment.accountId !== gallery.account.id || comment.removedAt !== undefined)
      throw objectGone(args['comment_id'] ?? '');
    return cut(commentNode(gallery, comment), inner);
  };

/** A Page or an Instagram account, by its channel. */
export const accountNode = (gallery: Gallery): GraphNode => {
  const { account, base } = gallery;
  const shared = { id: account.id, name: account.handle, profile_picture_url: `${base}/portrait/city.svg` };
  return account.channel === 'instagram'
    ? {
        type: 'IGUser',
        defaults: ['id'],
        fields: {
          ...shared,
          user_id: account.id,
          username: account.handle,
          account_type: 'BUSINESS',
          mentioned_comment: mentionedComment(gallery),
        },
      }
    : { type: 'Page', defaults: ['name', 'id'], fields: { ...shared, link: base, category: 'Pemerintah' } };
};
