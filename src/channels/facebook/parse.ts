// Facebook Page webhooks (`object: "page"`): comments of the feed, and Messenger. Pure.
// https://developers.facebook.com/docs/graph-api/webhooks/reference/page
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import { parseEnvelope, type Change } from '../meta/envelope.ts';
import { findFields, findId, findText, getId, getSeconds, type Fields } from '../meta/fields.ts';

type Author = { id: string; name?: string };

const authorOf = (value: Fields): Author | undefined => {
  const from = findFields(value, 'from');
  const id = from === undefined ? undefined : findId(from, 'id');
  if (from === undefined || id === undefined) return undefined;
  const name = findText(from, 'name');
  return name === undefined ? { id } : { id, name };
};

const pictureOf = (value: Fields): InboundAttachment[] => {
  const photo = findText(value, 'photo');
  const video = findText(value, 'video');
  if (photo !== undefined) return [{ kind: 'image', url: photo }];
  return video === undefined ? [] : [{ kind: 'video', url: video }];
};

const newComment = (value: Fields, base: CommentBase, author: Author | undefined, where: string): Inbound => {
  const sentAt = getSeconds(value, 'created_time', where);
  const text = findText(value, 'message') ?? '';
  const parentId = findId(value, 'parent_id');
  const permalink = findText(findFields(value, 'post') ?? {}, 'permalink_url');
  return {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: pictureOf(value),
    postId: getId(value, 'post_id', where),
    // Below the post itself the "parent" is the post.
    ...(parentId === undefined || parentId === findId(value, 'post_id') ? {} : { parentId }),
    ...(permalink === undefined ? {} : { permalink }),
  };
};

type CommentBase = Pick<Extract<Inbound, { kind: 'message' }>, 'accountId' | 'externalId' | 'thread'>;

const parseComment = (change: Change): Inbound => {
  const { value, accountId, where } = change;
  const externalId = getId(value, 'comment_id', where);
  const author = authorOf(value);
  const parent = findId(value, 'parent_id');
  const postId = findId(value, 'post_id') ?? externalId;
  const alone = parent === undefined || parent === postId ? externalId : parent;
  const threadKey = author === undefined ? `comment:${alone}` : `${postId}:${author.id}`;
  const base: CommentBase = { accountId, externalId, thread: { visibility: 'public', threadKey } };
  const verb = findText(value, 'verb') ?? '';
  const at = typeof value['created_time'] === 'number' ? getSeconds(value, 'created_time', where) : change.entryAt;
  if (author?.id === accountId) {
    if (verb !== 'add') return { kind: 'ignored', accountId, what: `own comment ${verb}` };
    return { ...base, kind: 'echo', text: findText(value, 'message') ?? '', sentAt: at };
  }
  switch (verb) {
    case 'add':
      return newComment(value, base, author, where);
    case 'edited':
    case 'edit':
      return { ...base, kind: 'edit', text: findText(value, 'message') ?? '', editedAt: change.entryAt };
    case 'remove':
    case 'delete':
      return { ...base, kind: 'delete', deletedAt: change.entryAt };
    default:
      return { kind: 'ignored', accountId, what: `comment ${verb}` };
  }
};

const parseChange = (change: Change): Inbound => {
  const { field, value, accountId } = change;
  if (field !== 'feed') return { kind: 'ignored', accountId, what: `field ${field}` };
  const item = findText(value, 'item') ?? '';
  return item === 'comment' ? parseComment(change) : { kind: 'ignored', accountId, what: `feed ${item}` };
};

/** Throws ParseError. */
export const parseFacebook = (payload: unknown): Inbound[] => parseEnvelope(payload, 'page', parseChange);
