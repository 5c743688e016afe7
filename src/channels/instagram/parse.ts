// Instagram webhooks (`object: "instagram"`): comments below the city's posts, and direct messages. Pure.
// https://developers.facebook.com/docs/instagram-platform/webhooks
import type { Inbound } from '#ports/channel.ts';
import { parseEnvelope, type Change } from '../meta/envelope.ts';
import { asFields, findFields, findId, findText, getId } from '../meta/fields.ts';

const commentFields: readonly string[] = ['comments', 'live_comments'];

const parseComment = ({ value, accountId, entryAt, where }: Change): Inbound => {
  const externalId = getId(value, 'id', where);
  const media = asFields(value['media'], `${where}.media`);
  const postId = getId(media, 'id', `${where}.media`);
  const parentId = findId(value, 'parent_id');
  const from = findFields(value, 'from');
  const authorId = from === undefined ? undefined : findId(from, 'id');
  const handle = from === undefined ? undefined : findText(from, 'username');
  const threadKey = authorId === undefined ? `comment:${parentId ?? externalId}` : `${postId}:${authorId}`;
  const base = { accountId, externalId, thread: { visibility: 'public' as const, threadKey } };
  const text = findText(value, 'text') ?? '';
  // The payload carries no time of its own: the entry's is when the platform saw it.
  if (authorId === accountId) return { ...base, kind: 'echo', text, sentAt: entryAt };
  const author =
    authorId === undefined ? {} : { author: { id: authorId, ...(handle === undefined ? {} : { handle }) } };
  return {
    ...base,
    kind: 'message',
    ...author,
    text,
    sentAt: entryAt,
    attachments: [],
    postId,
    ...(parentId === undefined ? {} : { parentId }),
  };
};

/** A mention elsewhere names only its place; its words would have to be fetched. */
const parseChange = (change: Change): Inbound =>
  commentFields.includes(change.field)
    ? parseComment(change)
    : { kind: 'ignored', accountId: change.accountId, what: `field ${change.field}` };

/** Throws ParseError. */
export const parseInstagram = (payload: unknown): Inbound[] => parseEnvelope(payload, 'instagram', parseChange);
