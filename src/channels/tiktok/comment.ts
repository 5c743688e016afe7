// One comment as TikTok's lists write it, and what it means for us. All of it is public. Pure.
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import { at, findId, findText, needId, needInstant, needObject, type Field } from '../payload-field.ts';

/** The topmost comment that it stands below; TikTok writes none as 0. */
export const findParent = (comment: Field): string | undefined => {
  const id = findId(at(comment, 'parent_comment_id'));
  return id === '0' ? undefined : id;
};

/** One person's words below one comment; all answers there stand on one level. */
export const threadOf = (top: string, authorId: string | undefined): InboundThread => ({
  visibility: 'public',
  threadKey: `${top}:${authorId ?? 'unknown'}`,
});

const someText = (field: Field): string | undefined => {
  const text = findText(field);
  return text === '' ? undefined : text;
};

/** `unique_identifier` is the same in all interfaces of TikTok; the older `user_id` is about to go. */
const authorOf = (comment: Field): { id: string; name?: string; handle?: string } | undefined => {
  const id = someText(at(comment, 'unique_identifier')) ?? someText(at(comment, 'user_id'));
  if (id === undefined) return undefined;
  const name = someText(at(comment, 'display_name'));
  const handle = someText(at(comment, 'username'));
  return { id, ...(name === undefined ? {} : { name }), ...(handle === undefined ? {} : { handle }) };
};

const attachmentsOf = (comment: Field, text: string): InboundAttachment[] => {
  const url = someText(at(comment, 'image_url'));
  if (url !== undefined) return [{ kind: 'image', url }];
  return text === '' ? [{ kind: 'unsupported' }] : [];
};

/** Works without the name of the account, which the list does not tell. */
const addressOf = (videoId: string): string => `https://m.tiktok.com/v/${encodeURIComponent(videoId)}.html`;

/** `owner`: the account itself wrote it, here or in TikTok's own app. */
export const inboundOf = (field: Field, accountId: string): Inbound => {
  const comment = needObject(field);
  const externalId = needId(at(comment, 'comment_id'));
  const text = findText(at(comment, 'text')) ?? '';
  const sentAt = needInstant(at(comment, 'create_time'));
  const parentId = findParent(comment);
  const author = authorOf(comment);
  const base = { accountId, externalId, thread: threadOf(parentId ?? externalId, author?.id) } as const;
  if (at(comment, 'owner').value === true)
    return parentId === undefined
      ? { kind: 'ignored', accountId, what: 'own comment' }
      : { ...base, kind: 'echo', text, sentAt };
  const videoId = needId(at(comment, 'video_id'));
  return {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: attachmentsOf(comment, text),
    postId: videoId,
    ...(parentId === undefined ? {} : { parentId }),
    permalink: addressOf(videoId),
  };
};
