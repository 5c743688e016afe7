// Understands the webhooks of a Facebook Page: comments and posts on it, mentions of it, and Messenger.
// Pure. https://developers.facebook.com/docs/graph-api/webhooks/reference/page
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import {
  at,
  findId,
  findInstant,
  findItems,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { notKnown } from '../aside.ts';
import { parseWebhook, type Change } from '../meta/webhook.ts';
import { linkOf } from '../shared-link.ts';
import { parseGroup, parseGroupPost } from './group-post.ts';
import { parseRating } from './rating.ts';

type Author = { id: string; name?: string };
type MessageIn = Extract<Inbound, { kind: 'message' }>;

const authorOf = (value: Field): Author | undefined => {
  const from = at(value, 'from');
  // Mentions tell their author in two fields of their own.
  const id = findId(isAbsent(from) ? at(value, 'sender_id') : at(from, 'id'));
  if (id === undefined) return undefined;
  const name = findText(isAbsent(from) ? at(value, 'sender_name') : at(from, 'name'));
  return { id, ...(name === undefined || name === '' ? {} : { name }) };
};

/** A photograph or a film that somebody posted stands in the link; any other link is something shared. */
const linkedIn = (value: Field): InboundAttachment[] => {
  const url = findText(at(value, 'link')) ?? '';
  if (url === '') return [];
  const item = findText(at(value, 'item'));
  if (item === 'video' || !isAbsent(at(value, 'video_id'))) return [{ kind: 'video', url }];
  if (item === 'photo' || !isAbsent(at(value, 'photo_id'))) return [{ kind: 'image', url }];
  return linkOf(url);
};

const attachmentsOf = (value: Field): InboundAttachment[] => {
  const one = (key: string, kind: 'image' | 'video'): InboundAttachment[] => {
    const url = findText(at(value, key));
    return url === undefined || url === '' ? [] : [{ kind, url }];
  };
  const album = findItems(at(value, 'photos')).flatMap((photo): InboundAttachment[] => {
    const url = findText(photo);
    return url === undefined ? [] : [{ kind: 'image', url }];
  });
  const files = [...one('photo', 'image'), ...one('video', 'video'), ...album, ...linkedIn(value)];
  return files.filter(({ url }, index) => files.findIndex((file) => file.url === url) === index);
};

type Written = { externalId: string; postId: string; parentId?: string; topId: string };

/** A comment below a post, or what somebody posted on the page. */
const writtenIn = (value: Field, item: string): Written => {
  const postId = needId(at(value, 'post_id'));
  if (item !== 'comment') return { externalId: postId, postId, topId: postId };
  const externalId = needId(at(value, 'comment_id'));
  const parentId = findId(at(value, 'parent_id'));
  if (parentId === undefined || parentId === postId) return { externalId, postId, topId: externalId };
  return { externalId, postId, parentId, topId: parentId };
};

const threadOf = ({ postId, topId }: Written, author: Author | undefined): InboundThread => ({
  visibility: 'public',
  threadKey: author === undefined ? `comment:${topId}` : `${postId}:${author.id}`,
});

/** Facebook leaves a writer out who did not let us know them; it may as well be the Page's own post, which is nobody's complaint. */
const namelessPost = ({ kind: _kind, accountId, ...readable }: MessageIn): Inbound => ({
  kind: 'unplaced',
  accountId,
  reason: 'no-writer',
  readable,
});

const parseAdd = (change: Change, written: Written, author: Author | undefined): Inbound => {
  const { value, accountId, entryTime } = change;
  const base = { accountId, externalId: written.externalId, thread: threadOf(written, author) };
  const text = findText(at(value, 'message')) ?? '';
  const sentAt = findInstant(at(value, 'created_time')) ?? needInstant(entryTime);
  const { parentId } = written;
  const answers = parentId === undefined ? {} : { parentId };
  if (author?.id === accountId) return { ...base, kind: 'echo', text, sentAt, ...answers };
  const attachments = attachmentsOf(value);
  const permalink = findText(at(at(value, 'post'), 'permalink_url'));
  const message: MessageIn = {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: text === '' && attachments.length === 0 ? [{ kind: 'unsupported' }] : attachments,
    postId: written.postId,
    ...answers,
    ...(permalink === undefined ? {} : { permalink }),
  };
  return author === undefined && written.externalId === written.postId ? namelessPost(message) : message;
};

const writtenItems: readonly string[] = ['comment', 'post', 'status', 'photo', 'video', 'share'];
const wordlessItems: readonly string[] = ['reaction', 'like', 'album', 'event', 'picture', 'profile', 'milestone'];

type Verb = 'add' | 'edit' | 'remove' | 'none';
const verbs: Record<string, Verb | undefined> = {
  add: 'add',
  edited: 'edit',
  edit: 'edit',
  update: 'edit',
  remove: 'remove',
  delete: 'remove',
  hide: 'none',
  unhide: 'none',
  block: 'none',
  unblock: 'none',
  mute: 'none',
  follow: 'none',
};

const parseFeed = (change: Change): Inbound => {
  const { value, accountId, entryTime } = change;
  const item = findText(at(needObject(value), 'item')) ?? '';
  const named = findText(at(value, 'verb')) ?? 'add';
  const verb = Object.hasOwn(verbs, named) ? verbs[named] : undefined;
  const what = `${item} ${named}`.slice(0, 60);
  const ignored: Inbound = { kind: 'ignored', accountId, what };
  if (wordlessItems.includes(item)) return ignored;
  if (!writtenItems.includes(item) || verb === undefined) return notKnown(accountId, value, `${change.field} ${what}`);
  const author = authorOf(value);
  const isOwnPost = item !== 'comment' && author?.id === accountId;
  if (isOwnPost || verb === 'none') return ignored;
  const written = writtenIn(value, item);
  if (verb === 'add') return parseAdd(change, written, author);
  if (author?.id === accountId) return ignored;
  const base = { accountId, externalId: written.externalId, thread: threadOf(written, author) };
  // `created_time` of a change is the comment's own in some versions: the entry says when it was told.
  const changedAt = needInstant(entryTime);
  return verb === 'edit'
    ? { ...base, kind: 'edit', text: findText(at(value, 'message')) ?? '', editedAt: changedAt }
    : { ...base, kind: 'delete', deletedAt: changedAt };
};

const parseChange = (change: Change): Inbound => {
  if (change.field === 'ratings') return parseRating(change);
  if (change.field === 'group_feed') return parseGroupPost(change);
  return change.field === 'feed' || change.field === 'mention'
    ? parseFeed(change)
    : notKnown(change.accountId, change.value, `field ${change.field.slice(0, 40)}`);
};

/** Takes webhooks of Pages and of groups. Throws ParseError for any other. */
export const parseFacebook = (payload: unknown): Inbound[] => {
  const root = payloadField(payload);
  return at(root, 'object').value === 'group' ? parseGroup(root) : parseWebhook(payload, 'page', parseChange);
};
