// What the platforms put into a webhook for each thing that happens.
// Pure; shapes follow the platforms' published examples, not any receiver.
import type { SimAccount } from '../accounts.ts';
import { scopedId } from '../ids.ts';
import type { Comment, Hook, Message, Person, Post } from '../world.ts';

/** What will be queued of one happening: its list and its item. */
export type Event = Pick<Hook, 'form' | 'item'>;

/** What happened to a comment. */
export type Verb = 'add' | 'edited' | 'remove' | 'hide' | 'unhide';
/** Everything a comment's event tells of. `picture` is already an absolute address. */
export type CommentScene = {
  account: SimAccount;
  comment: Comment;
  post: Post;
  author: Person | undefined;
  /** The comment that it answers. */
  above: Comment | undefined;
  picture?: string;
  permalink: string;
};

const seconds = (at: number): number => Math.floor(at / 1000);

const facebookComment = (scene: CommentScene, verb: Verb, at: number): Event => {
  const { account, comment, post, author } = scene;
  const from =
    author === undefined
      ? { id: account.id, name: account.handle }
      : { id: scopedId('facebook', author.key), name: author.name };
  const told = verb === 'remove' ? {} : { message: comment.text };
  return {
    form: 'changes',
    item: {
      field: 'feed',
      value: {
        ...(comment.nameless === true ? {} : { from }),
        ...told,
        ...(scene.picture === undefined || verb === 'remove' ? {} : { photo: scene.picture }),
        post: {
          status_type: post.picture === undefined ? 'mobile_status_update' : 'added_photos',
          is_published: true,
          updated_time: new Date(at).toISOString().replace(/\.\d+Z$/, '+0000'),
          permalink_url: scene.permalink,
          promotion_status: 'inactive',
          id: post.id,
        },
        comment_id: comment.id,
        post_id: post.id,
        verb,
        item: 'comment',
        parent_id: comment.parentId ?? post.id,
        created_time: seconds(verb === 'add' ? comment.at : at),
      },
    },
  };
};

const instagramComment = ({ account, comment, author }: CommentScene): Event => ({
  form: 'changes',
  item: {
    field: 'comments',
    value: {
      from:
        author === undefined
          ? { id: account.id, username: account.handle }
          : { id: scopedId('instagram', author.key), username: author.handle },
      media: { id: comment.postId, media_product_type: 'FEED' },
      id: comment.id,
      ...(comment.parentId === undefined ? {} : { parent_id: comment.parentId }),
      text: comment.text,
    },
  },
});

/** Somebody named the account elsewhere: told without words. */
const instagramMention = ({ comment }: CommentScene): Event => ({
  form: 'changes',
  item: { field: 'mentions', value: { media_id: comment.postId, comment_id: comment.id } },
});

/** Instagram tells of new comments only: neither edits nor removals raise an event. */
export const commentEvents = (scene: CommentScene, verb: Verb, at: number): Event[] => {
  if (scene.account.channel === 'facebook') return [facebookComment(scene, verb, at)];
  if (verb !== 'add') return [];
  return [scene.comment.alone === true ? instagramMention(scene) : instagramComment(scene)];
};

/** Everything that a message's event tells of. `picture` is already an absolute address. */
export type MessageScene = {
  account: SimAccount;
  message: Message;
  /** Of the thread. */
  person: Person | undefined;
  picture?: string;
  appId: string;
};

const envelope = ({ account, message }: MessageScene, at: number): Record<string, unknown> => {
  const person = { id: scopedId(account.channel, message.person) };
  const city = { id: account.id };
  return {
    sender: message.fromCity ? city : person,
    recipient: message.fromCity ? person : city,
    timestamp: at,
  };
};

/** The city's own come back as echoes, with the app's id. */
export const messageSent = (scene: MessageScene): Event => {
  const { message, picture } = scene;
  return {
    form: 'messaging',
    item: {
      ...envelope(scene, message.at),
      message: {
        mid: message.id,
        ...(message.text === '' ? {} : { text: message.text }),
        ...(message.fromCity ? { is_echo: true, app_id: Number(scene.appId) } : {}),
        ...(picture === undefined ? {} : { attachments: [{ type: 'image', payload: { url: picture } }] }),
        ...(message.replyTo === undefined ? {} : { reply_to: { mid: message.replyTo } }),
      },
    },
  };
};

/** `num_edit` counts the edits so far. */
export const messageEdited = (scene: MessageScene, at: number): Event => ({
  form: 'messaging',
  item: {
    ...envelope(scene, at),
    message_edit: { mid: scene.message.id, text: scene.message.text, num_edit: scene.message.edits ?? 1 },
  },
});

/** Names the message alone: its words are gone. */
export const messageUnsent = (scene: MessageScene, at: number): Event => ({
  form: 'messaging',
  item: { ...envelope(scene, at), message: { mid: scene.message.id, is_deleted: true } },
});

/** One body for many events of one account: neighbours of one form share an entry. */
export const webhookBody = (account: SimAccount, hooks: readonly Hook[], now: number): Record<string, unknown> => {
  const entry: Record<string, unknown>[] = [];
  let form: Hook['form'] | undefined;
  for (const hook of hooks) {
    const open = entry.at(-1);
    const items: unknown = open?.[hook.form];
    if (hook.form === form && Array.isArray(items)) items.push(hook.item);
    else
      entry.push({
        id: account.id,
        time: hook.form === 'messaging' ? now : seconds(now),
        [hook.form]: [hook.item],
      });
    form = hook.form;
  }
  return { object: account.channel === 'facebook' ? 'page' : 'instagram', entry };
};
