// One post on Threads, as webhooks and listings write it alike, and what it means for us.
// Pure. https://developers.facebook.com/docs/threads/reply-management
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import { at, findId, findItems, findText, needId, needObject, type Field } from '../payload-field.ts';
import { linkOf } from '../shared-link.ts';

/** `2026-11-24T01:02:03+0000`. */
const needTime = (field: Field): Instant => {
  const instant = Date.parse((findText(field) ?? '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(instant)) throw new ParseError(`${field.place}: a time expected`);
  return instant;
};

const kinds: Record<string, InboundAttachment['kind']> = {
  IMAGE: 'image',
  VIDEO: 'video',
  AUDIO: 'audio',
  REPOST_FACADE: 'share',
  CAROUSEL_ALBUM: 'unsupported',
};

const fileIn = (media: Field): InboundAttachment[] => {
  const type = findText(at(media, 'media_type')) ?? '';
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const url = findText(at(media, 'media_url')) ?? findText(at(media, 'gif_url'));
  if (kind === undefined && url === undefined) return [];
  return [{ kind: kind ?? 'image', ...(url === undefined || url === '' ? {} : { url }) }];
};

/** The pictures of a series stand in it, where it is told with them. */
const attachmentsOf = (media: Field, text: string): InboundAttachment[] => {
  const series = findItems(at(at(media, 'children'), 'data')).flatMap(fileIn);
  const shared = linkOf(findText(at(media, 'link_attachment_url')));
  const found = [...(series.length > 0 ? series : fileIn(media)), ...shared];
  return found.length === 0 && text === '' ? [{ kind: 'unsupported' }] : found;
};

/** A long text is attached to a short one; a question brings its answers. */
const wordsOf = (media: Field): string => {
  const poll = at(media, 'poll_attachment');
  return [
    findText(at(media, 'text')),
    findText(at(at(media, 'text_attachment'), 'plaintext')),
    ...['option_a', 'option_b', 'option_c', 'option_d'].map((name) => findText(at(poll, name))),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
};

/** Our own name stands nowhere in a webhook but as the owner of the post on top. */
const isOurs = (media: Field, username: string | undefined, accountId: string): boolean => {
  if (at(media, 'is_reply_owned_by_me').value === true) return true;
  const root = at(media, 'root_post');
  return findId(at(root, 'owner_id')) === accountId && findText(at(root, 'username')) === username;
};

/** People are known by their user names only: the interface tells no id of anybody else. */
export const inboundOf = (field: Field, accountId: string): Inbound => {
  const media = needObject(field);
  const externalId = needId(at(media, 'id'));
  const username = findText(at(media, 'username'));
  const text = wordsOf(media);
  const sentAt = needTime(at(media, 'timestamp'));
  const parentId = findId(at(at(media, 'replied_to'), 'id'));
  const root = findId(at(at(media, 'root_post'), 'id')) ?? parentId ?? externalId;
  const isKnown = username !== undefined && username !== '';
  const threadKey = isKnown ? `${root}:${username}` : `comment:${parentId ?? externalId}`;
  const base = { accountId, externalId, thread: { visibility: 'public', threadKey } } as const;
  const answers = parentId === undefined ? {} : { parentId };
  if (isOurs(media, username, accountId)) return { ...base, kind: 'echo', text, sentAt, ...answers };
  const permalink = findText(at(media, 'permalink'));
  return {
    ...base,
    kind: 'message',
    ...(isKnown ? { author: { id: username, handle: username } } : {}),
    text,
    sentAt,
    attachments: attachmentsOf(media, text),
    ...(root === externalId ? {} : { postId: root }),
    ...answers,
    ...(permalink === undefined ? {} : { permalink }),
  };
};
